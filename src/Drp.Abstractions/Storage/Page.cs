namespace Drp.Storage;

/// <summary>One page of an ordered list. Immutable.</summary>
/// <typeparam name="T">The rows' type.</typeparam>
public sealed record Page<T>
{
    /// <summary>The rows, in the list's declared order.</summary>
    public required IReadOnlyList<T> Rows { get; init; }

    /// <summary>Where the next page continues, for <see cref="PageRequest.After"/>; null when this is the last page.</summary>
    public string? Next { get; init; }
}
