using Drp.Planning;
using Drp.Samples.Northwind.Hosting;
using Drp.Samples.Northwind.Network;

namespace Drp.Samples.Northwind;

/// <summary>Which item, place and order is shown: what was asked for, or what is worth a look.</summary>
public static class Selection
{
    /// <summary>Refuses unknown items and places before anything is done.</summary>
    public static void Check(Arguments arguments, Names names)
    {
        Find(arguments.Item, names.Items, "item");
        Find(arguments.Location, names.Locations, "location");
    }

    /// <summary>The point asked for; otherwise the regional warehouse with the largest net requirements.</summary>
    public static (string Item, string Location) Point(Arguments arguments, Names names, Plan plan)
    {
        string? item = Find(arguments.Item, names.Items, "item");
        string? location = Find(arguments.Location, names.Locations, "location");
        PointRecord? record = plan.Records()
            .Where(r => item is null || r.Item == item)
            .Where(r => location is null ? item is not null || r.Location.StartsWith("R-", StringComparison.Ordinal) : r.Location == location)
            .MaxBy(static r => r.NetRequirements.Sum());
        return record is null
            ? throw new UsageException($"{names.Item(item!)} is not planned at {location}; choose another place, or leave --location out.")
            : (record.Item, record.Location);
    }

    /// <summary>The order asked for; otherwise the largest purchase that has to leave first.</summary>
    public static PlannedOrder? Order(Arguments arguments, Plan plan)
    {
        if (arguments.Why is { } code)
        {
            return plan.Order(code) ?? throw new UsageException(
                $"There is no planned order {code}. Codes look like {plan.Orders().FirstOrDefault()?.Code}; the lists above name some.");
        }

        return plan.Orders().Where(static o => o.FromOutside).OrderBy(static o => o.Ship).ThenByDescending(static o => o.Quantity).FirstOrDefault();
    }

    private static string? Find(string? asked, IReadOnlyDictionary<string, string> names, string kind)
    {
        if (asked is null || names.ContainsKey(asked))
        {
            return asked;
        }

        if (kind == "item" && int.TryParse(asked, out int number) && names.ContainsKey(NorthwindNetwork.ItemCode(number)))
        {
            return NorthwindNetwork.ItemCode(number);
        }

        string[] found = [.. names.Where(n => n.Key.Equals(asked, StringComparison.OrdinalIgnoreCase)
            || n.Value.Contains(asked, StringComparison.OrdinalIgnoreCase)).Select(static n => n.Key).Order(StringComparer.Ordinal)];
        string candidates = string.Join(", ", found.Take(8).Select(code => $"{code} {names[code]}"));
        return found.Length switch
        {
            1 => found[0],
            0 => throw new UsageException($"There is no {kind} {asked}. Name a code, such as {names.Keys.Order(StringComparer.Ordinal).First()}, or a part of a name."),
            _ => throw new UsageException($"{found.Length} {kind}s match {asked}: {candidates}. Name one of them."),
        };
    }
}
