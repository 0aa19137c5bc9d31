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
    /// A dealer's rate of the last year, spread over the weeks in whole units: the sum through each week is the rate times
    /// the weeks, rounded. It begins with the second week: what the first one brings has been ordered already. Discontinued
    /// products have none.
    /// </summary>
    public static IEnumerable<ForecastDemand> Forecast(NorthwindData data, History history, BucketCalendar buckets)
    {
        HashSet<int> discontinued = [.. data.Products.Where(static p => p.Discontinued).Select(static p => p.Id)];
        foreach ((string customer, int product, int units) in history.Pairs)
        {
            if (discontinued.Contains(product))
            {
                continue;
            }

            int before = 0;
            for (int week = 1; week < buckets.Count; week++)
            {
                int through = (int)(((2L * units * week) + History.Weeks) / (2 * History.Weeks));
                if (through > before)
                {
                    yield return new ForecastDemand
                    {
                        Item = NorthwindNetwork.ItemCode(product),
                        Location = customer,
                        Date = buckets.Buckets[week].Start,
                        Quantity = through - before,
                    };
                }

                before = through;
            }
        }
    }
}
