using NodaTime;

namespace Drp.Planning;

/// <summary>Collects the messages about the points of one item in one plan.</summary>
internal sealed class MessageSink(Plan plan, PlanKind kind, PlannedItem planned, List<PlanMessage> messages)
{
    private Dictionary<(int Point, int Row), string>? codes;

    public PlannedItem Planned => planned;

    public void Add(
        PlanMessageKind what,
        PlanMessageSeverity severity,
        int p,
        int day,
        long quantity,
        string? reference = null,
        LocalDate? target = null) => messages.Add(new PlanMessage
        {
            Kind = what,
            Severity = severity,
            Plan = kind,
            Item = planned.Item.Item.Code,
            Location = planned.Item.Block.Points[planned.Item.Points[p].Row].Location,
            Date = DayNumber.ToDate(day),
            Target = target,
            Quantity = Q4.ToDecimal(quantity),
            Reference = reference,
        });

    /// <summary>The code of a planned order of the item.</summary>
    public string OrderCode(int p, int row)
    {
        if (codes is null)
        {
            codes = [];
            int point = 0, number = 0;
            foreach (PlannedOrder order in plan.Orders(planned.Item.Item.Code, kind))
            {
                while (number == planned.Orders[point].Count)
                {
                    point++;
                    number = 0;
                }

                codes.Add((point, number++), order.Code);
            }
        }

        return codes[(p, row)];
    }
}
