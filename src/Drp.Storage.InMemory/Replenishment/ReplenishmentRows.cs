using Drp.Planning;
using Drp.Storage;

namespace Drp.Replenishment;

/// <summary>The replenishment orders' part of a snapshot.</summary>
internal static class ReplenishmentRows
{
    public static void Add(MemorySession session, SnapshotRequest request, PlanningSnapshotBuilder builder)
    {
        var points = session.Open(MemoryStockingPointStore.Points);
        foreach (var (key, row) in session.Open(MemoryReplenishmentStore.Orders).Scan())
        {
            if (row.Value.Status is ReplenishmentStatus.Firm or ReplenishmentStatus.Released or ReplenishmentStatus.Shipped
                && (request.Companies.IsDefaultOrEmpty || request.Companies.Contains(key.Company))
                && points.Find((key.Company, row.Value.Item, row.Value.To)) is not null)
            {
                ReplenishmentPlanningRows.Add(builder, row.Value);
            }
        }
    }
}
