using System.Diagnostics;
using System.Globalization;
using Drp.Access;
using Drp.Balances;
using Drp.Credit;
using Drp.Journal;
using Drp.Notifications;
using Drp.Orders;
using Drp.Storage.Ground;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Drp.Storage.Commerce;

/// <summary>A process that confirms orders is killed at random points and started again: nothing is lost, nothing is doubled.</summary>
public class KillTests
{
    private const int Count = 200;
    private const int Seed = 20240229;

    [Theory, MemberData(nameof(GroundHost.Lasting), MemberType = typeof(GroundHost))]
    public async Task Nothing_confirmed_is_lost_and_nothing_is_doubled(string kind)
    {
        await using var host = await OrderServiceTests.NewAsync(kind, 1_000_000m);
        await OrderServiceTests.StockAsync(host, "A", ("", null, 900m));
        for (int i = 0; i < Count; i++)
        {
            await OrderServiceTests.PlaceAsync(host, OrderServiceTests.Request($"o{i}", (1, "A", 1 + (i % 5), 2m)));
        }

        string sink = Path.GetTempFileName();
        var said = new List<string>();
        var random = new Random(Seed);
        int kills = 0;
        for (bool done = false; !done;)
        {
            done = await RunAsync(host, kind, sink, kills < 6 ? random.Next(1, 30) : int.MaxValue, random.Next(0, 12), said);
            kills += done ? 0 : 1;
        }

        Assert.True(kills >= 5, $"only {kills} kills");
        var orders = await host.In<IOrders, IReadOnlyList<Order>>(o => o.ListAsync(GroundHost.Host, new OrderQuery { Take = 1000 }));
        Assert.Equal(Count, orders.Count);

        // What the worker said it had confirmed is; and every order was told about at most once.
        Assert.Equal(said.Count, said.Distinct(StringComparer.Ordinal).Count());
        Assert.All(orders, order => Assert.True(order.Status is OrderStatus.Confirmed or OrderStatus.Rejected, $"{order.Id} is {order.Status}"));
        Assert.All(said, id => Assert.Contains(orders, order => order.Id == id));

        // Supply and credit are exactly what the orders say, 600 asked for of 900: nothing reserved twice, nothing torn.
        decimal promised = orders.Sum(order => order.Lines[0].Confirmed);
        Assert.Equal(600m, promised);
        var accounts = await host.Commit<IBalances, IReadOnlyList<BalanceAccount>>((b, s) => b.AccountsAsync(s, GroundHost.Host, ["atp//DC/A", "credit//p/P1/CNY"]));
        Assert.Equal([promised, promised * 2m], accounts.Select(account => account.Committed));
        foreach (var order in orders)
        {
            var entries = await host.In<IJournal, IReadOnlyList<JournalEntry>>(j => j.ReadAsync(GroundHost.Host, $"order//{order.Id}"));
            Assert.Equal(["placed", "confirmed"], entries.Select(entry => entry.Action));
            Assert.True((await host.In<IJournal, JournalVerification>(j => j.VerifyAsync(GroundHost.Host, $"order//{order.Id}"))).IsIntact);
        }

        // What wasn't handed out before the kills still is, at least once.
        await using var after = await GroundHost.CreateAsync(kind, drp => drp.UseNotifications("file", async (n, token) => await File.AppendAllTextAsync(sink, "\n" + n.Id + "\n", token)), host);
        after.Clock.Advance(Duration.FromHours(1));
        while ((await after.In<INotificationDispatcher, DispatchResult>(d => d.DispatchAsync())).Delivered > 0)
        {
        }

        var told = (await File.ReadAllLinesAsync(sink, TestContext.Current.CancellationToken)).ToHashSet(StringComparer.Ordinal);
        string[] missing = [.. orders.SelectMany(order => new[] { $"order//{order.Id}/1", $"order//{order.Id}/2" }).Where(id => !told.Contains(id))];
        Assert.Empty(missing);
        Assert.Empty(await after.In<INotifications, IReadOnlyList<OutboxMessage>>(n => n.ListAsync(GroundHost.Host, OutboxState.Pending)));
        File.Delete(sink);
    }

    /// <summary>Runs the worker until it is done (true), or kills it some milliseconds after so many confirmations (false).</summary>
    private static async Task<bool> RunAsync(GroundHost host, string kind, string sink, int after, int milliseconds, List<string> said)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (string argument in new[]
        {
            "exec", Path.Combine(AppContext.BaseDirectory, "Drp.KillWorker.dll"), kind, host.ConnectionString, Count.ToString(CultureInfo.InvariantCulture),
            host.Clock.GetCurrentInstant().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), sink,
        })
        {
            start.ArgumentList.Add(argument);
        }

        using var worker = Process.Start(start)!;
        var errors = worker.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        int confirmed = 0;
        while (await worker.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line == "done")
            {
                await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
                return true;
            }

            said.Add(line);
            if (++confirmed == after)
            {
                await Task.Delay(milliseconds, TestContext.Current.CancellationToken);

                // On Unix this is SIGKILL: the process gets no chance to tidy up.
                worker.Kill();
            }
        }

        await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
        return confirmed >= after ? false : throw new InvalidOperationException(await errors);
    }
}
