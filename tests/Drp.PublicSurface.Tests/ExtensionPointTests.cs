using System.Runtime.CompilerServices;
using Drp.Channels;
using Drp.Notifications;
using Drp.Planning;
using Drp.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Drp.PublicSurface;

/// <summary>Every extension point implemented and registered from outside, without access to internals.</summary>
public class ExtensionPointTests
{
    [Fact]
    public async Task A_storage_of_ones_own_takes_the_place_of_any_other()
    {
        var services = new ServiceCollection();
        services.AddDrp(drp => drp.UseInMemory().UseStorage<OwnStorage>("own"));
        await using ServiceProvider provider = services.BuildServiceProvider();
        await using AsyncServiceScope scope = provider.CreateAsyncScope();
        var storage = scope.ServiceProvider.GetRequiredService<IDrpStorage>();
        int runs = 0;
        await storage.RunAsync(
            (_, _) =>
            {
                runs++;
                return Task.CompletedTask;
            },
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.IsType<OwnStorage>(storage);
        Assert.Equal((1, 1), (runs, ((OwnStorage)storage).Commits));
    }

    [Fact]
    public async Task Sinks_reminder_sources_and_guards_are_taken_by_the_builder()
    {
        var services = new ServiceCollection();
        services.AddDrp(drp => drp.UseInMemory().UseNotifications<OwnSink>().AddReminderSource<OwnReminders>());
        services.AddScoped<IPartnerGuard, OwnGuard>();
        await using ServiceProvider provider = services.BuildServiceProvider();
        await using AsyncServiceScope scope = provider.CreateAsyncScope();
        Assert.Contains(scope.ServiceProvider.GetServices<INotificationSink>(), s => s.Name == "own");
        Assert.Contains(scope.ServiceProvider.GetServices<IReminderSource>(), s => s.Topic == "own.due");
        Assert.Contains(scope.ServiceProvider.GetServices<IPartnerGuard>(), g => g is OwnGuard);
    }

    [Fact]
    public void A_planner_of_ones_own_is_kept()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IPlanner, OwnPlanner>();
        services.AddDrp(drp => drp.UseInMemory());
        using ServiceProvider provider = services.BuildServiceProvider();
        Assert.IsType<OwnPlanner>(provider.GetRequiredService<IPlanner>());
    }

    private sealed class OwnStorage : IDrpStorage
    {
        public int Commits { get; private set; }

        public ValueTask<IDrpSession> OpenSessionAsync(CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<IDrpSession>(new Session(this));

        private sealed class Session(OwnStorage storage) : IDrpSession
        {
            public TStore Store<TStore>()
                where TStore : class, IDrpStore => throw new DrpException("DRP1004", "This storage keeps nothing.");

            public Task CommitAsync(CancellationToken cancellationToken = default)
            {
                storage.Commits++;
                return Task.CompletedTask;
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }

    private sealed class OwnSink : INotificationSink
    {
        public string Name => "own";

        public Task SendAsync(Notification notification, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }

    private sealed class OwnReminders : IReminderSource
    {
        public string Topic => "own.due";

        public async IAsyncEnumerable<ReminderOccasion> DueAsync(
            Instant from, Instant to, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.CompletedTask;
            yield break;
        }
    }

    private sealed class OwnGuard : IPartnerGuard
    {
        public Task<IReadOnlyList<Fault>> CheckAsync(
            IDrpSession session, Partner partner, PartnerStatus to, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<Fault>>([]);
    }

    private sealed class OwnPlanner : IPlanner
    {
        private readonly Planner planner = new();

        public Plan Plan(PlanningSnapshot snapshot, PlanOptions? options = null, CancellationToken cancellationToken = default) =>
            planner.Plan(snapshot, options, cancellationToken);

        public IReadOnlyList<Fault> Validate(PlanningSnapshot snapshot, PlanOptions? options = null) => planner.Validate(snapshot, options);

        public Plan Replan(
            Plan previous, PlanningSnapshot snapshot, PlanOptions? options = null, CancellationToken cancellationToken = default) =>
            planner.Replan(previous, snapshot, options, cancellationToken);

        public IPlanExplainer Explain(Plan plan, PlanningSnapshot snapshot, PlanOptions? options = null) =>
            planner.Explain(plan, snapshot, options);
    }
}
