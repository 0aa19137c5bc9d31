namespace Drp.Planning;

/// <summary>Cuts a plan into the part of some items: the other items have no stocking point in it.</summary>
internal static class PlanSlices
{
    private static readonly PlanColumns NoColumns = new()
    {
        OrderStart = [0],
        OrderRoute = [],
        OrderShip = [],
        OrderReceipt = [],
        OrderBucket = [],
        OrderQuantity = [],
        Gross = [],
        Projected = [],
        Expired = [],
    };

    /// <summary>A block whose only slot holds an item without stocking points.</summary>
    public static PlanBlock Nothing { get; } = new()
    {
        PointStart = [0, 0],
        Location = [],
        OnHand = [],
        SafetyLevel = [],
        Safety = [],
        ScheduledStart = [0],
        ScheduledBucket = [],
        ScheduledQuantity = [],
        ScheduledInTransit = [],
        Unconstrained = NoColumns,
        Constrained = NoColumns,
    };

    /// <summary>The part of the items <c>[from, to)</c>.</summary>
    public static Plan Cut(Plan plan, int from, int to)
    {
        var blockOf = new int[plan.BlockOf.Length];
        var slotOf = new int[plan.SlotOf.Length];
        Array.Fill(blockOf, plan.Blocks.Length);
        plan.BlockOf.AsSpan(from, to - from).CopyTo(blockOf.AsSpan(from));
        plan.SlotOf.AsSpan(from, to - from).CopyTo(slotOf.AsSpan(from));
        var items = new HashSet<string>(StringComparer.Ordinal);
        for (int item = from; item < to; item++)
        {
            items.Add(plan.Names.Item(item));
        }

        return new Plan(
            plan.Header,
            plan.Names,
            plan.Blocks.Add(Nothing),
            blockOf,
            slotOf,
            _ => [.. plan.Messages.Where(message => items.Contains(message.Item))]);
    }
}
