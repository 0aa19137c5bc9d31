using Drp.Access;
using Drp.Storage;
using NodaTime;

namespace Drp.Receivables;

internal sealed class ReceivableAnalysis(IDrpStorage storage, ReceivableDesk desk) : IReceivableAnalysis
{
    private const int Months = 36;
    private const int Page = 10_000;

    public Task<ReceivableFigures?> FiguresAsync(Actor actor, FigureQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        Check(query.From <= query.To && query.Months >= 1, query.Company, "the period ends no earlier than it begins, and months are 1 or more.");
        return AskAsync(
            actor, query.To,
            async (store, scope) =>
            {
                var end = new AgingQuery { Company = query.Company, AsOf = query.To, BucketDays = [], Currency = query.Currency, NodeId = query.NodeId, PartnerId = query.PartnerId };
                var now = (await store.AgingAsync(scope, end, cancellationToken).ConfigureAwait(false)).SingleOrDefault();
                var begin = (await store.AgingAsync(scope, end with { AsOf = query.From.PlusDays(-1) }, cancellationToken).ConfigureAwait(false)).SingleOrDefault();
                var start = new LocalDate(query.To.Year, query.To.Month, 1).PlusMonths(1 - Months);
                var turnover = await store.TurnoverAsync(scope, end, LocalDate.Min(start, query.From), cancellationToken).ConfigureAwait(false);
                var settled = await store.SettlementsAsync(scope, end, query.From, byPartner: false, cancellationToken).ConfigureAwait(false);
                decimal receivables = now?.Total ?? 0m;
                decimal notDue = now?.Buckets[0] ?? 0m;
                decimal sales = Sales(turnover, query.From, query.To);
                int days = Period.DaysBetween(query.From, query.To) + 1;
                return new ReceivableFigures
                {
                    Receivables = receivables,
                    NotDue = notDue,
                    Overdue = now?.Overdue ?? 0m,
                    Sales = sales,
                    DaysSalesOutstanding = ReceivableRatios.DaysSalesOutstanding(receivables, sales, days),
                    CountBackDaysSalesOutstanding = ReceivableRatios.CountBackDaysSalesOutstanding(receivables, [.. PeriodsBack(turnover, query.To)]),
                    DaysToPay = Weighted(settled, static row => row.DocumentDate),
                    DaysLate = Weighted(settled, static row => row.Due),
                    BestPossibleDaysSalesOutstanding = ReceivableRatios.BestPossibleDaysSalesOutstanding(notDue, sales, days),
                    AverageDaysDelinquent = ReceivableRatios.AverageDaysDelinquent(receivables, notDue, sales, days),
                    CollectionEffectiveness = ReceivableRatios.CollectionEffectiveness(begin?.Total ?? 0m, sales, query.Months, receivables, notDue),
                };
            },
            cancellationToken);
    }

    public Task<CollectionsForecast?> ForecastAsync(Actor actor, ForecastQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        Check(query is { Weeks: >= 1 and <= 520, HistoryDays: >= 1, MinimumSettlements: >= 1 }, query.Company, "weeks lie between 1 and 520; days of history and the minimum are 1 or more.");
        return AskAsync(
            actor, query.AsOf,
            async (store, scope) =>
            {
                var aging = new AgingQuery { Company = query.Company, AsOf = query.AsOf, Currency = query.Currency, NodeId = query.NodeId, PartnerId = query.PartnerId };
                var past = await store.SettlementsAsync(scope, aging, query.AsOf.PlusDays(-query.HistoryDays), byPartner: true, cancellationToken).ConfigureAwait(false);
                var everyone = new LatenessProfile(past);
                var profiles = past.GroupBy(static row => row.PartnerId, StringComparer.Ordinal)
                    .ToDictionary(static group => group.Key, static group => new LatenessProfile(group), StringComparer.Ordinal);
                var parts = new decimal[query.Weeks + 2];
                ItemReference? after = null;
                for (IReadOnlyList<OpenItem> page; (page = await store.OpenAsOfAsync(scope, aging, after, Page, cancellationToken).ConfigureAwait(false)).Count > 0; after = page[^1].Item.Reference)
                {
                    foreach (var open in page.Where(static open => open.Item.Kind.IsDebit()))
                    {
                        var own = profiles.GetValueOrDefault(open.Item.PartnerId);
                        (own is not null && own.Count >= query.MinimumSettlements ? own : everyone)
                            .Spread(new Money(open.Open, query.Currency), open.Item.Due, query.AsOf, parts);
                    }
                }

                return new CollectionsForecast { Weeks = parts[..^2], Later = parts[^2], Unknown = parts[^1] };
            },
            cancellationToken);
    }

    private async Task<T?> AskAsync<T>(Actor actor, LocalDate date, Func<IReceivableStore, AccessScope, Task<T>> ask, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var scope = await desk.ScopeAsync(session, actor, date, cancellationToken).ConfigureAwait(false);
            return scope is { Everything: false, Roots.Count: 0 } ? null : await ask(session.Store<IReceivableStore>(), scope).ConfigureAwait(false);
        }
    }

    private static void Check(bool fits, string subject, string message)
    {
        if (!fits)
        {
            throw new DrpInputException("DRP7150", "The figures can't be made.", [ReceivableDesk.Reason("DRP7150", subject, message)]);
        }
    }

    private static decimal Sales(IReadOnlyList<TurnoverRow> turnover, LocalDate from, LocalDate to) => turnover
        .Where(row => row.Kind.IsSale() && row.Date >= from && row.Date <= to)
        .Sum(static row => row.Amount * row.Kind.Sign());

    /// <summary>Calendar months, latest first; the month of the last day counts with its days so far.</summary>
    private static IEnumerable<(decimal Sales, int Days)> PeriodsBack(IReadOnlyList<TurnoverRow> turnover, LocalDate to)
    {
        var end = to;
        for (int i = 0; i < Months; i++)
        {
            var start = new LocalDate(end.Year, end.Month, 1);
            yield return (Sales(turnover, start, end), end.Day);
            end = start.PlusDays(-1);
        }
    }

    private static decimal? Weighted(IReadOnlyList<SettlementRow> settled, Func<SettlementRow, LocalDate> from)
    {
        decimal amount = settled.Sum(static row => row.Amount);
        return amount > 0m ? settled.Sum(row => row.Amount * Period.DaysBetween(from(row), row.SettledOn)) / amount : null;
    }
}
