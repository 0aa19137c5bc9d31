using NodaTime;

namespace Drp.Planning;

internal sealed class SalesOrderJson
{
    public required string Code { get; init; }

    public required string Item { get; init; }

    public required string Location { get; init; }

    public required LocalDate Due { get; init; }

    public required decimal Quantity { get; init; }

    public string? Unit { get; init; }

    public int? PriorityClass { get; init; }

    public bool? Firm { get; init; }

    public string? Customer { get; init; }

    public int? MinimumRemainingLifeDays { get; init; }

    public static SalesOrderJson Of(SalesOrderDemand order) => new()
    {
        Code = order.Code,
        Item = order.Item,
        Location = order.Location,
        Due = order.Due,
        Quantity = order.Quantity,
        PriorityClass = Sparse.Unless(order.PriorityClass, 1),
        Firm = Sparse.Unless(order.Firm, false),
        Customer = order.Customer,
        MinimumRemainingLifeDays = Sparse.Unless(order.MinimumRemainingLifeDays, 0),
    };

    public SalesOrderDemand ToOrder() => new()
    {
        Code = Code,
        Item = Item,
        Location = Location,
        Due = Due,
        Quantity = Quantity,
        PriorityClass = PriorityClass ?? 1,
        Firm = Firm ?? false,
        Customer = Customer,
        MinimumRemainingLifeDays = MinimumRemainingLifeDays ?? 0,
    };
}
