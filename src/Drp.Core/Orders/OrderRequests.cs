using Drp.Storage;

namespace Drp.Orders;

/// <summary>What a request has to look like.</summary>
internal static class OrderRequests
{
    public static IEnumerable<Fault> Faults(OrderRequest request)
    {
        string[] ids = [request.Id, request.PartnerId, request.Place, .. request.Lines.Select(static line => line.Item)];
        string?[] optional = [request.Company, request.ExternalNumber ?? "-", request.ShipToPlace ?? "-", request.TerritoryCode];
        if (ids.Any(static id => id.Length is 0 or > 64) || optional.Any(static id => id?.Length > 64) || request.ExternalNumber == "" || request.Currency.Length != 3)
        {
            yield return Fault(request.Id, "ids and codes have 1 to 64 characters, a currency has 3.");
        }

        if (request.Lines.Count == 0 || request.Lines.Select(static line => line.Number).Distinct().Count() != request.Lines.Count)
        {
            yield return Fault(request.Id, "an order has at least one line, and every line a number of its own.");
        }

        if (request.TransitDays < 0 || request.PriorityClass < 1 || string.Equals(request.Place, request.ShipToPlace, StringComparison.Ordinal))
        {
            yield return Fault(request.Id, "transit is 0 or more days, priority 1 or more, and a place doesn't deliver to itself.");
        }

        foreach (var line in request.Lines)
        {
            if (line.Quantity is <= 0m or > StoredDecimal.MaxValue || decimal.Round(line.Quantity, 4) != line.Quantity)
            {
                yield return Fault($"{request.Id}/{line.Number}", "a quantity is above zero, with at most four decimal places and within range.");
            }

            if (line.UnitPrice < 0m || line.MinimumRemainingLifeDays < 0 || line.Number < 0)
            {
                yield return Fault($"{request.Id}/{line.Number}", "number, price and remaining life are zero or more.");
            }
        }
    }

    /// <summary>Whether an order is what another one was when it was placed.</summary>
    public static bool Same(Order stored, Order asked) =>
        stored.PartnerId == asked.PartnerId && stored.Place == asked.Place && stored.ShipToPlace == asked.ShipToPlace && stored.Currency == asked.Currency
        && stored.RequestedDate == asked.RequestedDate && stored.ExternalNumber == asked.ExternalNumber
        && stored.Lines.Select(Key).SequenceEqual(asked.Lines.Select(Key));

    private static (int, string, decimal, decimal, int, bool, bool) Key(OrderLine line) =>
        (line.Number, line.Item, line.Quantity, line.UnitPrice, line.MinimumRemainingLifeDays, line.BackOrder, line.Complete);

    private static Fault Fault(string subject, string message) => new() { Code = "DRP6103", Subject = subject, Message = message };
}
