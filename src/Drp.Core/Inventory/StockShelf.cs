using NodaTime;

namespace Drp.Inventory;

/// <summary>The batches that the moves of one call choose from: each move finds what the ones before it left.</summary>
internal sealed class StockShelf(IStockStore store, LocalDate today)
{
    private readonly Dictionary<(string Company, string Place, string Item, StockState State), List<StockBalance>> _shelves = [];

    /// <summary>The batches that a move takes, or brings: fewer than asked for where there are fewer.</summary>
    public async Task<IReadOnlyList<StockPick>> TakeAsync(StockMove move, LocalDate date, CancellationToken token)
    {
        if (move.From is not { } from)
        {
            var brought = new StockPick { Batch = move.Batch ?? "", Expiry = move.Expiry, Quantity = move.Quantity };
            await BringAsync(move, [brought], token).ConfigureAwait(false);
            return [brought];
        }

        var shelf = await OpenAsync(move.Company, from.Place, move.Item, from.State, token).ConfigureAwait(false);

        // What has expired is not sold and not sent on; it can be blocked, counted and written off.
        bool fresh = move.Kind is StockMovementKind.Outbound or StockMovementKind.Transfer && move.Batch is null;
        var picks = Fefo.Take(shelf, move.Quantity, batch =>
            (move.Batch is null || string.Equals(batch.Batch, move.Batch, StringComparison.Ordinal))
            && (move.Expiry is null || batch.Expiry == move.Expiry)
            && (!fresh || Fefo.Serves(batch.Expiry, date, 0)));
        foreach (var pick in picks)
        {
            int index = shelf.FindIndex(batch => batch.Expiry == pick.Expiry && string.Equals(batch.Batch, pick.Batch, StringComparison.Ordinal));
            shelf[index] = shelf[index] with { Quantity = shelf[index].Quantity - pick.Quantity };
        }

        await BringAsync(move, picks, token).ConfigureAwait(false);
        return picks;
    }

    private async Task BringAsync(StockMove move, IReadOnlyList<StockPick> picks, CancellationToken token)
    {
        if (move.To is not { } to)
        {
            return;
        }

        var shelf = await OpenAsync(move.Company, to.Place, move.Item, to.State, token).ConfigureAwait(false);
        foreach (var pick in picks)
        {
            int index = shelf.FindIndex(batch => batch.Expiry == pick.Expiry && string.Equals(batch.Batch, pick.Batch, StringComparison.Ordinal));
            if (index >= 0)
            {
                shelf[index] = shelf[index] with { Quantity = shelf[index].Quantity + pick.Quantity };
            }
            else
            {
                shelf.Add(new StockBalance { Company = move.Company, Place = to.Place, Item = move.Item, State = to.State, Batch = pick.Batch, Expiry = pick.Expiry, Quantity = pick.Quantity });
            }
        }
    }

    private async Task<List<StockBalance>> OpenAsync(string company, string place, string item, StockState state, CancellationToken token)
    {
        if (!_shelves.TryGetValue((company, place, item, state), out var shelf))
        {
            shelf = [.. state == StockState.Available
                ? await store.AvailableAsync(company, place, item, token).ConfigureAwait(false)
                : await store.BalancesAsync(
                    Access.AccessScope.All(today), new StockQuery { Company = company, Place = place, Item = item, State = state }, token).ConfigureAwait(false)];
            _shelves.Add((company, place, item, state), shelf);
        }

        return shelf;
    }
}
