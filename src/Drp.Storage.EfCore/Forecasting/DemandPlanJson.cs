using Drp.Forecasting.DemandPlans;
using Drp.Planning;
using Drp.Storage;
using NodaTime;

namespace Drp.Forecasting;

/// <summary>The lists inside a cycle and a plan as columns.</summary>
internal static class DemandPlanJson
{
    public static string Write(IReadOnlyList<Bucket> periods) =>
        JsonText.Write(periods.Select(static period => new Span { Start = period.Start, End = period.End }));

    public static IReadOnlyList<Bucket> Periods(string json) =>
        [.. JsonText.Read<Span[]>(json).Select(static span => new Bucket(span.Start, span.End))];

    public static string Write(IReadOnlyList<DemandPlanChange> changes) => JsonText.Write(changes.Select(
        static change => new Change { Item = change.Item, Period = change.Period, Before = change.Before, After = change.After }));

    public static IReadOnlyList<DemandPlanChange> Changes(string json) => [.. JsonText.Read<Change[]>(json).Select(
        static change => new DemandPlanChange { Item = change.Item, Period = change.Period, Before = change.Before, After = change.After })];

    private sealed class Span
    {
        public LocalDate Start { get; set; }

        public LocalDate End { get; set; }
    }

    // A side that isn't there is left out of the text; the domain's own record asks for both.
    private sealed class Change
    {
        public string Item { get; set; } = "";

        public LocalDate Period { get; set; }

        public decimal? Before { get; set; }

        public decimal? After { get; set; }
    }
}
