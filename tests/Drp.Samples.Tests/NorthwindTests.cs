using Drp.Samples.Northwind;
using Drp.Samples.Northwind.Data;
using Drp.Samples.Northwind.Hosting;
using Drp.Samples.Northwind.Network;
using Spectre.Console;

namespace Drp.Samples;

public class NorthwindTests
{
    private static readonly NorthwindData Data = NorthwindData.Read(Path.Combine(AppContext.BaseDirectory, "northwind"));
    private static readonly Outlook Ahead = Outlook.Of(Data, NorthwindHost.Build(Arguments.Parse(["--storage", "memory"])));
    private static readonly StockPolicies Policies = StockPolicies.Of(Data, Ahead);

    [Fact]
    public async Task The_main_job_runs_and_shows_its_parts()
    {
        string said = await RunAsync("--storage", "memory", "--item", "Cabrales", "--location", "R-NA");
        Assert.Contains("P11 Queso Cabrales at North America, Chicago (R-NA)", said, StringComparison.Ordinal);
        Assert.Contains("Forecast by demand class", said, StringComparison.Ordinal);
        Assert.Contains("Forecast by level", said, StringComparison.Ordinal);
        Assert.Contains("Safety stock for 95 %", said, StringComparison.Ordinal);
        Assert.Contains("Buy this week", said, StringComparison.Ordinal);
        Assert.Contains("Ship this week", said, StringComparison.Ordinal);
        Assert.Contains("Why P", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plot_is_drawn_and_the_plan_is_the_same_on_every_storage()
    {
        string folder = Directory.CreateTempSubdirectory("northwind").FullName;
        try
        {
            string[] plans = [Path.Combine(folder, "memory.json"), Path.Combine(folder, "sqlite.json")];
            string png = Path.Combine(folder, "plot.png");
            await RunAsync("--storage", "memory", "--json", plans[0], "--plot", png);
            await RunAsync("--storage", "sqlite", "--database", Path.Combine(folder, "n.db"), "--json", plans[1]);
            Assert.Equal(await File.ReadAllBytesAsync(plans[0], TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(plans[1], TestContext.Current.CancellationToken));
            byte[] drawn = await File.ReadAllBytesAsync(png, TestContext.Current.CancellationToken);
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], drawn[..4]);
            Assert.True(drawn.Length > 30_000, $"{drawn.Length} bytes can't hold two panels");
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Dealers_are_given_what_their_region_is_forecast_in_whole_units()
    {
        NorthwindNetwork network = NetworkDesign.Of(Data, Ahead, Policies);
        Dictionary<string, string> regions = Data.Customers.ToDictionary(c => c.Id, c => SalesRegion.Of(c.Country).Code);
        var shared = network.Forecasts.GroupBy(f => (f.Item, Region: regions[f.Location])).ToDictionary(g => g.Key, g => g.Sum(f => f.Quantity));
        Assert.All(network.Forecasts, f => Assert.Equal(f.Quantity, decimal.Truncate(f.Quantity)));
        Assert.All(shared, s => Assert.InRange(
            s.Value - Ahead.Forecast(int.Parse(s.Key.Item[1..], System.Globalization.CultureInfo.InvariantCulture), s.Key.Region)!.Skip(1).Sum(), -0.5m, 0.5m));
    }

    [Fact]
    public void Forecasts_agree_at_every_level_and_every_policy_keeps_its_derivation()
    {
        decimal Total(string key) => Ahead.Reconciled[key].Forecast.Sum();
        Assert.Equal(SalesRegion.All.Sum(r => Total($"NWT/{r.Code}|Assortment")), Total("NWT|Assortment"));
        Assert.All(Policies.All, p => Assert.Contains("α = 0.95", ((Planning.SafetyStockPolicy.Fixed)p.SafetyStockPolicy).Derivation!, StringComparison.Ordinal));
        Assert.True(Policies.All.Sum(p => p.Stock.SafetyStock.Value) > 0);
    }

    [Fact]
    public async Task A_scenario_is_compared_and_a_shortage_shows_who_is_cut_and_why()
    {
        string said = await RunAsync("--storage", "memory", "--scenario", "demand=1.2", "--shortage", "0.4");
        Assert.Contains("What if: demand=1.2", said, StringComparison.Ordinal);
        Assert.Contains("requirements by then +", said, StringComparison.Ordinal);
        Assert.Contains("In a shortage: supply=0.4", said, StringComparison.Ordinal);
        Assert.Contains("Fair share  who is cut of P", said, StringComparison.Ordinal);
        Assert.Contains("were cut.", said, StringComparison.Ordinal);
        Assert.Contains("Fill rate", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fresh_goods_that_live_too_short_are_written_off()
    {
        string said = await RunAsync("--storage", "memory", "--expiry", "20");
        Assert.Contains("Will expire", said, StringComparison.Ordinal);
        Assert.Contains("units are written off ($", said, StringComparison.Ordinal);
        Assert.Contains("without expiry it would be 0.", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--item", "Unobtainium")]
    [InlineData("--item", "ch")]
    [InlineData("--location", "ATLANTIS")]
    [InlineData("--item", "P11", "--location", "FISSA")]
    [InlineData("--why", "P11@NOWHERE/1998-05-14/1")]
    public async Task Unknown_names_are_refused_with_a_hint(params string[] args) =>
        await Assert.ThrowsAsync<UsageException>(() => RunAsync(["--storage", "memory", .. args]));

    [Theory]
    [InlineData("--storage", "cloud")]
    [InlineData("--storage", "postgres")]
    [InlineData("--connection", "Host=x")]
    [InlineData("--item")]
    [InlineData("--item", "--json")]
    [InlineData("--plot")]
    [InlineData("--colour", "red")]
    [InlineData("--scenario", "demand")]
    [InlineData("--scenario", "weather=bad")]
    [InlineData("--shortage", "much")]
    [InlineData("--expiry", "soon")]
    public void Odd_arguments_are_refused(params string[] args) => Assert.Throws<UsageException>(() => Arguments.Parse(args));

    [Theory]
    [InlineData("24 - 12 oz bottles", "case", "bottle 1/24")]
    [InlineData("10 boxes x 30 bags", "case", "box 1/10, bag 1/300")]
    [InlineData("50 bags x 30 sausgs.", "case", "bag 1/50, sausage 1/1500")]
    [InlineData("12 - 1 lb pkgs.", "case", "package 1/12")]
    [InlineData("30 gift boxes", "case", "box 1/30")]
    [InlineData("16 pies", "case", "pie 1/16")]
    [InlineData("1 kg pkg.", "package", "")]
    [InlineData("500 ml", "piece", "")]
    [InlineData("750 cc per bottle", "bottle", "")]
    public void What_a_unit_of_sale_holds_is_read(string text, string baseUnit, string inside)
    {
        (string unit, IReadOnlyList<Items.UnitConversion> units) = PackContent.Of(text);
        Assert.Equal(baseUnit, unit);
        Assert.Equal(inside, string.Join(", ", units.Select(u => $"{u.Unit} {u.Numerator}/{u.Denominator}")));
    }

    [Fact]
    public void Stock_of_a_product_is_shared_whole()
    {
        NorthwindNetwork network = NetworkDesign.Of(Data, Ahead, Policies);
        foreach (Product product in Data.Products)
        {
            string code = NorthwindNetwork.ItemCode(product.Id);
            Assert.Equal(product.InStock, network.Stock.Where(s => s.Item == code).Sum(s => s.Quantity));
        }
    }

    [Fact]
    public void The_last_of_the_data_is_what_the_network_holds()
    {
        NorthwindNetwork network = NetworkDesign.Of(Data, Ahead, Policies);
        Assert.Equal(21, network.SalesOrders.Select(o => o.Code.Split('/')[0]).Distinct().Count());
        Assert.Equal(780, network.Supplies.Sum(s => s.Quantity));
        Assert.Equal(91, network.Locations.Count(l => l.Level == 3));
        Assert.All(Data.Customers, c => Assert.NotNull(SalesRegion.Of(c.Country)));
        Assert.Equal(9.80m, Data.Products.Single(p => p.Id == 42).Price + 0m - 4.20m);
    }

    private static async Task<string> RunAsync(params string[] args)
    {
        using var writer = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = 160;
        await new NorthwindRun(console, Arguments.Parse(args)).RunAsync();
        return writer.ToString();
    }
}
