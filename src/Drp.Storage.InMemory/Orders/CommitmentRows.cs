using Drp.Planning;
using Drp.Storage;

namespace Drp.Orders;

/// <summary>The orders' part of a snapshot.</summary>
internal static class CommitmentRows
{
    public static void Add(MemorySession session, SnapshotRequest request, PlanningSnapshotBuilder builder)
    {
        var points = session.Open(MemoryStockingPointStore.Points);
        foreach (var (key, row) in session.Open(MemoryOrderStore.Commitments).Scan())
        {
            if (request.Companies.IsDefaultOrEmpty || request.Companies.Contains(key.Company))
            {
                OrderPlanningRows.Add(builder, row.Value, (item, place) => points.Find((key.Company, item, place)) is not null);
            }
        }
    }
}
