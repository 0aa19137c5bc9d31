using System.Collections.Immutable;

namespace Drp.Planning;

/// <summary>What a planner is told about a plan.</summary>
internal static class PlanMessages
{
    public static ImmutableArray<PlanMessage> Of(Plan plan, PlanningSnapshot snapshot, PlanOptions options)
    {
        var compiler = new SnapshotCompiler(snapshot, options);
        Succession succession = Succession.Of(snapshot);
        var messages = new List<PlanMessage>();
        PlanKind[] kinds = plan.HasConstrained ? [PlanKind.Unconstrained, PlanKind.Constrained] : [PlanKind.Unconstrained];
        for (int i = 0; i < snapshot.Items.Length; i++)
        {
            CompiledItem item = compiler.Compile(i);
            foreach (PlanKind kind in kinds)
            {
                var planned = new PlannedItem(plan, kind, item);
                var sink = new MessageSink(plan, kind, planned, messages);
                for (int p = 0; p < planned.Item.Points.Length; p++)
                {
                    OrderMessages.Add(sink, p, compiler.Axis);
                    if (plan.HasRecords)
                    {
                        StockMessages.Add(sink, p, compiler.Axis, options.Messages);
                        NeedMessages.Add(sink, p, compiler.Axis);
                    }

                    if (kind == PlanKind.Unconstrained)
                    {
                        SupplyMessages.Add(sink, p, compiler.Axis, options.Messages);
                        if (plan.HasRecords)
                        {
                            SuccessionMessages.Add(sink, p, compiler.Axis, snapshot, succession);
                        }
                    }
                }
            }
        }

        CapacityMessages.Add(plan, snapshot, compiler.Axis, messages);
        messages.Sort(Order);
        return [.. messages];
    }

    private static int Order(PlanMessage a, PlanMessage b)
    {
        int order = b.Severity.CompareTo(a.Severity);
        order = order != 0 ? order : a.Kind.CompareTo(b.Kind);
        order = order != 0 ? order : string.CompareOrdinal(a.Item, b.Item);
        order = order != 0 ? order : string.CompareOrdinal(a.Location, b.Location);
        order = order != 0 ? order : a.Date.CompareTo(b.Date);
        order = order != 0 ? order : a.Plan.CompareTo(b.Plan);
        return order != 0 ? order : string.CompareOrdinal(a.Reference, b.Reference);
    }
}
