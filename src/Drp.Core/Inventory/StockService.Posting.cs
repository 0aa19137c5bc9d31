using System.Globalization;
using Drp.Access;
using Drp.Journal;
using Drp.Storage;
using NodaTime;

namespace Drp.Inventory;

internal sealed partial class StockService
{
    // Between choosing batches and taking them someone else may have taken them; then they are chosen anew.
    private const int Rounds = 4;

    public Task<Outcome<StockOutcome>> PostAsync(Actor actor, IReadOnlyList<StockMove> moves, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(moves);
        return storage.RunAsync((session, token) => PostOwnAsync(session, actor, moves, token), Attempts, cancellationToken);
    }

    public async Task<Outcome<StockOutcome>> PostAsync(
        IDrpSession session, Actor actor, IReadOnlyList<StockMove> moves, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(moves);
        ArgumentOutOfRangeException.ThrowIfZero(moves.Count);
        var reasons = moves.SelectMany(move => StockRules.Faults(move, access.Today)).ToList();
        reasons.AddRange(moves.GroupBy(static move => (move.Company, move.Source)).Where(static group => group.Count() > 1)
            .Select(static group => StockRules.Fault("DRP6004", StockRules.Subject(group.Key.Source), "two moves of one call have this source; give every line its own.")));
        var store = session.Store<IStockStore>();
        var places = await PlacesAsync(store, moves, cancellationToken).ConfigureAwait(false);
        reasons.AddRange(Missing(moves, places));
        if (reasons.Count > 0)
        {
            return Outcome.Refused<StockOutcome>(reasons);
        }

        var known = await KnownAsync(store, moves, reasons, cancellationToken).ConfigureAwait(false);
        if (reasons.Count > 0)
        {
            return Outcome.Refused<StockOutcome>(reasons);
        }

        StockMove[] fresh = [.. moves.Where(move => !known.ContainsKey((move.Company, move.Source)))];
        string[] negative = [.. places.Values.Where(static place => place.AllowNegative).Select(static place => place.Code)];
        for (int round = 1; fresh.Length > 0; round++)
        {
            var postings = await ResolveAsync(store, actor, fresh, places, reasons, cancellationToken).ConfigureAwait(false);
            if (reasons.Count > 0)
            {
                return Outcome.Refused<StockOutcome>(reasons);
            }

            var result = await store.ApplyAsync(postings, negative, access.Today, cancellationToken).ConfigureAwait(false);
            if (result == StockApplyResult.Applied)
            {
                foreach (var posting in postings)
                {
                    known.Add((posting.Company, posting.Source), posting);
                }

                break;
            }

            // Someone else posted one of the sources in between: the next run of the unit of work sees it.
            if (result == StockApplyResult.Repeated || round == Rounds)
            {
                var short_ = await ExplainAsync(store, postings, negative, cancellationToken).ConfigureAwait(false);
                return result == StockApplyResult.Refused && short_.Count > 0
                    ? Outcome.Refused<StockOutcome>(short_)
                    : throw new DrpConcurrencyException($"stock document {StockRules.Subject(fresh[0].Source)}", 0, null);
            }

            var explained = await ExplainAsync(store, postings, negative, cancellationToken).ConfigureAwait(false);
            if (explained.Count > 0)
            {
                return Outcome.Refused<StockOutcome>(explained);
            }
        }

        return Outcome.Of(new StockOutcome
        {
            Postings = [.. moves.Select(move => known[(move.Company, move.Source)])],
            Repeated = moves.Count - fresh.Length,
        });
    }

    private async Task<Outcome<StockOutcome>> PostOwnAsync(IDrpSession session, Actor actor, IReadOnlyList<StockMove> moves, CancellationToken token, string? reason = null)
    {
        var refused = await AllowedAsync(session, actor, moves, token).ConfigureAwait(false);
        if (refused.Count > 0)
        {
            return Outcome.Refused<StockOutcome>(refused);
        }

        var outcome = await PostAsync(session, actor, moves, token).ConfigureAwait(false);
        if (outcome.Value is not { } done || done.Repeated == done.Postings.Count)
        {
            return outcome;
        }

        var places = await PlacesAsync(session.Store<IStockStore>(), moves, token).ConfigureAwait(false);
        await journal.AppendAsync(
            session,
            [.. done.Postings.GroupBy(static posting => (posting.Company, posting.Source.System, posting.Source.Document)).Select(document => new JournalDraft
            {
                Stream = $"stock/{document.Key.Company}/{document.Key.System}/{document.Key.Document}",
                Action = "posted",
                Actor = actor,
                NodeId = places[(document.Key.Company, document.First().Entries[0].Place)].NodeId,
                After = StockJson.Of(document),
                Reason = reason ?? document.Select(static posting => posting.Reason).FirstOrDefault(static text => text is not null),
            })],
            token).ConfigureAwait(false);
        return outcome;
    }

    /// <summary>Turns moves into postings: chooses batches, one move after the other, on what the moves before it left.</summary>
    private async Task<List<StockPosting>> ResolveAsync(
        IStockStore store, Actor actor, StockMove[] moves, Dictionary<(string Company, string Code), StockPlace> places, List<Fault> reasons, CancellationToken token)
    {
        var shelf = new StockShelf(store, access.Today);
        var postings = new List<StockPosting>(moves.Length);
        var at = Instant.FromUnixTimeTicks(clock.GetCurrentInstant().ToUnixTimeTicks() / 10 * 10);
        foreach (var move in moves)
        {
            var date = move.Date ?? access.Today;
            var picks = await shelf.TakeAsync(move, date, token).ConfigureAwait(false);
            decimal found = picks.Sum(static pick => pick.Quantity);
            if (found < move.Quantity && move.From is { } from)
            {
                if (!places[(move.Company, from.Place)].AllowNegative)
                {
                    reasons.Add(StockRules.Fault("DRP6003", StockRules.Subject(move.Source), string.Create(
                        CultureInfo.InvariantCulture,
                        $"{move.Quantity:0.####} of {move.Item} {from.State} at {from.Place} is asked for and {found:0.####} is there; take less, or post first what came in.")));
                    continue;
                }

                picks = [.. picks, new StockPick { Batch = move.Batch ?? "", Expiry = move.Expiry, Quantity = move.Quantity - found }];
            }

            postings.Add(new StockPosting
            {
                Company = move.Company,
                Source = move.Source,
                Kind = move.Kind,
                Item = move.Item,
                Date = date,
                At = at,
                ActorId = actor.Id,
                Counterparty = move.Counterparty,
                Reason = move.Reason,
                Fingerprint = StockRules.Fingerprint(move),
                Entries = Entries(move, picks, places),
            });
        }

        return postings;
    }

    private static StockEntry[] Entries(StockMove move, IReadOnlyList<StockPick> picks, Dictionary<(string Company, string Code), StockPlace> places)
    {
        var from = move.From is { } left ? places[(move.Company, left.Place)] : null;
        var to = move.To is { } right ? places[(move.Company, right.Place)] : null;
        var entries = new List<StockEntry>();
        foreach (var pick in picks.GroupBy(static pick => (pick.Batch, pick.Expiry)))
        {
            decimal quantity = pick.Sum(static part => part.Quantity);
            void Add(StockSpot spot, StockPlace place, StockPlace? other, decimal change) => entries.Add(new StockEntry
            {
                Place = spot.Place,
                State = spot.State,
                Batch = pick.Key.Batch,
                Expiry = pick.Key.Expiry,
                Quantity = change,
                Flow = StockRules.Flow(move, place, other, spot.State),
            });
            if (from is not null)
            {
                Add(move.From!, from, to, -quantity);
            }

            if (to is not null)
            {
                Add(move.To!, to, from, quantity);
            }
        }

        return [.. entries
            .OrderBy(static entry => entry.Place, StringComparer.Ordinal)
            .ThenBy(static entry => entry.State)
            .ThenBy(static entry => entry.Expiry ?? LocalDate.MinIsoValue)
            .ThenBy(static entry => entry.Batch, StringComparer.Ordinal)];
    }

    /// <summary>What was posted before under the moves' sources; a source with another content is a reason.</summary>
    private static async Task<Dictionary<(string Company, StockSource Source), StockPosting>> KnownAsync(
        IStockStore store, IReadOnlyList<StockMove> moves, List<Fault> reasons, CancellationToken token)
    {
        var known = new Dictionary<(string Company, StockSource Source), StockPosting>();
        foreach (var document in moves.GroupBy(static move => (move.Company, move.Source.System, move.Source.Document)))
        {
            var posted = await store.DocumentAsync(document.Key.Company, document.Key.System, document.Key.Document, token).ConfigureAwait(false);
            foreach (var move in document)
            {
                if (posted.FirstOrDefault(posting => posting.Source.Line == move.Source.Line) is not { } before)
                {
                    continue;
                }

                known.Add((move.Company, move.Source), before);
                if (!string.Equals(before.Fingerprint, StockRules.Fingerprint(move), StringComparison.Ordinal))
                {
                    reasons.Add(StockRules.Fault("DRP6004", StockRules.Subject(move.Source), "this line was posted with another content; correct it by a movement of its own."));
                }
            }
        }

        return known;
    }

    private static async Task<List<Fault>> ExplainAsync(IStockStore store, List<StockPosting> postings, string[] negative, CancellationToken token)
    {
        var reasons = new List<Fault>();
        foreach (var key in postings.SelectMany(static posting => posting.Entries.Select(entry => (posting.Company, posting.Item, Entry: entry)))
            .Where(row => !negative.Contains(row.Entry.Place, StringComparer.Ordinal))
            .GroupBy(static row => (row.Company, row.Entry.Place, row.Item, row.Entry.State, row.Entry.Expiry, row.Entry.Batch)))
        {
            decimal change = key.Sum(static row => row.Entry.Quantity);
            if (change >= 0m)
            {
                continue;
            }

            var asked = new StockQuery { Company = key.Key.Company, Place = key.Key.Place, Item = key.Key.Item, State = key.Key.State };
            foreach (LocalDate? day in postings.Select(static posting => (LocalDate?)posting.Date).Distinct().Append(null))
            {
                var balances = await store.BalancesAsync(AccessScope.All(postings[0].Date), asked with { AsOf = day }, token).ConfigureAwait(false);
                decimal there = balances.Where(balance => balance.Expiry == key.Key.Expiry && balance.Batch == key.Key.Batch).Sum(static balance => balance.Quantity);
                if (there + change < 0m)
                {
                    reasons.Add(StockRules.Fault("DRP6003", $"{key.Key.Place}/{key.Key.Item}", string.Create(
                        CultureInfo.InvariantCulture,
                        $"{-change:0.####} {key.Key.State} of batch '{key.Key.Batch}' is asked for and {there:0.####} is there{(day is { } date ? $" at the end of {date:uuuu-MM-dd}" : "")}; take less, or post first what came in.")));
                    break;
                }
            }
        }

        return reasons;
    }
}
