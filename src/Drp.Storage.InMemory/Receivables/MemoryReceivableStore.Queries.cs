using Drp.Access;
using Drp.Channels;
using NodaTime;

namespace Drp.Receivables;

internal sealed partial class MemoryReceivableStore
{
    public Task<IReadOnlyList<AgingRow>> AgingAsync(AccessScope scope, AgingQuery query, CancellationToken cancellationToken = default)
    {
        LocalDate[] bounds = [query.AsOf, .. query.BucketDays.Select(days => query.AsOf.PlusDays(-days))];
        var rows = new SortedDictionary<(string Group, string Currency), decimal[]>(Comparer<(string Group, string Currency)>.Create(static (x, y) =>
            string.CompareOrdinal(x.Group, y.Group) is var order and not 0 ? order : string.CompareOrdinal(x.Currency, y.Currency)));
        foreach (var open in AsOf(scope, query))
        {
            int bucket = 0;
            if (open.Item.Kind.IsDebit())
            {
                var date = open.Item.DateFor(query.Basis);
                while (bucket < bounds.Length && date < bounds[bucket])
                {
                    bucket++;
                }
            }
            else
            {
                bucket = bounds.Length + 1;
            }

            foreach (string group in Groups(query, open.Item))
            {
                if (!rows.TryGetValue((group, open.Item.Currency), out decimal[]? sums))
                {
                    rows.Add((group, open.Item.Currency), sums = new decimal[bounds.Length + 2]);
                }

                sums[bucket] += open.Balance;
            }
        }

        return Task.FromResult<IReadOnlyList<AgingRow>>([.. rows.Where(static row => row.Value.Any(static sum => sum != 0m)).Select(static row => new AgingRow
        {
            Group = row.Key.Group, Currency = row.Key.Currency, Buckets = row.Value[..^1], Unapplied = row.Value[^1],
        })]);
    }

    public Task<IReadOnlyList<OpenItem>> OpenAsOfAsync(
        AccessScope scope, AgingQuery query, ItemReference? after, int take, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<OpenItem>>([.. AsOf(scope, query)
            .Where(open => after is not { } place || ItemReference.Compare(open.Item.Reference, place) > 0)
            .OrderBy(static open => open.Item.Reference.DocumentId, StringComparer.Ordinal)
            .ThenBy(static open => open.Item.Reference.Number)
            .Take(take)]);

    public Task<IReadOnlyList<ReceivableMovement>> MovementsAsync(MovementQuery query, CancellationToken cancellationToken = default)
    {
        var documents = OfPartner(Items, query.Company, query.PartnerId)
            .Select(static item => item.Reference.DocumentId)
            .Distinct(StringComparer.Ordinal)
            .Select(id => session.Open(Documents).Find((query.Company, id))!.Value.Value)
            .Select(static row => new ReceivableMovement
            {
                Id = row.Document.Id,
                Kind = row.Document.Kind.ToString(),
                PostingDate = row.Document.Posting,
                DocumentDate = row.Document.DocumentDate,
                Currency = row.Document.Currency,
                Amount = row.Document.Amount * row.Document.Kind.Sign(),
                Reference = row.Document.Reference,
                RecordedAt = row.RecordedAt,
            });
        var given = OfPartner(query.Company, query.PartnerId)
            .Where(static application => application.Kind != ApplicationKind.Settlement)
            .Select(static application => new ReceivableMovement
            {
                Id = application.Id,
                Kind = application.Kind.ToString(),
                PostingDate = application.PostingDate,
                DocumentDate = application.PostingDate,
                Currency = (application.Debit ?? application.Credit)!.Currency,
                Amount = application.BalanceChange,
                Reference = (application.Debit ?? application.Credit)!.Reference.DocumentId,
                RecordedAt = application.RecordedAt,
            });
        return Task.FromResult<IReadOnlyList<ReceivableMovement>>([.. documents.Concat(given)
            .Where(row => !(row.PostingDate < query.From) && row.PostingDate <= query.To)
            .Where(row => !(row.RecordedAt <= query.RecordedAfter) && !(row.RecordedAt > query.RecordedUntil))
            .OrderBy(static row => row.PostingDate)
            .ThenBy(static row => row.RecordedAt)
            .ThenBy(static row => row.Id, StringComparer.Ordinal)]);
    }

    public Task<IReadOnlyList<ReceivableDocument>> PaymentsAsync(
        string company, IReadOnlyCollection<string> partnerIds, LocalDate from, LocalDate to, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ReceivableDocument>>([.. Ordered(partnerIds)
            .SelectMany(partner => OfPartner(Items, company, partner))
            .Where(item => item.Kind == ReceivableKind.Payment && item.DocumentDate >= from && item.DocumentDate <= to)
            .Select(item => session.Open(Documents).Find((company, item.Reference.DocumentId))!.Value.Value.Document)
            .OrderBy(static document => document.Id, StringComparer.Ordinal)]);

    public Task<IReadOnlyList<TurnoverRow>> TurnoverAsync(AccessScope scope, AgingQuery query, LocalDate from, CancellationToken cancellationToken = default)
    {
        var seen = Filter(scope, query);
        return Task.FromResult<IReadOnlyList<TurnoverRow>>([.. session.Open(Documents)
            .Scan((query.Company, string.Empty), key => string.Equals(key.Item1, query.Company, StringComparison.Ordinal))
            .Select(static row => row.Row.Value)
            .Where(row => row.Document.Posting >= from && row.Document.Posting <= query.AsOf && !(row.RecordedAt > query.KnownAt))
            .Where(row => seen(row.Document.PartnerId, row.NodeId, row.Document.Currency))
            .GroupBy(static row => (row.Document.Posting, row.Document.Kind, row.Document.Currency))
            .Select(static group => new TurnoverRow { Date = group.Key.Posting, Kind = group.Key.Kind, Currency = group.Key.Currency, Amount = group.Sum(static row => row.Document.Amount) })
            .OrderBy(static row => row.Date).ThenBy(static row => row.Kind).ThenBy(static row => row.Currency, StringComparer.Ordinal)]);
    }

    public Task<IReadOnlyList<SettlementRow>> SettlementsAsync(
        AccessScope scope, AgingQuery query, LocalDate from, bool byPartner, CancellationToken cancellationToken = default)
    {
        var seen = Filter(scope, query);
        return Task.FromResult<IReadOnlyList<SettlementRow>>([.. OfCompany(query.Company)
            .Where(row => row.Kind == ApplicationKind.Settlement && row.PostingDate >= from && row.PostingDate <= query.AsOf && !(row.RecordedAt > query.KnownAt))
            .Where(row => seen(row.PartnerId, row.Debit!.NodeId, row.Debit.Currency))
            .GroupBy(row => (Partner: byPartner ? row.PartnerId : string.Empty, row.Debit!.Currency, row.Debit.DocumentDate, row.Debit.Due, row.PostingDate))
            .Select(static group => new SettlementRow
            {
                PartnerId = group.Key.Partner,
                Currency = group.Key.Currency,
                DocumentDate = group.Key.DocumentDate,
                Due = group.Key.Due,
                SettledOn = group.Key.PostingDate,
                Amount = group.Sum(static row => row.Amount),
            })
            .Where(static row => row.Amount != 0m)
            .OrderBy(static row => row.PartnerId, StringComparer.Ordinal).ThenBy(static row => row.Currency, StringComparer.Ordinal)
            .ThenBy(static row => row.DocumentDate).ThenBy(static row => row.Due).ThenBy(static row => row.SettledOn)]);
    }

    public Task<IReadOnlyList<string>> PartnersAsync(AccessScope scope, string company, string? after, int take, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<string>>([.. session.Open(Accounts)
            .Scan((company, after ?? string.Empty), key => string.Equals(key.Item1, company, StringComparison.Ordinal), after is not null)
            .Select(static row => row.Row.Value)
            .Where(account => scope.Everything || MemoryChannelStore.Shows(session, scope, account.NodeId))
            .Select(static account => account.PartnerId)
            .Take(take)]);

    /// <summary>What is open now, with everything later taken back: the same way as in a database, so that both agree.</summary>
    private IEnumerable<OpenItem> AsOf(AccessScope scope, AgingQuery query)
    {
        var seen = Filter(scope, query);
        bool Counts(ReceivableItem item) =>
            item.PostingDate <= query.AsOf && !(item.RecordedAt > query.KnownAt) && seen(item.PartnerId, item.NodeId, item.Currency);
        var found = new Dictionary<Key, OpenItem>();
        foreach (var open in session.Open(OpenItems)
            .Scan(new Key(query.Company, query.PartnerId ?? string.Empty, string.Empty, 0), key => string.Equals(key.Company, query.Company, StringComparison.Ordinal))
            .TakeWhile(row => query.PartnerId is null || string.Equals(row.Key.Partner, query.PartnerId, StringComparison.Ordinal))
            .Select(static row => row.Row.Value)
            .Where(open => Counts(open.Item)))
        {
            found.Add(Key.Of(open.Item), open with { Discounted = 0m });
        }

        var later = (query.PartnerId is { } partner ? OfPartner(query.Company, partner) : OfCompany(query.Company))
            .Where(row => row.PostingDate > query.AsOf || row.RecordedAt > query.KnownAt);
        foreach (var row in later)
        {
            foreach (var item in new[] { row.Debit, row.Credit }.OfType<ReceivableItem>().Where(Counts))
            {
                var open = found.GetValueOrDefault(Key.Of(item)) ?? new OpenItem { Item = item, Open = 0m };
                found[Key.Of(item)] = open with { Open = open.Open + row.Amount };
            }
        }

        return found.Values.Where(static open => open.Open != 0m);
    }

    private IEnumerable<string> Groups(AgingQuery query, ReceivableItem item) => query.GroupBy switch
    {
        AgingGroup.Total => [string.Empty],
        AgingGroup.Partner => [item.PartnerId],
        _ => MemoryChannelStore.Above(session, item.NodeId, query.AsOf).Select(static above => above.AncestorId)
            .Where(id => string.Equals(id, query.NodeId, StringComparison.Ordinal)
                || MemoryChannelStore.Above(session, id, query.AsOf).Any(above => above.Distance == 1 && string.Equals(above.AncestorId, query.NodeId, StringComparison.Ordinal))),
    };

    private Func<string, string, string, bool> Filter(AccessScope scope, AgingQuery query)
    {
        var nodes = new Dictionary<string, bool>(StringComparer.Ordinal);
        return (partner, node, currency) =>
        {
            if ((query.PartnerId is { } wanted && !string.Equals(partner, wanted, StringComparison.Ordinal))
                || (query.Currency is { } only && !string.Equals(currency, only, StringComparison.Ordinal)))
            {
                return false;
            }

            if (!nodes.TryGetValue(node, out bool seen))
            {
                seen = (scope.Everything || MemoryChannelStore.Shows(session, scope, node))
                    && (query.NodeId is not { } top || MemoryChannelStore.Above(session, node, query.AsOf).Any(above => string.Equals(above.AncestorId, top, StringComparison.Ordinal)));
                nodes.Add(node, seen);
            }

            return seen;
        };
    }

    private IEnumerable<ReceivableApplication> OfCompany(string company) => session.Open(Applications)
        .Scan((company, string.Empty, string.Empty), key => string.Equals(key.Item1, company, StringComparison.Ordinal))
        .Select(static row => row.Row.Value);
}
