using Drp.Access;
using Drp.Channels;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Receivables;

internal sealed partial class EfReceivableStore
{
    public Task<IReadOnlyList<ReceivableMovement>> MovementsAsync(MovementQuery query, CancellationToken cancellationToken = default)
    {
        var (company, partner, to) = (query.Company, query.PartnerId, query.To);
        return session.ReadAsync(
            async (context, token) =>
            {
                var documents = context.Set<ReceivableDocumentRow>().Where(row => row.Company == company && row.PartnerId == partner && row.PostingDate <= to);
                var given = context.Set<ReceivableApplicationRow>()
                    .Where(row => row.Company == company && row.PartnerId == partner && row.PostingDate <= to && row.Kind != ApplicationKind.Settlement);
                if (query.From is { } from)
                {
                    documents = documents.Where(row => row.PostingDate >= from);
                    given = given.Where(row => row.PostingDate >= from);
                }

                if (query.RecordedAfter is { } after)
                {
                    documents = documents.Where(row => row.RecordedAt > after);
                    given = given.Where(row => row.RecordedAt > after);
                }

                if (query.RecordedUntil is { } until)
                {
                    documents = documents.Where(row => row.RecordedAt <= until);
                    given = given.Where(row => row.RecordedAt <= until);
                }

                var rows = (await documents.ToListAsync(token).ConfigureAwait(false)).ConvertAll(static row => new ReceivableMovement
                {
                    Id = row.Id,
                    Kind = row.Kind.ToString(),
                    PostingDate = row.PostingDate,
                    DocumentDate = row.DocumentDate,
                    Currency = row.Currency,
                    Amount = StoredDecimal.FromUnits(row.Amount) * row.Kind.Sign(),
                    Reference = row.Reference,
                    RecordedAt = row.RecordedAt,
                });
                var applied = await (
                    from row in given
                    join item in context.Set<ReceivableItemRow>() on row.DebitKey ?? row.CreditKey equals item.ItemKey
                    select new { Row = row, item.DocumentId }).ToListAsync(token).ConfigureAwait(false);
                rows.AddRange(applied.Select(static found => new ReceivableMovement
                {
                    Id = found.Row.Id,
                    Kind = found.Row.Kind.ToString(),
                    PostingDate = found.Row.PostingDate,
                    DocumentDate = found.Row.PostingDate,
                    Currency = found.Row.Currency,
                    Amount = StoredDecimal.FromUnits(found.Row.DebitKey is null ? found.Row.Amount : -found.Row.Amount),
                    Reference = found.DocumentId,
                    RecordedAt = found.Row.RecordedAt,
                }));
                return (IReadOnlyList<ReceivableMovement>)[.. rows
                    .OrderBy(static row => row.PostingDate)
                    .ThenBy(static row => row.RecordedAt)
                    .ThenBy(static row => row.Id, StringComparer.Ordinal)];
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<ReceivableDocument>> PaymentsAsync(
        string company, IReadOnlyCollection<string> partnerIds, LocalDate from, LocalDate to, CancellationToken cancellationToken = default) => ByChunkAsync(
        partnerIds,
        (context, ids) => context.Set<ReceivableDocumentRow>()
            .Where(row => row.Company == company && ids.Contains(row.PartnerId) && row.Kind == ReceivableKind.Payment && row.DocumentDate >= from && row.DocumentDate <= to)
            .OrderBy(static row => row.Id),
        ReceivableRows.Value,
        cancellationToken);

    public Task<IReadOnlyList<TurnoverRow>> TurnoverAsync(AccessScope scope, AgingQuery query, LocalDate from, CancellationToken cancellationToken = default)
    {
        var (company, to) = (query.Company, query.AsOf);
        return session.ReadAsync(
            async (context, token) =>
            {
                var rows = context.Set<ReceivableDocumentRow>().Where(row => row.Company == company && row.PostingDate >= from && row.PostingDate <= to);
                rows = query.KnownAt is { } known ? rows.Where(row => row.RecordedAt <= known) : rows;
                rows = query.PartnerId is { } partner ? rows.Where(row => row.PartnerId == partner) : rows;
                rows = query.Currency is { } currency ? rows.Where(row => row.Currency == currency) : rows;
                rows = Shown(context, scope, query) is { } nodes ? rows.Where(row => nodes.Contains(row.NodeId)) : rows;
                var sums = await rows
                    .GroupBy(static row => new { row.PostingDate, row.Kind, row.Currency })
                    .Select(static group => new { group.Key.PostingDate, group.Key.Kind, group.Key.Currency, Amount = group.Sum(static row => row.Amount) })
                    .ToListAsync(token).ConfigureAwait(false);
                return (IReadOnlyList<TurnoverRow>)[.. sums
                    .Select(static sum => new TurnoverRow { Date = sum.PostingDate, Kind = sum.Kind, Currency = sum.Currency, Amount = StoredDecimal.FromUnits(sum.Amount) })
                    .OrderBy(static row => row.Date).ThenBy(static row => row.Kind).ThenBy(static row => row.Currency, StringComparer.Ordinal)];
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<SettlementRow>> SettlementsAsync(
        AccessScope scope, AgingQuery query, LocalDate from, bool byPartner, CancellationToken cancellationToken = default)
    {
        var (company, to) = (query.Company, query.AsOf);
        return session.ReadAsync(
            async (context, token) =>
            {
                var rows = context.Set<ReceivableApplicationRow>()
                    .Where(row => row.Company == company && row.PostingDate >= from && row.PostingDate <= to && row.Kind == ApplicationKind.Settlement);
                rows = query.KnownAt is { } known ? rows.Where(row => row.RecordedAt <= known) : rows;
                rows = query.PartnerId is { } partner ? rows.Where(row => row.PartnerId == partner) : rows;
                rows = query.Currency is { } currency ? rows.Where(row => row.Currency == currency) : rows;
                rows = Shown(context, scope, query) is { } nodes ? rows.Where(row => nodes.Contains(row.NodeId)) : rows;
                var sums = await rows
                    .Select(row => new { PartnerId = byPartner ? row.PartnerId : string.Empty, row.Currency, row.DebitDocumentDate, row.DebitDue, row.PostingDate, row.Amount })
                    .GroupBy(static row => new { row.PartnerId, row.Currency, row.DebitDocumentDate, row.DebitDue, row.PostingDate })
                    .Select(static group => new
                    {
                        group.Key.PartnerId,
                        group.Key.Currency,
                        group.Key.DebitDocumentDate,
                        group.Key.DebitDue,
                        group.Key.PostingDate,
                        Amount = group.Sum(static row => row.Amount),
                    })
                    .Where(static sum => sum.Amount != 0)
                    .ToListAsync(token).ConfigureAwait(false);
                return (IReadOnlyList<SettlementRow>)[.. sums
                    .Select(static sum => new SettlementRow
                    {
                        PartnerId = sum.PartnerId,
                        Currency = sum.Currency,
                        DocumentDate = sum.DebitDocumentDate!.Value,
                        Due = sum.DebitDue!.Value,
                        SettledOn = sum.PostingDate,
                        Amount = StoredDecimal.FromUnits(sum.Amount),
                    })
                    .OrderBy(static row => row.PartnerId, StringComparer.Ordinal).ThenBy(static row => row.Currency, StringComparer.Ordinal)
                    .ThenBy(static row => row.DocumentDate).ThenBy(static row => row.Due).ThenBy(static row => row.SettledOn)];
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<string>> PartnersAsync(
        AccessScope scope, string company, string? after, int take, CancellationToken cancellationToken = default) => session.ReadAsync(
        async (context, token) =>
        {
            var rows = context.Set<ReceivableAccountRow>().Where(row => row.Company == company);
            rows = after is null ? rows : rows.Where(row => string.Compare(row.PartnerId, after) > 0);
            if (!scope.Everything)
            {
                var shown = EfChannelStore.Shown(context, scope);
                rows = rows.Where(row => shown.Contains(row.NodeId));
            }

            return (IReadOnlyList<string>)await rows.OrderBy(static row => row.PartnerId).Select(static row => row.PartnerId).Take(take)
                .ToListAsync(token).ConfigureAwait(false);
        },
        cancellationToken);
}
