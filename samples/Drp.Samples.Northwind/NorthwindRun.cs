using Drp.Planning;
using Drp.Samples.Northwind.Data;
using Drp.Samples.Northwind.Hosting;
using Drp.Samples.Northwind.Network;
using Drp.Samples.Northwind.Views;
using Drp.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Spectre.Console;

namespace Drp.Samples.Northwind;

/// <summary>The main job: data into the stores, a snapshot out of them, a plan, and what a planner asks about it.</summary>
public sealed class NorthwindRun(IAnsiConsole console, Arguments arguments)
{
    public async Task RunAsync()
    {
        console.Write(new Rule("[bold]Northwind Traders[/]  distribution plan, 13 weeks from 7 May 1998").LeftJustified());
        var steps = new Steps(console);
        NorthwindData data = steps.Run("Read Northwind's data", static () => NorthwindData.Read(Folder()), static d =>
            $"{d.Products.Count} products, {d.Suppliers.Count} suppliers, {d.Customers.Count} dealers, {d.OrderLines.Count:N0} order lines");
        var names = new Names(data);
        Selection.Check(arguments, names);

        await using ServiceProvider services = NorthwindHost.Build(arguments);
        Outlook outlook = steps.Run("Forecast its products", () => Outlook.Of(data, services), static o =>
            $"{o.Hierarchy.Nodes.Count} series of {History.AllWeeks} weeks, reconciled");
        StockPolicies policies = steps.Run("Computed safety stocks", () => StockPolicies.Of(data, outlook), static p =>
            $"{p.All.Count} points, {p.Goal}");
        NorthwindNetwork network = steps.Run("Designed the network", () => NetworkDesign.Of(data, outlook, policies), static n =>
            $"{n.Locations.Count} places, {n.Routes.Count} routes, {n.Points.Count:N0} stocking points");
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        PlanningSnapshot snapshot = await StoreAsync(steps, scope.ServiceProvider, network);
        var planner = services.GetRequiredService<IPlanner>();
        PlanOptions options = Options();
        Plan plan = steps.Run("Planned", () => planner.Plan(snapshot, options), static p =>
            $"{p.OrderCount():N0} orders, {p.Messages.Length:N0} messages");
        Plan? before = await KeepAsync(steps, scope.ServiceProvider, plan);
        if (arguments.Json is { } file)
        {
            steps.Run("Wrote the plan as JSON", () => JsonFile.Write(file, plan), _ => file);
        }

        if (arguments.Plot is { } drawing)
        {
            (string item, string location) = Selection.Point(arguments, names, plan);
            steps.Run("Drew the record", () => RecordPlot.Write(drawing, names, outlook, plan, item, location), static path => path);
        }

        var analysis = services.GetRequiredService<IPlanAnalysis>();
        PlannedRun run = plan.MadeFrom(snapshot, options);
        Show(data, names, outlook, policies, run, before, planner, analysis);
        if (arguments.Scenario is { } scenario)
        {
            PlannedRun what = Plan(steps, planner, run, scenario);
            ComparisonView.Write(console, $"What if: {scenario.Text}", analysis.Compare(run, what));
        }

        if (arguments.Shortage is { } shortage)
        {
            PlannedRun less = Plan(steps, planner, run, shortage);
            ComparisonView.Write(console, $"In a shortage: {shortage.Text}", analysis.Compare(run, less));
            string? shown = arguments.Item is null ? null : Selection.Point(arguments, names, plan).Item;
            ShortageView.Write(console, names, less, analysis, planner.Explain(less.Plan, less.Snapshot, options), shown);
        }

        if (arguments.Expiry is { } days)
        {
            PlanningSnapshot expiring = FreshGoods.Of(snapshot, days);
            PlannedRun fresh = steps.Run($"Planned with {days} days of life", () => planner.Plan(expiring, options), static p =>
                $"{p.OrderCount():N0} orders, {p.Messages.Length:N0} messages").MadeFrom(expiring, options);
            ExpiryView.Write(console, names, run, fresh, analysis, days);
        }
    }

    /// <summary>A scenario is laid over the snapshot, and only what it touches is planned again.</summary>
    private static PlannedRun Plan(Steps steps, IPlanner planner, PlannedRun run, Scenario scenario)
    {
        PlanningSnapshot snapshot = scenario.LayOver(run.Snapshot);
        return steps.Run($"Planned {scenario.Text}", () => planner.Replan(run.Plan, snapshot, run.Options), static p =>
            $"{p.OrderCount():N0} orders, {p.Messages.Length:N0} messages").MadeFrom(snapshot, run.Options);
    }

    private static string Folder() => Path.Combine(AppContext.BaseDirectory, "northwind");

    /// <summary>An order may be placed against the forecast of two weeks back or four ahead.</summary>
    private static PlanOptions Options() => new()
    {
        Consumption = new ConsumptionOptions { BackwardDays = 10, ForwardDays = 20 },
    };

    private async Task<PlanningSnapshot> StoreAsync(Steps steps, IServiceProvider scope, NorthwindNetwork network)
    {
        var storage = scope.GetRequiredService<IDrpStorage>();
        await steps.RunAsync(
            "Stored it",
            async () =>
            {
                await NorthwindHost.CreateAsync(scope);
                await NetworkStore.SaveAsync(storage, network);
                return arguments.Storage;
            },
            kind => kind == StorageKind.Sqlite ? $"SQLite, {arguments.Database}" : kind == StorageKind.Memory ? "in memory" : "PostgreSQL");
        var request = new SnapshotRequest
        {
            AsOf = NorthwindData.AsOf,
            Buckets = NetworkDesign.Buckets,
            Companies = [NorthwindNetwork.Company],
        };
        return await steps.RunAsync(
            "Read the snapshot",
            () => scope.GetRequiredService<IPlanningSnapshots>().ReadAsync(request),
            static s => $"fingerprint {s.Fingerprint[..12]}");
    }

    /// <summary>Keeps the plan and gives the one that was kept before it.</summary>
    private static async Task<Plan?> KeepAsync(Steps steps, IServiceProvider scope, Plan plan)
    {
        var storage = scope.GetRequiredService<IDrpStorage>();
        var clock = scope.GetRequiredService<IClock>();
        return await steps.RunAsync(
            "Stored the plan",
            () => storage.RunAsync(async (session, token) =>
            {
                var plans = session.Store<IPlanStore>();
                PlanInfo? last = await plans.LatestAsync(NorthwindNetwork.Company, token);
                Plan? before = last is null ? null : await plans.LoadAsync(NorthwindNetwork.Company, last.Id, token);
                plans.Save(NorthwindNetwork.Company, plan, clock.GetCurrentInstant());
                return before;
            }),
            before => before is null ? $"the first, id {Short(plan)}" : $"id {Short(plan)}, the one before {Short(before)}");
    }

    private static string Short(Plan plan) => plan.Id[..Math.Min(plan.Id.Length, 12)];

    private void Show(
        NorthwindData data,
        Names names,
        Outlook outlook,
        StockPolicies policies,
        PlannedRun run,
        Plan? before,
        IPlanner planner,
        IPlanAnalysis analysis)
    {
        (PlanningSnapshot snapshot, Plan plan) = (run.Snapshot, run.Plan);
        (string item, string location) = Selection.Point(arguments, names, plan);
        ChannelView.Write(console, data);
        ForecastView.Write(console, names, outlook, item, location);
        StockPolicyView.Write(console, names, policies, snapshot, item, location);
        RecordView.Write(console, names, plan, item, location);
        BuyView.Write(console, names, snapshot, plan);
        ShipView.Write(console, names, plan);
        MessagesView.Write(console, names, plan);
        KpiView.Write(console, names, run, analysis);
        WhyView.Write(console, names, planner.Explain(plan, snapshot, run.Options), Selection.Order(arguments, plan));
        if (before is not null)
        {
            ComparisonView.Write(console, "Compared with the stored plan", analysis.Compare(before, plan));
        }
    }
}
