using Drp.Forecasting;
using Drp.Inventory.Policies;
using Drp.Samples.Northwind.Data;

namespace Drp.Samples.Northwind.Network;

/// <summary>
/// Safety stocks of the warehouses for a cycle service of 95 %, from the forecast, the deviation of its error and the lead
/// time. Stock is looked at once a week. The data knows no deliveries of suppliers, so lead times are assumed to deviate by a
/// quarter of their mean.
/// </summary>
public sealed class StockPolicies
{
    private readonly Dictionary<string, AssignedPolicy> policies;

    private StockPolicies(IReadOnlyList<AssignedPolicy> all)
    {
        All = all;
        policies = all.ToDictionary(static p => p.Code, StringComparer.Ordinal);
    }

    public IReadOnlyList<AssignedPolicy> All { get; }

    public string Goal { get; } = "a cycle service of 95 %";

    public static StockPolicies Of(NorthwindData data, Outlook outlook)
    {
        Dictionary<string, AbcXyzClass> classes = AbcXyz.Classify([.. data.Products
            .Select(p => (Product: p, Found: outlook.Find(NorthwindNetwork.ItemCode(p.Id), NorthwindNetwork.Central)))
            .Where(static p => p.Found is not null)
            .Select(static p => new AbcXyzItem
            {
                Code = NorthwindNetwork.ItemCode(p.Product.Id),
                UsageValue = p.Product.Price * p.Found!.Value.Node.Series.Sales.TakeLast(History.Weeks).Sum(),
                Demand = [.. p.Found.Value.Node.Series.Sales],
            })]).ToDictionary(static line => line.Code, static line => line.Class, StringComparer.Ordinal);
        Dictionary<int, Supplier> suppliers = data.Suppliers.ToDictionary(static s => s.Id);
        var subjects = new List<PolicySubject>();
        foreach (Product product in data.Products)
        {
            Add(product, NorthwindNetwork.Central, Routes.PurchaseWeeks(suppliers[product.SupplierId]));
            foreach (SalesRegion region in SalesRegion.All)
            {
                Add(product, region.Code, Routes.TransferWeeks(region));
            }
        }

        return new StockPolicies(PolicyAssignment.Assign(
            subjects,
            [
                new PolicyRule
                {
                    Template = new StockPolicyTemplate
                    {
                        Name = "95 %", Goal = ServiceGoal.Cycle(CycleServiceLevel.OfPercent(95)), ReviewPeriod = 1,
                    },
                },
            ]));

        void Add(Product product, string location, double leadTime)
        {
            string item = NorthwindNetwork.ItemCode(product.Id);
            if (outlook.Find(item, location) is not { } found)
            {
                return;
            }

            IReadOnlyList<decimal> weeks = outlook.Reconciled[found.Node.Key].Forecast;
            subjects.Add(new PolicySubject
            {
                Code = Code(item, location),
                Class = classes[item],
                History = found.Node.Series.Sales,
                Forecast = new DemandStatistics { Mean = (double)weeks.Average(), StandardDeviation = found.Result.StandardErrors[0] },
                LeadTime = new LeadTimeStatistics { Mean = leadTime, StandardDeviation = leadTime / 4 },
            });
        }
    }

    /// <summary>The policy of a product at a warehouse; null where it has no demand.</summary>
    public AssignedPolicy? Of(int product, string location) => Of(NorthwindNetwork.ItemCode(product), location);

    public AssignedPolicy? Of(string item, string location) => policies.GetValueOrDefault(Code(item, location));

    private static string Code(string item, string location) => $"{item}@{location}";
}
