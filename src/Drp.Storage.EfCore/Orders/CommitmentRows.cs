using Drp.Planning;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Orders;

/// <summary>The orders' part of a snapshot.</summary>
internal static class CommitmentRows
{
    public static async Task AddAsync(
        DrpDbContext context, string[] companies, PlanningSnapshotBuilder builder, Dictionary<(string Item, string Location), int> points, CancellationToken token)
    {
        IQueryable<OrderCommitmentRow> rows = context.Set<OrderCommitmentRow>();
        rows = companies.Length == 0 ? rows : rows.Where(row => companies.Contains(row.Company));
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(token).ConfigureAwait(false))
        {
            OrderPlanningRows.Add(builder, OrderCommitmentRow.Value(row), (item, place) => points.ContainsKey((item, place)));
        }
    }
}
