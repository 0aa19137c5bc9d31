using System.Data.Common;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Inventory;

internal sealed partial class EfStockStore
{
    private const string Savepoint = "drp_stock";

    public Task<StockApplyResult> ApplyAsync(
        IReadOnlyList<StockPosting> postings, IReadOnlyCollection<string> allowNegative, LocalDate today, CancellationToken cancellationToken = default) =>
        session.WriteAsync((context, token) => ApplyAsync(context, postings, allowNegative, today, token), cancellationToken);

    private static async Task<StockApplyResult> ApplyAsync(
        DrpDbContext context, IReadOnlyList<StockPosting> postings, IReadOnlyCollection<string> allowNegative, LocalDate today, CancellationToken token)
    {
        var transaction = context.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Savepoint, token).ConfigureAwait(false);
        try
        {
            if (await WriteAsync(context, postings, allowNegative, today, token).ConfigureAwait(false))
            {
                return StockApplyResult.Applied;
            }
        }
        catch (Exception fault) when (fault is DbException or DbUpdateException && TransientFaults.Find(fault) is null)
        {
            // A source that is posted, or the first row of a balance that someone else wrote; the table is asked which.
            context.ChangeTracker.Clear();
            await transaction.RollbackToSavepointAsync(Savepoint, CancellationToken.None).ConfigureAwait(false);
            foreach (var posting in postings)
            {
                var (company, source) = (posting.Company, posting.Source);
                if (await context.Set<StockPostingRow>()
                    .AnyAsync(row => row.Company == company && row.System == source.System && row.Document == source.Document && row.Line == source.Line, token)
                    .ConfigureAwait(false))
                {
                    return StockApplyResult.Repeated;
                }
            }

            var keys = Changes(postings);
            foreach (var key in keys.Keys)
            {
                if (await Row(context, key).AnyAsync(token).ConfigureAwait(false))
                {
                    throw new DrpConcurrencyException($"stock balance {key.Place}/{key.Item}", 0, null, fault);
                }
            }

            throw;
        }

        await transaction.RollbackToSavepointAsync(Savepoint, token).ConfigureAwait(false);
        return StockApplyResult.Refused;
    }

    private static async Task<bool> WriteAsync(
        DrpDbContext context, IReadOnlyList<StockPosting> postings, IReadOnlyCollection<string> allowNegative, LocalDate today, CancellationToken token)
    {
        context.AddRange(postings.OrderBy(static p => p.Company, StringComparer.Ordinal).ThenBy(static p => p.Source.System, StringComparer.Ordinal)
            .ThenBy(static p => p.Source.Document, StringComparer.Ordinal).ThenBy(static p => p.Source.Line).Select(StockPostingRow.Of));
        context.AddRange(postings.SelectMany(StockMovementRow.Of));
        await context.SaveChangesAsync(token).ConfigureAwait(false);
        context.ChangeTracker.Clear();
        var dates = postings.Min(static posting => posting.Date);
        foreach (var (key, change) in Changes(postings))
        {
            bool free = allowNegative.Contains(key.Place, StringComparer.Ordinal);
            var row = Row(context, key);
            int touched = await (free ? row : row.Where(balance => balance.Units + change >= 0))
                .ExecuteUpdateAsync(set => set.SetProperty(balance => balance.Units, balance => balance.Units + change), token).ConfigureAwait(false);
            if (touched == 0)
            {
                if ((change < 0 && !free) || await row.AnyAsync(token).ConfigureAwait(false))
                {
                    return false;
                }

                context.Add(new StockBalanceRow
                {
                    Company = key.Company, Place = key.Place, Item = key.Item, State = key.State, Expiry = key.Expiry, Batch = key.Batch, Units = change,
                });
                await context.SaveChangesAsync(token).ConfigureAwait(false);
                context.ChangeTracker.Clear();
            }

            if (!free && dates < today && !await HeldSinceAsync(context, key, dates, token).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a balance was at or above zero at the end of every day from a date on, the new movements included.</summary>
    private static async Task<bool> HeldSinceAsync(DrpDbContext context, BalanceKey key, LocalDate from, CancellationToken token)
    {
        var days = await context.Set<StockMovementRow>()
            .Where(row => row.Company == key.Company && row.Place == key.Place && row.Item == key.Item && row.State == key.State
                && row.Expiry == key.Expiry && row.Batch == key.Batch && row.Date > from)
            .GroupBy(static row => row.Date)
            .Select(static group => new { Date = group.Key, Units = group.Sum(static row => row.Units) })
            .ToListAsync(token).ConfigureAwait(false);
        long units = await Row(context, key).Select(static row => row.Units).SingleAsync(token).ConfigureAwait(false);
        foreach (var day in days.OrderByDescending(static day => day.Date))
        {
            units -= day.Units;
            if (units < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static IQueryable<StockBalanceRow> Row(DrpDbContext context, BalanceKey key) => context.Set<StockBalanceRow>().Where(row =>
        row.Company == key.Company && row.Place == key.Place && row.Item == key.Item && row.State == key.State && row.Expiry == key.Expiry && row.Batch == key.Batch);

    /// <summary>The net change of each balance, in the order of locking.</summary>
    private static SortedDictionary<BalanceKey, long> Changes(IReadOnlyList<StockPosting> postings)
    {
        var changes = new SortedDictionary<BalanceKey, long>();
        foreach (var posting in postings)
        {
            foreach (var entry in posting.Entries)
            {
                var key = new BalanceKey(posting.Company, entry.Place, posting.Item, entry.State, entry.Expiry ?? StockBalanceRow.Never, entry.Batch);
                changes[key] = checked(changes.GetValueOrDefault(key) + StoredDecimal.ToUnits(entry.Quantity));
            }
        }

        return changes;
    }

    private sealed record BalanceKey(string Company, string Place, string Item, StockState State, LocalDate Expiry, string Batch) : IComparable<BalanceKey>
    {
        public int CompareTo(BalanceKey? other)
        {
            int order = string.CompareOrdinal(Company, other!.Company);
            order = order != 0 ? order : string.CompareOrdinal(Place, other.Place);
            order = order != 0 ? order : string.CompareOrdinal(Item, other.Item);
            order = order != 0 ? order : State.CompareTo(other.State);
            order = order != 0 ? order : Expiry.CompareTo(other.Expiry);
            return order != 0 ? order : string.CompareOrdinal(Batch, other.Batch);
        }
    }
}
