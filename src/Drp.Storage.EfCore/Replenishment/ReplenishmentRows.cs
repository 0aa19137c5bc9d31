using Drp.Planning;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Replenishment;

/// <summary>The replenishment orders' part of a snapshot.</summary>
internal static class ReplenishmentRows
{
    public static async Task AddAsync(
        DrpDbContext context, string[] companies, PlanningSnapshotBuilder builder, Dictionary<(string Item, string Location), int> points, CancellationToken token)
    {
        var rows = context.Set<ReplenishmentOrderRow>()
            .Where(static row => row.Status == ReplenishmentStatus.Firm || row.Status == ReplenishmentStatus.Released || row.Status == ReplenishmentStatus.Shipped);
        rows = companies.Length == 0 ? rows : rows.Where(row => companies.Contains(row.Company));
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(token).ConfigureAwait(false))
        {
            if (points.ContainsKey((row.Item, row.ToPlace)))
            {
                ReplenishmentPlanningRows.Add(builder, ReplenishmentOrderRow.Value(row).Value);
            }
        }
    }
}
