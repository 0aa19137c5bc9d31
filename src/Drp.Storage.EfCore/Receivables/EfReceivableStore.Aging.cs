using Drp.Access;
using Drp.Channels;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Receivables;

internal sealed partial class EfReceivableStore
{
    private const int MostBounds = 8;
    private static readonly LocalDate BeforeAll = new(1, 1, 2);

    /// <summary>
    /// What was outstanding on a day is what is open now, with everything applied later taken back. Bucket and place belong
    /// to the item, so both parts are plain sums that the database makes, and nothing is grouped by item.
    /// </summary>
    public async Task<IReadOnlyList<AgingRow>> AgingAsync(AccessScope scope, AgingQuery query, CancellationToken cancellationToken = default)
    {
        var sums = new SortedDictionary<(string Group, string Currency), long[]>(Comparer<(string Group, string Currency)>.Create(static (x, y) =>
            string.CompareOrdinal(x.Group, y.Group) is var order and not 0 ? order : string.CompareOrdinal(x.Currency, y.Currency)));
        int buckets = query.BucketDays.Count + 2;
        await session.ReadOneStateAsync(
            async (context, token) =>
            {
                foreach (var slices in new[] { Now(context, scope, query), LaterDebits(context, scope, query), LaterCredits(context, scope, query) })
                {
                    foreach (var sum in await Summed(Grouped(context, slices, query), query).ToListAsync(token).ConfigureAwait(false))
                    {
                        if (!sums.TryGetValue((sum.Group, sum.Currency), out long[]? row))
                        {
                            sums.Add((sum.Group, sum.Currency), row = new long[buckets + 1]);
                        }

                        row[sum.Bucket < 0 ? buckets : Math.Min(sum.Bucket, buckets - 1)] += sum.Amount;
                    }
                }
            },
            cancellationToken).ConfigureAwait(false);
        return [.. sums
            .Where(static row => row.Value.Any(static amount => amount != 0))
            .Select(static row => new AgingRow
            {
                Group = row.Key.Group,
                Currency = row.Key.Currency,
                Buckets = [.. row.Value[..^1].Select(StoredDecimal.FromUnits)],
                Unapplied = -StoredDecimal.FromUnits(row.Value[^1]),
            })];
    }

    public Task<IReadOnlyList<OpenItem>> OpenAsOfAsync(
        AccessScope scope, AgingQuery query, ItemReference? after, int take, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) =>
        {
            var open = Now(context, scope, query).Select(static slice => new Part { ItemKey = slice.ItemKey, Amount = slice.Amount })
                .Concat(LaterDebits(context, scope, query).Select(static slice => new Part { ItemKey = slice.ItemKey, Amount = slice.Amount }))
                .Concat(LaterCredits(context, scope, query).Select(static slice => new Part { ItemKey = slice.ItemKey, Amount = slice.Amount }))
                .GroupBy(static part => part.ItemKey)
                .Select(static group => new Part { ItemKey = group.Key, Amount = group.Sum(static part => part.Amount) })
                .Where(static part => part.Amount != 0);
            var rows =
                from part in open
                join item in context.Set<ReceivableItemRow>() on part.ItemKey equals item.ItemKey
                select new { Item = item, part.Amount };
            if (after is { } place)
            {
                (string document, int number) = (place.DocumentId, place.Number);
                rows = rows.Where(row => string.Compare(row.Item.DocumentId, document) > 0 || (row.Item.DocumentId == document && row.Item.Number > number));
            }

            return (IReadOnlyList<OpenItem>)(await rows.OrderBy(static row => row.Item.DocumentId).ThenBy(static row => row.Item.Number).Take(take)
                .ToListAsync(token).ConfigureAwait(false))
                .ConvertAll(static row => new OpenItem { Item = ReceivableRows.Value(row.Item), Open = StoredDecimal.FromUnits(row.Amount) });
        },
        cancellationToken);

    private static IQueryable<Slice> Now(DrpDbContext context, AccessScope scope, AgingQuery query)
    {
        var (company, asOf) = (query.Company, query.AsOf);
        var rows = context.Set<ReceivableOpenRow>().Where(row => row.Company == company && row.PostingDate <= asOf);
        rows = query.KnownAt is { } known ? rows.Where(row => row.RecordedAt <= known) : rows;
        rows = query.PartnerId is { } partner ? rows.Where(row => row.PartnerId == partner) : rows;
        rows = query.Currency is { } currency ? rows.Where(row => row.Currency == currency) : rows;
        rows = Shown(context, scope, query) is { } nodes ? rows.Where(row => nodes.Contains(row.NodeId)) : rows;
        return query.Basis switch
        {
            AgingBasis.Due => rows.Select(static row => new Slice { ItemKey = row.ItemKey, PartnerId = row.PartnerId, NodeId = row.NodeId, Currency = row.Currency, IsDebit = row.IsDebit, Date = row.Due, Amount = row.OpenAmount }),
            AgingBasis.Document => rows.Select(static row => new Slice { ItemKey = row.ItemKey, PartnerId = row.PartnerId, NodeId = row.NodeId, Currency = row.Currency, IsDebit = row.IsDebit, Date = row.DocumentDate, Amount = row.OpenAmount }),
            _ => rows.Select(static row => new Slice { ItemKey = row.ItemKey, PartnerId = row.PartnerId, NodeId = row.NodeId, Currency = row.Currency, IsDebit = row.IsDebit, Date = row.PostingDate, Amount = row.OpenAmount }),
        };
    }

    private static IQueryable<Slice> LaterDebits(DrpDbContext context, AccessScope scope, AgingQuery query)
    {
        var asOf = query.AsOf;
        var rows = Later(context, scope, query).Where(row => row.DebitPostingDate <= asOf);
        rows = query.KnownAt is { } known ? rows.Where(row => row.DebitRecordedAt <= known) : rows;
        return query.Basis switch
        {
            AgingBasis.Due => rows.Select(static row => new Slice { ItemKey = row.DebitKey!.Value, PartnerId = row.PartnerId, NodeId = row.NodeId, Currency = row.Currency, IsDebit = true, Date = row.DebitDue!.Value, Amount = row.Amount }),
            AgingBasis.Document => rows.Select(static row => new Slice { ItemKey = row.DebitKey!.Value, PartnerId = row.PartnerId, NodeId = row.NodeId, Currency = row.Currency, IsDebit = true, Date = row.DebitDocumentDate!.Value, Amount = row.Amount }),
            _ => rows.Select(static row => new Slice { ItemKey = row.DebitKey!.Value, PartnerId = row.PartnerId, NodeId = row.NodeId, Currency = row.Currency, IsDebit = true, Date = row.DebitPostingDate!.Value, Amount = row.Amount }),
        };
    }

    private static IQueryable<Slice> LaterCredits(DrpDbContext context, AccessScope scope, AgingQuery query)
    {
        var asOf = query.AsOf;
        var rows = Later(context, scope, query).Where(row => row.CreditPostingDate <= asOf);
        rows = query.KnownAt is { } known ? rows.Where(row => row.CreditRecordedAt <= known) : rows;
        return rows.Select(static row => new Slice { ItemKey = row.CreditKey!.Value, PartnerId = row.PartnerId, NodeId = row.NodeId, Currency = row.Currency, IsDebit = false, Date = row.CreditPostingDate!.Value, Amount = row.Amount });
    }

    private static IQueryable<ReceivableApplicationRow> Later(DrpDbContext context, AccessScope scope, AgingQuery query)
    {
        var (company, asOf) = (query.Company, query.AsOf);
        var rows = context.Set<ReceivableApplicationRow>().Where(row => row.Company == company);
        rows = query.KnownAt is { } known ? rows.Where(row => row.PostingDate > asOf || row.RecordedAt > known) : rows.Where(row => row.PostingDate > asOf);
        rows = query.PartnerId is { } partner ? rows.Where(row => row.PartnerId == partner) : rows;
        rows = query.Currency is { } currency ? rows.Where(row => row.Currency == currency) : rows;
        return Shown(context, scope, query) is { } nodes ? rows.Where(row => nodes.Contains(row.NodeId)) : rows;
    }

    /// <summary>The nodes that count, or null for all of them.</summary>
    private static IQueryable<string>? Shown(DrpDbContext context, AccessScope scope, AgingQuery query)
    {
        var day = query.AsOf;
        var shown = scope.Everything ? null : EfChannelStore.Shown(context, scope);
        if (query.NodeId is not { } top)
        {
            return shown;
        }

        var below = context.Set<AncestryRow>().Where(row => row.AncestorId == top && row.ValidTo > day && row.ValidFrom <= day).Select(static row => row.DescendantId);
        return shown is null ? below : below.Where(id => shown.Contains(id));
    }

    private static IQueryable<Slice> Grouped(DrpDbContext context, IQueryable<Slice> slices, AgingQuery query)
    {
        switch (query.GroupBy)
        {
            case AgingGroup.Total:
                return slices.Select(static slice => new Slice { Group = string.Empty, Currency = slice.Currency, IsDebit = slice.IsDebit, Date = slice.Date, Amount = slice.Amount });
            case AgingGroup.Partner:
                return slices.Select(static slice => new Slice { Group = slice.PartnerId, Currency = slice.Currency, IsDebit = slice.IsDebit, Date = slice.Date, Amount = slice.Amount });
            default:
                var (top, day) = (query.NodeId, query.AsOf);
                var tree = context.Set<AncestryRow>().Where(row => row.ValidTo > day && row.ValidFrom <= day);
                var heads = tree.Where(row => row.AncestorId == top && row.Distance <= 1).Select(static row => row.DescendantId);
                return
                    from slice in slices
                    join above in tree.Where(row => heads.Contains(row.AncestorId)) on slice.NodeId equals above.DescendantId
                    select new Slice { Group = above.AncestorId, Currency = slice.Currency, IsDebit = slice.IsDebit, Date = slice.Date, Amount = slice.Amount };
        }
    }

    private static IQueryable<Sum> Summed(IQueryable<Slice> slices, AgingQuery query)
    {
        // Bounds that aren't asked for lie before all dates, so that one query text serves any number of buckets.
        LocalDate[] bounds = [query.AsOf, .. query.BucketDays.Select(days => query.AsOf.PlusDays(-days)), .. Enumerable.Repeat(BeforeAll, MostBounds - query.BucketDays.Count)];
        var (b0, b1, b2, b3, b4, b5, b6, b7, b8) = (bounds[0], bounds[1], bounds[2], bounds[3], bounds[4], bounds[5], bounds[6], bounds[7], bounds[8]);
        return slices
            .GroupBy(slice => new
            {
                slice.Group,
                slice.Currency,
                Bucket = !slice.IsDebit ? -1
                    : slice.Date >= b0 ? 0
                    : slice.Date >= b1 ? 1
                    : slice.Date >= b2 ? 2
                    : slice.Date >= b3 ? 3
                    : slice.Date >= b4 ? 4
                    : slice.Date >= b5 ? 5
                    : slice.Date >= b6 ? 6
                    : slice.Date >= b7 ? 7
                    : slice.Date >= b8 ? 8 : 9,
            })
            .Select(static group => new Sum { Group = group.Key.Group, Currency = group.Key.Currency, Bucket = group.Key.Bucket, Amount = group.Sum(static slice => slice.Amount) });
    }

    private sealed class Slice
    {
        public long ItemKey { get; init; }

        public string Group { get; init; } = string.Empty;

        public string PartnerId { get; init; } = string.Empty;

        public string NodeId { get; init; } = string.Empty;

        public string Currency { get; init; } = string.Empty;

        public bool IsDebit { get; init; }

        public LocalDate Date { get; init; }

        public long Amount { get; init; }
    }

    private sealed class Part
    {
        public long ItemKey { get; init; }

        public long Amount { get; init; }
    }

    private sealed class Sum
    {
        public required string Group { get; init; }

        public required string Currency { get; init; }

        public int Bucket { get; init; }

        public long Amount { get; init; }
    }
}
