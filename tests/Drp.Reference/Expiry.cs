using Drp.Items;
using Drp.Planning;
using NodaTime;

namespace Drp.Reference;

/// <summary>§6: the last usable day of goods.</summary>
internal sealed class Expiry(Routes routes, TimeAxis axis)
{
    public static LocalDate? OfScheduled(Item item, ScheduledSupply supply) =>
        supply.Expiry ?? (item.ShelfLifeDays is { } life ? supply.Due.PlusDays(life) : null);

    /// <summary>
    /// Of a planned receipt: full (or guaranteed) life from the receipt at the first source of the chain, each step up the
    /// chain just in time. What is received before AsOf counts as received at AsOf.
    /// </summary>
    public LocalDate? OfOrder(Item item, SupplyRoute route, LocalDate ship, LocalDate receipt)
    {
        if (item.ShelfLifeDays is null)
        {
            return null;
        }

        LocalDate expiry = Chain(item, route, ship, receipt);
        return receipt < axis.AsOf ? expiry.PlusDays(Period.DaysBetween(receipt, axis.AsOf)) : expiry;
    }

    private LocalDate Chain(Item item, SupplyRoute route, LocalDate ship, LocalDate receipt)
    {
        if (route is SupplySource source)
        {
            return receipt.PlusDays(source.GuaranteedLifeDays ?? item.ShelfLifeDays!.Value);
        }

        string parent = Routes.From(route)!;
        LocalDate received = routes.ReceiptDate(parent, ship);
        RouteChoice choice = routes.Choose(item.Code, parent, received);
        return choice.Sources.Count == 0
            ? ship.PlusDays(item.ShelfLifeDays!.Value)
            : Chain(item, choice.Sources[0], routes.ShipDate(choice.Sources[0], received), received);
    }
}
