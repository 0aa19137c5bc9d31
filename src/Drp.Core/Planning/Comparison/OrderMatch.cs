namespace Drp.Planning;

/// <summary>An order before and after; one of them is missing when it was added or is gone.</summary>
internal readonly record struct OrderMatch(PlannedOrder? Before, PlannedOrder? After)
{
    public OrderChangeKind Kind
    {
        get
        {
            if (Before is null || After is null)
            {
                return Before is null ? OrderChangeKind.Added : OrderChangeKind.Gone;
            }

            OrderChangeKind kind = OrderChangeKind.None;
            kind |= Before.Receipt != After.Receipt || Before.Ship != After.Ship ? OrderChangeKind.Moved : OrderChangeKind.None;
            kind |= Before.Quantity != After.Quantity ? OrderChangeKind.Resized : OrderChangeKind.None;
            return kind | (string.Equals(Before.Route, After.Route, StringComparison.Ordinal) ? OrderChangeKind.None : OrderChangeKind.Resourced);
        }
    }
}
