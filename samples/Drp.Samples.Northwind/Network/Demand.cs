using Drp.Planning;
using Drp.Samples.Northwind.Data;
using NodaTime;

namespace Drp.Samples.Northwind.Network;

/// <summary>Open orders and forecast at the dealers.</summary>
public static class Demand
{
    /// <summary>Lines that have not shipped; the dealer waits for them.</summary>
    public static IEnumerable<SalesOrderDemand> OpenOrders(NorthwindData data) =>
        from line in data.OrderLines
        where line.Shipped is null
        select new SalesOrderDemand
        {
            Code = FormattableString.Invariant($"{line.OrderId}/{NorthwindNetwork.ItemCode(line.ProductId)}"),
            Item = NorthwindNetwork.ItemCode(line.ProductId),
            Location = line.CustomerId,
            Customer = line.CustomerId,
            Due = line.Required,
            Quantity = line.Quantity,
            Firm = true,
        };

    /// <summary>
    /// The reconciled forecast of each product in each region, shared to its dealers by what they ordered in the last year.
    /// One running total goes over the weeks and, within a week, over the dealers; whoever carries it over the next whole
    /// unit is given the unit, so that the region's total is kept to half a unit. It begins with the second week: what the
    /// first one brings has been ordered already.
    /// </summary>
    public static IEnumerable<ForecastDemand> Forecast(NorthwindData data, History history, Outlook outlook, BucketCalendar buckets)
    {
        Dictionary<string, string> regions = data.Customers.ToDictionary(static c => c.Id, static c => SalesRegion.Of(c.Country).Code);
        foreach (var dealers in history.Pairs.GroupBy(p => (Region: regions[p.Customer], p.Product)))
        {
            if (outlook.Forecast(dealers.Key.Product, dealers.Key.Region) is not { } weeks)
            {
                continue;
            }

            decimal all = dealers.Sum(static d => d.Units);
            decimal running = 0.5m;
            for (int week = 1; week < buckets.Count; week++)
            {
                foreach ((string customer, int product, int units) in dealers)
                {
                    decimal next = running + (weeks[week] * units / all);
                    decimal whole = decimal.Floor(next) - decimal.Floor(running);
                    running = next;
                    if (whole > 0)
                    {
                        yield return new ForecastDemand
                        {
                            Item = NorthwindNetwork.ItemCode(product),
                            Location = customer,
                            Date = buckets.Buckets[week].Start,
                            Quantity = whole,
                        };
                    }
                }
            }
        }
    }
}
