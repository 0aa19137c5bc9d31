using Drp.ScaleRun;
using NodaTime;

namespace Drp.Planning;

/// <summary>
/// A planner that knows dates and no buckets, for the generator's networks: dictionaries by date and decimals, written
/// from the rules and sharing nothing with the engine.
/// </summary>
internal sealed class ExactDatePlanner(LocalDate asOf, LocalDate horizon) : INetworkSink
{
    private readonly List<string> locations = [];
    private readonly SortedDictionary<string, Dictionary<string, Place>> items = new(StringComparer.Ordinal);
    private readonly List<(string Item, string From, string To, RouteTerms Terms)> routes = [];
    private readonly List<Place> places = [];

    public void Location(string code, int echelon) => locations.Add(code);

    public void Item(string code, int unitCost) => items.Add(code, new Dictionary<string, Place>(StringComparer.Ordinal));

    public int Point(string item, string location, long onHand, long safetyStock)
    {
        var place = new Place { OnHand = onHand, SafetyStock = safetyStock };
        places.Add(place);
        items[item].Add(location, place);
        return places.Count - 1;
    }

    public void Lane(string item, string from, string to, in RouteTerms terms) => routes.Add((item, from, to, terms));

    public void Supplier(string item, string supplier, string to, in RouteTerms terms) => routes.Add((item, supplier, to, terms));

    public void Demand(int point, string item, string location, LocalDate due, long quantity) => Add(places[point].Demand, due, quantity);

    public void Receipt(string item, string from, string to, long quantity, LocalDate ship, LocalDate due) =>
        Add(items[item][to].Receipts, due, quantity);

    public void End(NetworkShape shape)
    {
    }

    /// <summary>The orders as lines of <c>item,from,to,quantity,ship,due</c>, by item, destination and due date.</summary>
    public IEnumerable<string> Orders()
    {
        foreach ((string item, Dictionary<string, Place> network) in items)
        {
            // Stores first, the central place last: the generator lists locations from the top down.
            foreach (string location in Enumerable.Reverse(locations))
            {
                (_, string from, _, RouteTerms terms) = routes.Single(r => (r.Item == item || r.Item == "*") && r.To == location);
                network[location].Plan(asOf, horizon, terms, network.GetValueOrDefault(from), from);
            }

            foreach ((string location, Place place) in network.OrderBy(p => p.Key, StringComparer.Ordinal))
            {
                foreach ((LocalDate due, (string from, LocalDate ship, decimal quantity)) in place.Orders)
                {
                    yield return FormattableString.Invariant($"{item},{from},{location},{quantity:0.####},{ship:uuuu-MM-dd},{due:uuuu-MM-dd}");
                }
            }
        }
    }

    private static void Add(Dictionary<LocalDate, decimal> ledger, LocalDate date, decimal quantity) =>
        ledger[date] = ledger.GetValueOrDefault(date) + quantity;

    private sealed class Place
    {
        public required decimal OnHand { get; init; }

        public required decimal SafetyStock { get; init; }

        public Dictionary<LocalDate, decimal> Demand { get; } = [];

        public Dictionary<LocalDate, decimal> Receipts { get; } = [];

        public SortedDictionary<LocalDate, (string From, LocalDate Ship, decimal Quantity)> Orders { get; } = [];

        public void Plan(LocalDate asOf, LocalDate horizon, RouteTerms terms, Place? source, string from)
        {
            decimal stock = OnHand, deepest = 0;
            LocalDate? firstShortage = null;
            foreach (LocalDate date in Demand.Keys.Where(d => d < asOf).Order())
            {
                stock -= Demand[date];
                firstShortage ??= stock < 0 ? date : null;
                deepest = Math.Max(deepest, -stock);
            }

            if (firstShortage is { } due)
            {
                decimal atStart = SafetyStock - (stock + Receipts.GetValueOrDefault(asOf) - Demand.GetValueOrDefault(asOf));
                stock += Order(due, Math.Max(deepest, atStart));
            }

            for (LocalDate date = asOf; date < horizon; date = date.PlusDays(1))
            {
                stock += Receipts.GetValueOrDefault(date) - Demand.GetValueOrDefault(date);
                if (stock < SafetyStock)
                {
                    stock += Order(date, SafetyStock - stock);
                }
            }

            decimal Order(LocalDate receipt, decimal need)
            {
                decimal quantity = Math.Max(need, terms.Minimum);
                quantity = terms.Multiple == 0 ? quantity : decimal.Ceiling(quantity / terms.Multiple) * terms.Multiple;
                LocalDate ship = receipt.PlusDays(-terms.LeadTime);
                Orders.Add(receipt, (from, ship, quantity));
                if (source is not null)
                {
                    Add(source.Demand, ship, quantity);
                }

                return quantity;
            }
        }
    }
}
