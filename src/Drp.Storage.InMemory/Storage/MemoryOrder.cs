namespace Drp.Storage;

/// <summary>Ordinal orders of keys that rooms make up themselves.</summary>
internal static class MemoryOrder
{
    public static IComparer<string> Text { get; } = StringComparer.Ordinal;

    /// <summary>An order by several parts, the first that differs decides.</summary>
    public static IComparer<TKey> By<TKey>(params Comparison<TKey>[] parts) => Comparer<TKey>.Create((x, y) =>
    {
        foreach (var part in parts)
        {
            int order = part(x, y);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    });
}
