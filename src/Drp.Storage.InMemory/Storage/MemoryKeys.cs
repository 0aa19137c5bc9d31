namespace Drp.Storage;

/// <summary>Ordinal orders for the usual keys: (company, code) and (company, code, code).</summary>
internal static class MemoryKeys
{
    public static IComparer<(string, string)> Pair { get; } = Comparer<(string, string)>.Create(static (x, y) =>
    {
        int first = string.CompareOrdinal(x.Item1, y.Item1);
        return first != 0 ? first : string.CompareOrdinal(x.Item2, y.Item2);
    });

    public static IComparer<(string, string, string)> Triple { get; } =
        Comparer<(string, string, string)>.Create(static (x, y) =>
        {
            int first = string.CompareOrdinal(x.Item1, y.Item1);
            first = first != 0 ? first : string.CompareOrdinal(x.Item2, y.Item2);
            return first != 0 ? first : string.CompareOrdinal(x.Item3, y.Item3);
        });

    /// <summary>How messages name a key of two parts: <c>company/code</c>.</summary>
    public static string Describe((string Company, string Code) key) => $"{key.Company}/{key.Code}";

    /// <summary>The key of an append-only stream's entry: the stream's id and its gap-free number from 1.</summary>
    public static IComparer<(string Stream, long Sequence)> Entry { get; } =
        Comparer<(string Stream, long Sequence)>.Create(static (x, y) =>
        {
            int first = string.CompareOrdinal(x.Stream, y.Stream);
            return first != 0 ? first : x.Sequence.CompareTo(y.Sequence);
        });
}
