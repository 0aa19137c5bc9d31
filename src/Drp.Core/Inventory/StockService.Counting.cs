using System.Text.Json.Nodes;
using Drp.Access;
using Drp.Notifications;
using Drp.Storage;
using NodaTime;

namespace Drp.Inventory;

internal sealed partial class StockService
{
    public Task<Outcome<StockOutcome>> CountAsync(Actor actor, StockCount count, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(count);
        return storage.RunAsync(
            async (session, token) =>
            {
                string document = $"{count.System}/{count.Document}";
                var reasons = CountFaults(count, document);
                var place = await session.Store<IStockStore>().FindPlaceAsync(count.Company, count.Place, token).ConfigureAwait(false);
                if (place is not { } found || !await access.SeesAsync(session, actor, found.Value.NodeId, access.Today, token).ConfigureAwait(false))
                {
                    reasons.Add(StockRules.Fault("DRP6001", document, $"there is no place '{count.Place}'."));
                }

                if (reasons.Count > 0)
                {
                    return Outcome.Refused<StockOutcome>(reasons);
                }

                var before = await session.Store<IStockStore>().DocumentAsync(count.Company, count.System, count.Document, token).ConfigureAwait(false);
                if (before.Count > 0)
                {
                    return Outcome.Of(new StockOutcome { Postings = before, Repeated = before.Count });
                }

                var moves = await DifferencesAsync(session, count, token).ConfigureAwait(false);
                if (moves.Count == 0)
                {
                    return Outcome.Of(new StockOutcome { Postings = [] });
                }

                var outcome = await PostOwnAsync(session, actor, moves, token, count.Reason).ConfigureAwait(false);
                if (outcome.Value is { } done)
                {
                    notifications.Add(session, actor, [Difference(count, place!.Value.Value, done)]);
                }

                return outcome;
            },
            Attempts,
            cancellationToken);
    }

    public Task<Outcome<StockOutcome>> WriteOffExpiredAsync(
        Actor actor, string company, string place, LocalDate date, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return storage.RunAsync(
            async (session, token) =>
            {
                var store = session.Store<IStockStore>();
                var found = await store.FindPlaceAsync(company, place, token).ConfigureAwait(false);
                if (found is not { } known || !await access.SeesAsync(session, actor, known.Value.NodeId, access.Today, token).ConfigureAwait(false))
                {
                    return Outcome.Refused<StockOutcome>(StockRules.Fault("DRP6001", place, "there is no such place."));
                }

                if (date > access.Today)
                {
                    return Outcome.Refused<StockOutcome>(StockRules.Fault("DRP6008", place, $"{date:uuuu-MM-dd} lies in the future; stock is written off when it has expired."));
                }

                var query = new StockQuery { Company = company, Place = place };
                var expired = (await store.BalancesAsync(AccessScope.All(access.Today), query, token).ConfigureAwait(false))
                    .Where(balance => balance.Expiry < date && balance.Quantity > 0m && balance.State is StockState.Available or StockState.Quarantine)
                    .ToList();

                // The document counts what was written off that day before, so that a second run takes only what came later.
                string document = $"{place}@{date:uuuu-MM-dd}";
                int first = (await store.DocumentAsync(company, "expiry", document, token).ConfigureAwait(false)).Count;
                StockMove[] moves = [.. expired.Select((balance, index) => new StockMove
                {
                    Company = company,
                    Source = new StockSource { System = "expiry", Document = document, Line = first + index },
                    Kind = StockMovementKind.WriteOff,
                    Item = balance.Item,
                    Quantity = balance.Quantity,
                    From = new StockSpot { Place = place, State = balance.State },
                    Batch = balance.Batch,
                    Expiry = balance.Expiry,
                    Reason = $"expired on {balance.Expiry:uuuu-MM-dd}",
                })];
                return moves.Length == 0
                    ? Outcome.Of(new StockOutcome { Postings = [] })
                    : await PostOwnAsync(session, actor, moves, token).ConfigureAwait(false);
            },
            Attempts,
            cancellationToken);
    }

    private static List<Fault> CountFaults(StockCount count, string document)
    {
        var reasons = new List<Fault>();
        if (string.IsNullOrWhiteSpace(count.Reason))
        {
            reasons.Add(StockRules.Fault("DRP6006", document, "a count needs a reason; say why there may be differences."));
        }

        foreach (var line in count.Lines)
        {
            if (line.Counted is < 0m or > StoredDecimal.MaxValue || decimal.Round(line.Counted, 4) != line.Counted)
            {
                reasons.Add(StockRules.Fault("DRP6007", $"{document} {line.Item}", "a counted quantity is zero or more, with at most four decimal places."));
            }
        }

        reasons.AddRange(count.Lines.GroupBy(static line => (line.Item, line.Batch, line.Expiry)).Where(static group => group.Count() > 1)
            .Select(group => StockRules.Fault("DRP6010", $"{document} {group.Key.Item}", $"batch '{group.Key.Batch}' is counted twice; add the quantities up.")));
        return reasons;
    }

    private static Notification Difference(StockCount count, StockPlace place, StockOutcome done) => new()
    {
        Id = $"stock/{count.Company}/{count.System}/{count.Document}",
        Topic = "stock.count-difference",
        Subject = $"stock/{count.Place}",
        NodeId = place.NodeId,
        CreatedAt = done.Postings[0].At,
        Payload = new JsonObject
        {
            ["place"] = count.Place,
            ["lines"] = done.Postings.Count,
            ["found"] = done.Postings.SelectMany(static posting => posting.Entries).Where(static entry => entry.Quantity > 0m).Sum(static entry => entry.Quantity),
            ["missing"] = -done.Postings.SelectMany(static posting => posting.Entries).Where(static entry => entry.Quantity < 0m).Sum(static entry => entry.Quantity),
            ["reason"] = count.Reason,
        }.ToJsonString(),
    };

    private async Task<List<StockMove>> DifferencesAsync(IDrpSession session, StockCount count, CancellationToken token)
    {
        var query = new StockQuery { Company = count.Company, Place = count.Place, State = StockState.Available, AsOf = count.Date };
        var book = (await session.Store<IStockStore>().BalancesAsync(AccessScope.All(access.Today), query, token).ConfigureAwait(false))
            .ToDictionary(static balance => (balance.Item, balance.Batch, balance.Expiry), static balance => balance.Quantity);
        var lines = count.Lines.ToList();
        if (count.ItemsAreComplete)
        {
            var items = count.Lines.Select(static line => line.Item).ToHashSet(StringComparer.Ordinal);
            var listed = count.Lines.Select(static line => (line.Item, line.Batch, line.Expiry)).ToHashSet();
            lines.AddRange(book.Keys.Where(key => items.Contains(key.Item) && !listed.Contains(key))
                .Select(static key => new StockCountLine { Item = key.Item, Batch = key.Batch, Expiry = key.Expiry, Counted = 0m }));
        }

        var moves = new List<StockMove>();
        foreach (var line in lines)
        {
            decimal difference = line.Counted - book.GetValueOrDefault((line.Item, line.Batch, line.Expiry));
            if (difference == 0m)
            {
                continue;
            }

            var spot = new StockSpot { Place = count.Place };
            moves.Add(new StockMove
            {
                Company = count.Company,
                Source = new StockSource { System = count.System, Document = count.Document, Line = moves.Count },
                Kind = StockMovementKind.Adjustment,
                Item = line.Item,
                Quantity = Math.Abs(difference),
                From = difference < 0m ? spot : null,
                To = difference > 0m ? spot : null,
                Batch = line.Batch,
                Expiry = line.Expiry,
                Date = count.Date,
                Reason = count.Reason,
            });
        }

        return moves;
    }
}
