using System.Collections.Immutable;
using NodaTime;

namespace Drp.Planning;

/// <summary>One item of two plans; its number is -1 in a plan that does not know it.</summary>
internal sealed class ItemPair(Plan before, Plan after, PlanKind kind, int moveDays, int itemBefore, int itemAfter)
{
    private Dictionary<string, PointRecord>? recordsBefore;
    private Dictionary<string, PointRecord>? recordsAfter;

    private string Code => itemBefore >= 0 ? before.Names.Item(itemBefore) : after.Names.Item(itemAfter);

    /// <summary>Every order with its counterpart, by receiving location and date.</summary>
    public IEnumerable<OrderMatch> Matches()
    {
        if (IsShared)
        {
            return before.Orders(Code, kind).Select(static o => new OrderMatch(o, o));
        }

        ILookup<string, PlannedOrder> was = Orders(before, itemBefore), now = Orders(after, itemAfter);
        return was.Select(static g => g.Key).Union(now.Select(static g => g.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .SelectMany(to => OrderMatching.Match([.. was[to]], [.. now[to]], moveDays));
    }

    /// <summary>A changed order with what differs around it.</summary>
    public OrderChange Change(OrderMatch match)
    {
        recordsBefore ??= Records(before, itemBefore);
        recordsAfter ??= Records(after, itemAfter);
        string to = (match.After ?? match.Before)!.To;
        ImmutableArray<ChangeCause> causes = before.HasRecords && after.HasRecords
            ? new CauseFinder(before.Buckets, after.Buckets, recordsBefore.GetValueOrDefault(to), recordsAfter.GetValueOrDefault(to)).Of(match)
            : [];
        return new OrderChange
        {
            Kind = match.Kind,
            Before = match.Before,
            After = match.After,
            Causes = causes,
            Text = ChangeText.Of(match, causes),
        };
    }

    public IEnumerable<RecordChange> RecordChanges()
    {
        if (IsShared && before.Buckets.Equals(after.Buckets))
        {
            yield break;
        }

        recordsBefore ??= Records(before, itemBefore);
        recordsAfter ??= Records(after, itemAfter);
        foreach (string location in recordsBefore.Keys.Union(recordsAfter.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (Compare(recordsBefore.GetValueOrDefault(location), recordsAfter.GetValueOrDefault(location)) is { } change)
            {
                yield return change;
            }
        }
    }

    private bool IsShared => itemBefore >= 0 && itemAfter >= 0 && before.Shares(after, itemBefore, itemAfter);

    private ILookup<string, PlannedOrder> Orders(Plan plan, int item) =>
        (item < 0 ? [] : plan.Orders(Code, kind)).ToLookup(static o => o.To, StringComparer.Ordinal);

    private Dictionary<string, PointRecord> Records(Plan plan, int item) =>
        (item < 0 ? [] : plan.Records(Code, kind)).ToDictionary(static r => r.Location, StringComparer.Ordinal);

    private RecordChange? Compare(PointRecord? was, PointRecord? now)
    {
        if (was is null || now is null)
        {
            return new RecordChange { Before = was, After = now, Lines = [] };
        }

        LocalDate? first = null;
        var lines = ImmutableArray.CreateBuilder<string>();
        if (was.OnHand != now.OnHand)
        {
            lines.Add(nameof(PointRecord.OnHand));
        }

        foreach ((string name, ImmutableArray<decimal> left, ImmutableArray<decimal> right) in Lines(was, now))
        {
            if (FirstDifference(left, right) is { } day)
            {
                lines.Add(name);
                first = first is { } earlier && earlier < day ? earlier : day;
            }
        }

        return lines.Count == 0 ? null : new RecordChange { Before = was, After = now, From = first, Lines = lines.ToImmutable() };
    }

    /// <summary>Over the buckets that both plans have.</summary>
    private LocalDate? FirstDifference(ImmutableArray<decimal> left, ImmutableArray<decimal> right)
    {
        int i = 0, j = 0;
        while (i < left.Length && j < right.Length)
        {
            Bucket was = before.Buckets.Buckets[i], now = after.Buckets.Buckets[j];
            if (was == now)
            {
                if (left[i] != right[j])
                {
                    return was.Start;
                }

                i++;
                j++;
            }
            else if (was.Start < now.Start || (was.Start == now.Start && was.End < now.End))
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return null;
    }

    private static IEnumerable<(string, ImmutableArray<decimal>, ImmutableArray<decimal>)> Lines(PointRecord a, PointRecord b) =>
    [
        (nameof(PointRecord.GrossRequirements), a.GrossRequirements, b.GrossRequirements),
        (nameof(PointRecord.ScheduledReceipts), a.ScheduledReceipts, b.ScheduledReceipts),
        (nameof(PointRecord.InTransit), a.InTransit, b.InTransit),
        (nameof(PointRecord.Expired), a.Expired, b.Expired),
        (nameof(PointRecord.SafetyStock), a.SafetyStock, b.SafetyStock),
        (nameof(PointRecord.NetRequirements), a.NetRequirements, b.NetRequirements),
        (nameof(PointRecord.PlannedReceipts), a.PlannedReceipts, b.PlannedReceipts),
        (nameof(PointRecord.PlannedShipments), a.PlannedShipments, b.PlannedShipments),
        (nameof(PointRecord.ProjectedAvailable), a.ProjectedAvailable, b.ProjectedAvailable),
    ];
}
