namespace Drp.Samples.Northwind.Network;

/// <summary>Splits whole units by weight; the parts sum to the whole.</summary>
public static class Shares
{
    /// <summary>By largest remainder, ties to the earlier weight; all to the first where there is no weight.</summary>
    public static int[] Of(int whole, IReadOnlyList<int> weights)
    {
        var parts = new int[weights.Count];
        long sum = weights.Sum(static w => (long)w);
        if (sum == 0)
        {
            parts[0] = whole;
            return parts;
        }

        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = (int)((long)whole * weights[i] / sum);
        }

        int left = whole - parts.Sum();
        foreach (int i in Enumerable.Range(0, parts.Length).OrderByDescending(i => (long)whole * weights[i] % sum).Take(left))
        {
            parts[i]++;
        }

        return parts;
    }
}
