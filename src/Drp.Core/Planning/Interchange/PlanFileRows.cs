using NodaTime;

namespace Drp.Planning;

/// <summary>Takes the rows of a plan file, in any order, and makes the plan again.</summary>
internal sealed class PlanFileRows
{
    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<object>> lists = new(StringComparer.Ordinal);

    public void Accept(string section, object row)
    {
        if (row is string or bool or LocalDate)
        {
            values[section] = row;
            return;
        }

        if (!lists.TryGetValue(section, out List<object>? list))
        {
            lists.Add(section, list = []);
        }

        list.Add(row);
    }

    public Plan ToPlan(List<Fault> faults)
    {
        if (faults.Count == 0 && Rows<BucketJson>("buckets").Length == 0)
        {
            faults.Add(JsonFaults.WrongValue(1, "buckets", "at least one bucket"));
        }

        if (faults.Count > 0)
        {
            throw JsonFaults.Refuse("plan", faults);
        }

        var header = new PlanHeader
        {
            Id = (string)values["id"],
            SnapshotFingerprint = (string)values["snapshot"],
            OptionsFingerprint = (string)values["options"],
            AsOf = (LocalDate)values["asOf"],
            Buckets = BucketJson.ToCalendar(Rows<BucketJson>("buckets")),
            HasConstrained = values.ContainsKey("hasConstrained") && (bool)values["hasConstrained"],
            HasRecords = values.ContainsKey("hasRecords") && (bool)values["hasRecords"],
        };
        var assembler = new PlanFileAssembler(header, Rows<PlanPointJson>("points"), faults);
        PlanOrderJson[] orders = Rows<PlanOrderJson>("orders"), constrained = Rows<PlanOrderJson>("constrainedOrders");
        assembler.NameRoutes(orders.Concat(constrained));
        PlanColumns unconstrainedColumns = assembler.Columns(orders, Rows<PlanRecordJson>("records"));
        PlanColumns? constrainedColumns = header.HasConstrained
            ? assembler.Columns(constrained, Rows<PlanRecordJson>("constrainedRecords"))
            : null;
        Plan plan = assembler.Plan(
            unconstrainedColumns,
            constrainedColumns,
            [.. Rows<PlanMessageJson>("messages").Select(static m => m.ToMessage())]);
        return faults.Count > 0 ? throw JsonFaults.Refuse("plan", faults) : plan;
    }

    /// <summary>The bucket that holds a date; the first for a date before all of them, the last for one behind.</summary>
    internal static int BucketOf(BucketCalendar buckets, LocalDate date) =>
        date < buckets.Start ? 0 : date >= buckets.End ? buckets.Count - 1 : buckets.IndexOf(date);

    private T[] Rows<T>(string section) => lists.TryGetValue(section, out List<object>? rows) ? [.. rows.Cast<T>()] : [];
}
