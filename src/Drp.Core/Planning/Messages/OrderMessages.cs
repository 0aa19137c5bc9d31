namespace Drp.Planning;

/// <summary>Messages about planned orders: past due to release, inside the planning fence.</summary>
internal static class OrderMessages
{
    public static void Add(MessageSink sink, int p, TimeAxis axis)
    {
        CompiledPoint point = sink.Planned.Item.Points[p];
        int fence = axis.AsOf + point.Fences.PlanningDays;
        IReadOnlyList<PulledOrder> orders = sink.Planned.Orders[p];
        for (int row = 0; row < orders.Count; row++)
        {
            PulledOrder order = orders[row];
            if (order.Ship < axis.AsOf)
            {
                sink.Add(PlanMessageKind.PastDueRelease, PlanMessageSeverity.Warning, p, order.Ship, order.Quantity, sink.OrderCode(p, row));
            }
            else if (order.Ship < fence)
            {
                sink.Add(PlanMessageKind.InsidePlanningFence, PlanMessageSeverity.Information, p, order.Ship, order.Quantity, sink.OrderCode(p, row));
            }
        }
    }
}
