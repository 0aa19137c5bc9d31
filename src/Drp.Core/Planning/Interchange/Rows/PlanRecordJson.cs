namespace Drp.Planning;

/// <summary>The record of a stocking point in one plan; a list that is left out is zero throughout.</summary>
internal sealed class PlanRecordJson
{
    public required string Item { get; init; }

    public required string Location { get; init; }

    public decimal[]? GrossRequirements { get; init; }

    public decimal[]? Expired { get; init; }

    public decimal[]? NetRequirements { get; init; }

    public decimal[]? PlannedReceipts { get; init; }

    public decimal[]? PlannedShipments { get; init; }

    public decimal[]? ProjectedAvailable { get; init; }

    public static PlanRecordJson Of(PointRecord record) => new()
    {
        Item = record.Item,
        Location = record.Location,
        GrossRequirements = PlanRows.NotZero([.. record.GrossRequirements]),
        Expired = PlanRows.NotZero([.. record.Expired]),
        NetRequirements = PlanRows.NotZero([.. record.NetRequirements]),
        PlannedReceipts = PlanRows.NotZero([.. record.PlannedReceipts]),
        PlannedShipments = PlanRows.NotZero([.. record.PlannedShipments]),
        ProjectedAvailable = PlanRows.NotZero([.. record.ProjectedAvailable]),
    };
}
