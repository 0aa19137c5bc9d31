using NodaTime;

namespace Drp.Planning;

internal sealed class SupplyJson
{
    public required string Code { get; init; }

    public required string Item { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required decimal Quantity { get; init; }

    public string? Unit { get; init; }

    public required LocalDate Ship { get; init; }

    public required LocalDate Due { get; init; }

    public SupplyStatus? Status { get; init; }

    public LocalDate? Expiry { get; init; }

    public static SupplyJson Of(ScheduledSupply supply) => new()
    {
        Code = supply.Code,
        Item = supply.Item,
        From = supply.From,
        To = supply.To,
        Quantity = supply.Quantity,
        Ship = supply.Ship,
        Due = supply.Due,
        Status = Sparse.Unless(supply.Status, SupplyStatus.Open),
        Expiry = supply.Expiry,
    };

    public ScheduledSupply ToSupply() => new()
    {
        Code = Code,
        Item = Item,
        From = From,
        To = To,
        Quantity = Quantity,
        Ship = Ship,
        Due = Due,
        Status = Status ?? SupplyStatus.Open,
        Expiry = Expiry,
    };
}
