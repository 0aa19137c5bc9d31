namespace Drp.ScaleRun;

/// <summary>SplitMix64: the same draws in every language.</summary>
internal sealed class SplitMix64(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        ulong z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>0 to n − 1, by plain modulo: portable, and the bias does not matter here.</summary>
    public int Below(int n) => (int)(Next() % (ulong)n);

    public int Between(int low, int high) => low + (int)(Next() % (ulong)(high - low + 1));
}
