namespace Drp.Planning;

/// <summary>A growing column in chunks, so that growing never copies and small snapshots stay small.</summary>
internal sealed class ColumnList<T>
    where T : unmanaged
{
    private const int FirstChunk = 1 << 8;
    private const int LargestChunk = 1 << 20;

    private readonly List<T[]> full = [];
    private T[] current = [];
    private int used;

    public int Count { get; private set; }

    public void Add(T value)
    {
        if (used == current.Length)
        {
            if (current.Length > 0)
            {
                full.Add(current);
            }

            current = new T[Math.Clamp(Count, FirstChunk, LargestChunk)];
            used = 0;
        }

        current[used++] = value;
        Count++;
    }

    /// <summary>The column as one array; the list is empty afterwards.</summary>
    public T[] Take()
    {
        var all = GC.AllocateUninitializedArray<T>(Count);
        int at = 0;
        for (int i = 0; i < full.Count; i++)
        {
            full[i].CopyTo(all, at);
            at += full[i].Length;
            full[i] = [];
        }

        current.AsSpan(0, used).CopyTo(all.AsSpan(at));
        full.Clear();
        current = [];
        used = 0;
        Count = 0;
        return all;
    }
}
