namespace Drp.Planning;

internal sealed class LeadTimeJson
{
    public int? OrderProcessing { get; init; }

    public int? Loading { get; init; }

    public int? Transit { get; init; }

    public int? Unloading { get; init; }

    public int? GoodsIn { get; init; }

    public static LeadTimeJson? Of(LeadTime time) => time == LeadTime.None ? null : new()
    {
        OrderProcessing = Sparse.Unless(time.OrderProcessing, 0),
        Loading = Sparse.Unless(time.Loading, 0),
        Transit = Sparse.Unless(time.Transit, 0),
        Unloading = Sparse.Unless(time.Unloading, 0),
        GoodsIn = Sparse.Unless(time.GoodsIn, 0),
    };

    public LeadTime ToLeadTime() => new()
    {
        OrderProcessing = OrderProcessing ?? 0,
        Loading = Loading ?? 0,
        Transit = Transit ?? 0,
        Unloading = Unloading ?? 0,
        GoodsIn = GoodsIn ?? 0,
    };
}
