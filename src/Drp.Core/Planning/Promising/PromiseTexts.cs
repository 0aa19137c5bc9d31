using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace Drp.Planning;

/// <summary>A found part as a value, with its reason as a sentence.</summary>
internal static class PromiseTexts
{
    public static PromisePart Part(PromiseContext context, FoundPart found)
    {
        int item = found.Candidate.Item;
        ImmutableArray<PromiseStep> steps = [.. (found.Offer?.Steps ?? []).Select(step => Step(context, item, step))];
        string of = found.Candidate.Why.Length == 0 ? "" : $" of {context.Item(item).Code}, {found.Candidate.Why},";
        string quantity = Units(Q4.ToDecimal(found.Quantity));
        LocalDate date = DayNumber.ToDate(found.Day);
        string text = found.Source switch
        {
            PromiseSource.Available => $"{quantity}{of} are available on {Day(date)}: stock and receipts that no commitment needs.",
            PromiseSource.Planned => $"{quantity}{of} stand planned for {Day(date)} and no other order needs them.",
            PromiseSource.Move => $"{quantity}{of} can be moved: {Chain(steps)}.",
            _ => $"{quantity}{of} can be ordered: {Chain(steps)}.",
        };
        return new PromisePart
        {
            Item = context.Item(item).Code,
            Date = date,
            Quantity = Q4.ToDecimal(found.Quantity),
            Source = found.Source,
            Steps = steps,
            Text = text,
        };
    }

    private static PromiseStep Step(PromiseContext context, int item, OfferStep step) => new()
    {
        Route = context.Run.Snapshot.Routes[step.Route].Code,
        From = step.From >= 0 ? context.LocationOf(item, step.From) : ((SupplySource)context.Run.Snapshot.Routes[step.Route]).Supplier,
        To = context.LocationOf(item, step.To),
        Ship = DayNumber.ToDate(step.Ship),
        Receipt = DayNumber.ToDate(step.Receipt),
        Quantity = Q4.ToDecimal(step.Quantity),
    };

    private static string Chain(ImmutableArray<PromiseStep> steps) => string.Join(", then ", steps.Select(static s =>
        $"{Units(s.Quantity)} from {s.From} by {s.Route}, leaving {Day(s.Ship)}, at {s.To} on {Day(s.Receipt)}"));

    private static string Units(decimal quantity) => quantity.ToString(CultureInfo.InvariantCulture);

    private static string Day(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
