namespace Drp.Planning;

/// <summary>Loads among the KPIs: of a whole plan and of the locations that they leave.</summary>
internal static class LoadKpis
{
    /// <summary>The loads of a plan, or <see langword="null"/> where no lane has a means of transport.</summary>
    public static LoadSchedule? Of(PlannedRun run, PlanKind kind) => run.Snapshot.Routes.Any(static r => r is Lane { Transport: not null })
        ? new LoadScheduler(run, new LoadOptions { Kind = kind }).Build()
        : null;

    public static IReadOnlyList<PlanKpis> Add(PlannedRun run, IReadOnlyList<PlanKpis> parts, KpiDimension by)
    {
        if (by != KpiDimension.Location || parts.Count == 0 || Of(run, parts[0].Plan) is not { } schedule)
        {
            return parts;
        }

        ILookup<string, TransportLoad> leaving = schedule.Loads.ToLookup(static l => l.From, StringComparer.Ordinal);
        return
        [
            .. parts.Select(part => part with
            {
                Loads = leaving[part.Location!].Count(),
                LoadFill = leaving[part.Location!].Any() ? leaving[part.Location!].Average(static l => l.Fill) : null,
            }),
        ];
    }
}
