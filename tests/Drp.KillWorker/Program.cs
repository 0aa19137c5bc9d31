using Drp;
using Drp.Access;
using Drp.KillWorker;
using Drp.Notifications;
using Drp.Orders;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

// Confirms the orders o0 … o<count−1> that are still requested and hands notifications out, until it is killed or done.
// Arguments: sqlite or postgres, connection string, count, the story's time as seconds since 1970, file of the sink.
// It says which order is confirmed only after the call came back: what it said may not be lost.
var (kind, connection, count, now, sink) = (args[0], args[1], int.Parse(args[2], null), Instant.FromUnixTimeSeconds(long.Parse(args[3], null)), args[4]);
var services = new ServiceCollection();
services.AddSingleton<IClock>(new RunningClock(now));
services.AddDbContext<WorkerDbContext>(options => _ = kind == "sqlite" ? options.UseSqlite(connection) : options.UseNpgsql(connection));
services.Configure<NotificationOptions>(options => options.Lease = Duration.FromMilliseconds(200));
services.AddDrp(drp => drp
    .UseEfCore<WorkerDbContext>()
    .UseNotifications("file", (notification, _) =>
    {
        // One at a time, and on a line of its own even where a kill tore the line before.
        lock (sink)
        {
            File.AppendAllText(sink, "\n" + notification.Id + "\n");
        }

        return Task.CompletedTask;
    }));
await using var provider = services.BuildServiceProvider();

// SQLite lets one write at a time; PostgreSQL has four at it at once.
int workers = kind == "sqlite" ? 1 : 4;
await Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(async () =>
{
    for (int i = worker; i < count; i += workers)
    {
        await using var scope = provider.CreateAsyncScope();
        var orders = scope.ServiceProvider.GetRequiredService<IOrders>();
        if ((await orders.FindAsync(Actor.System("worker"), "", $"o{i}"))?.Status != OrderStatus.Requested)
        {
            continue;
        }

        var order = (await orders.ConfirmAsync(Actor.System("worker"), "", $"o{i}")).Required();
        lock (services)
        {
            Console.WriteLine(order.Id);
            Console.Out.Flush();
        }

        if (i % 5 == 0)
        {
            await using var other = provider.CreateAsyncScope();
            try
            {
                await other.ServiceProvider.GetRequiredService<INotificationDispatcher>().DispatchAsync();
            }
            catch (DrpException passing) when (passing is DrpTransientException or DrpConcurrencyException)
            {
                // The next round takes what this one could not.
            }
        }
    }
})));
Console.WriteLine("done");
