using NodaTime;

namespace Drp.Planning;

/// <summary>
/// Finds the orders of one stocking point again in another plan: first by receipt date and route, then by receipt date, then
/// by route within a number of days, then by any route within them; each time the earliest with the earliest. What finds
/// nothing was added or is gone.
/// </summary>
internal static class OrderMatching
{
    public static List<OrderMatch> Match(IReadOnlyList<PlannedOrder> before, IReadOnlyList<PlannedOrder> after, int moveDays)
    {
        var matches = new List<OrderMatch>();
        List<PlannedOrder> was = [.. before], now = [.. after];
        Pair(was, now, 0, sameRoute: true, matches);
        Pair(was, now, 0, sameRoute: false, matches);
        Pair(was, now, moveDays, sameRoute: true, matches);
        Pair(was, now, moveDays, sameRoute: false, matches);
        matches.AddRange(was.Select(static o => new OrderMatch(o, null)));
        matches.AddRange(now.Select(static o => new OrderMatch(null, o)));
        matches.Sort(static (a, b) =>
        {
            int order = (a.After ?? a.Before)!.Receipt.CompareTo((b.After ?? b.Before)!.Receipt);
            order = order != 0 ? order : (a.After is null).CompareTo(b.After is null);
            return order != 0 ? order : string.CompareOrdinal((a.After ?? a.Before)!.Code, (b.After ?? b.Before)!.Code);
        });
        return matches;
    }

    private static void Pair(List<PlannedOrder> was, List<PlannedOrder> now, int days, bool sameRoute, List<OrderMatch> matches)
    {
        if (was.Count == 0 || now.Count == 0)
        {
            return;
        }

        string[] routes = sameRoute ? [.. was.Select(static o => o.Route).Distinct().Order(StringComparer.Ordinal)] : [""];
        foreach (string route in routes)
        {
            List<PlannedOrder> left = Of(was, route, sameRoute), right = Of(now, route, sameRoute);
            int i = 0, j = 0;
            while (i < left.Count && j < right.Count)
            {
                int apart = Period.DaysBetween(left[i].Receipt, right[j].Receipt);
                if (Math.Abs(apart) <= days)
                {
                    matches.Add(new OrderMatch(left[i], right[j]));
                    was.Remove(left[i++]);
                    now.Remove(right[j++]);
                }
                else if (apart > 0)
                {
                    i++;
                }
                else
                {
                    j++;
                }
            }
        }
    }

    private static List<PlannedOrder> Of(List<PlannedOrder> orders, string route, bool sameRoute) =>
        [.. orders.Where(o => !sameRoute || string.Equals(o.Route, route, StringComparison.Ordinal)).OrderBy(static o => o.Receipt)];
}
