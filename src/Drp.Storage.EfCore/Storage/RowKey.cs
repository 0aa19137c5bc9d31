namespace Drp.Storage;

/// <summary>A primary key's values, compared by value and ordinally.</summary>
internal readonly struct RowKey(object[] parts) : IEquatable<RowKey>
{
    public object[] Parts { get; } = parts;

    public bool Equals(RowKey other) => Parts.AsSpan().SequenceEqual(other.Parts);

    public override bool Equals(object? obj) => obj is RowKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (object part in Parts)
        {
            hash.Add(part);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => string.Join('/', Parts.Select(
        static part => Convert.ToString(part, System.Globalization.CultureInfo.InvariantCulture)));
}
