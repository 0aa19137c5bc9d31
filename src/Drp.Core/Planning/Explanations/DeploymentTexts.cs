using System.Collections.Immutable;
using System.Globalization;

namespace Drp.Planning;

/// <summary>What deployment did, in words and numbers.</summary>
internal sealed class DeploymentTexts(PlanningSnapshot snapshot, CompiledItem item, TimeAxis axis)
{
    /// <summary>The request, its share, and what rounding made of it.</summary>
    public IEnumerable<DerivationStep> Steps(DeploymentNote done)
    {
        switch (done.Reason)
        {
            case DeploymentReason.Alternate:
                yield return Step($"It comes from an alternate: what the first source cut was asked of {From(done)}, which had {Text(done.Granted)} to give.", ("granted", done.Granted));
                yield break;
            case DeploymentReason.Push:
                yield return Step(
                    $"{From(done)} had {Text(done.Available)} in excess and pushed {Text(done.Granted)} to {Location(done.Line.Point)} ahead of need.",
                    ("excess", done.Available),
                    ("pushed", done.Granted));
                yield break;
        }

        yield return Step(Asked(done), ("missing", done.Line.Missing), ("part", done.Line.Part), ("asked", done.Line.Asked));
        yield return Step(
            Granted(done),
            ("asked", done.Line.Asked),
            ("carried", done.Line.Quantity),
            ("requests", done.Wanted),
            ("granted", done.Granted));
        if (done.Exact >= 0)
        {
            yield return Step(Rounded(done), ("exact", done.Exact), ("granted", done.Granted));
        }
    }

    public DeploymentCut Cut(DeploymentNote done, long alternates)
    {
        SupplyRoute route = snapshot.Routes[Arc(done).Route];
        string rounding = done.Exact >= 0 ? " " + Rounded(done) : "";
        string other = alternates > 0 ? $" Alternates gave {Text(alternates)}." : "";
        return new DeploymentCut
        {
            Item = item.Item.Code,
            From = From(done),
            To = Location(done.Line.Point),
            Route = route.Code,
            Asking = DayNumber.ToDate(axis.FirstDay(done.Turn)),
            Needed = DayNumber.ToDate(axis.FirstDay(done.Line.Need)),
            Asked = Q4.ToDecimal(done.Line.Asked),
            Granted = Q4.ToDecimal(done.Granted),
            FromAlternates = Q4.ToDecimal(alternates),
            Available = Source(done) < 0 ? null : Q4.ToDecimal(done.Available),
            Requests = Q4.ToDecimal(done.Wanted),
            Rule = RuleOf(done),
            ExactShare = done.Exact < 0 ? null : Q4.ToDecimal(done.Exact),
            Text = $"{Location(done.Line.Point)}: {Asked(done)} {Granted(done)}{rounding}{other}",
        };
    }

    private static string Text(long quantity) => Q4.ToDecimal(quantity).ToString(CultureInfo.InvariantCulture);

    private static string Day(int day) => DayNumber.ToDate(day).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private string Asked(DeploymentNote done)
    {
        RequestLine line = done.Line;
        string lot = line.Asked == line.Missing ? ""
            : line.Part == line.Whole ? $", which the lot rules make {Text(line.Asked)}"
            : $", of which this source has {Text(line.Part)}, {Text(line.Asked)} by its lot rules";
        return $"{Text(line.Missing)} were missing through the bucket from {Day(axis.FirstDay(line.Need))}{lot}.";
    }

    private string Granted(DeploymentNote done)
    {
        RequestLine line = done.Line;
        string from = From(done);
        string carried = line.Quantity < line.Asked ? $" The route can carry {Text(line.Quantity)} of them in that bucket." : "";
        if (Source(done) < 0)
        {
            string limit = line.Quantity < line.Asked ? $", of which the route could carry {Text(line.Quantity)}" : "";
            return done.Granted < line.Asked
                ? $"{Location(line.Point)} asked {from} for {Text(line.Asked)}{limit}: {Text(line.Asked - done.Granted)} were cut."
                : $"{Location(line.Point)} asked {from} for {Text(line.Asked)} and got all of it.";
        }

        return done.Available >= done.Wanted
            ? $"{from} had {Text(done.Available)} to deploy for requests of {Text(done.Wanted)}: nothing had to be shared, {Text(done.Granted)} were granted.{carried}"
            : $"{from} had {Text(done.Available)} to deploy for requests of {Text(done.Wanted)} in the bucket from {Day(axis.FirstDay(done.Turn))}, "
                + $"shared tier by tier {Rule(RuleOf(done))}: {Text(done.Granted)} of {Text(line.Asked)} were granted, {Text(line.Asked - done.Granted)} were cut.{carried}";
    }

    private string Rounded(DeploymentNote done)
    {
        ref readonly CompiledArc arc = ref Arc(done);
        string share = $"The exact share of {Location(done.Line.Point)} was {Text(done.Exact)} over all it asked in that bucket";
        return done.Exact % arc.Lot.Multiple == 0 && done.Exact >= arc.Lot.Minimum
            ? $"{share}, whole multiples of {Text(arc.Lot.Multiple)}: nothing was rounded off."
            : $"{share}; multiples of {Text(arc.Lot.Multiple)}"
            + (arc.Lot.Minimum > arc.Lot.Multiple ? $" and the minimum of {Text(arc.Lot.Minimum)}" : "")
            + " and what was left over decided the rest.";
    }

    private static string Rule(FairShareRule? rule) => rule switch
    {
        FairShareRule.ByDemand => "by demand",
        FairShareRule.ByTarget => "by target stock",
        FairShareRule.ByQuota => "by quota",
        FairShareRule.ByPriority => "by priority",
        _ => "as they came",
    };

    private string From(DeploymentNote done) =>
        Source(done) >= 0 ? Location(Source(done)) : ((SupplySource)snapshot.Routes[Arc(done).Route]).Supplier;

    private int Source(DeploymentNote done) => Arc(done).From;

    /// <summary>The rule by which the source shared, where it had to.</summary>
    private FairShareRule? RuleOf(DeploymentNote done) =>
        done.Exact < 0 ? null : snapshot.Masters.Locations[item.Points[Source(done)].Location].FairShare;

    private string Location(int point) => item.Block.Points[item.Points[point].Row].Location;

    private ref readonly CompiledArc Arc(DeploymentNote done) => ref item.Points[done.Line.Point].Arcs[done.Line.Arc];

    private static DerivationStep Step(string text, params ReadOnlySpan<(string Name, long Value)> numbers)
    {
        var values = ImmutableArray.CreateBuilder<(string, decimal)>(numbers.Length);
        foreach ((string name, long value) in numbers)
        {
            values.Add((name, Q4.ToDecimal(value)));
        }

        return new DerivationStep { Kind = DerivationStepKind.Deployment, Text = text, Numbers = values.MoveToImmutable() };
    }
}
