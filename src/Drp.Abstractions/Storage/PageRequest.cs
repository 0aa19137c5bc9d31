namespace Drp.Storage;

/// <summary>Asks for one page of an ordered list, after a place in it. Immutable.</summary>
public sealed record PageRequest
{
    /// <summary>The largest page that may be asked for.</summary>
    public const int MaxSize = 10_000;

    private readonly int _size = 100;

    /// <summary>The place to continue after: <see cref="Page{T}.Next"/> of the page before; null starts at the top.</summary>
    public string? After { get; init; }

    /// <summary>Rows per page, 1 to <see cref="MaxSize"/>. Default 100.</summary>
    public int Size
    {
        get => _size;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxSize);
            _size = value;
        }
    }
}
