namespace Drp.Planning;

/// <summary>Up to eight plain items of one shape, waiting to be netted side by side.</summary>
internal sealed class LaneGroup(ItemShape shape)
{
    private readonly CompiledItem[] items = new CompiledItem[LaneTerms.Lanes];
    private readonly int[] positions = new int[LaneTerms.Lanes];
    private readonly int[] rows = new int[LaneTerms.Lanes];
    private readonly bool[] firm = new bool[LaneTerms.Lanes];

    public ItemShape Shape => shape;

    public int Count { get; private set; }

    public bool IsFull => Count == LaneTerms.Lanes;

    public ReadOnlySpan<CompiledItem> Items => items.AsSpan(0, Count);

    /// <summary>Per item: its place among the items of the block.</summary>
    public ReadOnlySpan<int> Positions => positions.AsSpan(0, Count);

    /// <summary>Per item: the block's row of its first point.</summary>
    public ReadOnlySpan<int> Rows => rows.AsSpan(0, Count);

    /// <summary>Per item: whether some of its supply has not shipped.</summary>
    public ReadOnlySpan<bool> Firm => firm.AsSpan(0, Count);

    public void Add(CompiledItem item, int position, int row, bool hasFirmSupply)
    {
        items[Count] = item;
        positions[Count] = position;
        rows[Count] = row;
        firm[Count++] = hasFirmSupply;
    }

    public void Clear() => Count = 0;
}
