using System.Runtime.CompilerServices;
using Drp.Access;
using Drp.Approvals;
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

    [Fact]
    public async Task A_subject_of_ones_own_is_approved_by_a_definition_of_ones_own()
    {
        var token = TestContext.Current.CancellationToken;
        var contracts = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["K-1"] = 48_000m };
        var services = new ServiceCollection();
        services.AddSingleton(contracts);
        services.AddDrp(drp => drp.UseInMemory().AddApprovalSubject<Contracts>());
        await using ServiceProvider provider = services.BuildServiceProvider();
        await using AsyncServiceScope scope = provider.CreateAsyncScope();
        var host = Actor.System("host");
        var start = new LocalDate(2024, 1, 1);
        _ = (await scope.ServiceProvider.GetRequiredService<IChannel>().AddAsync(
            host,
            new ChannelNode { Id = "HQ", Name = "总部", Level = "headquarters" },
            new NodeSpan { NodeId = "HQ", ValidFrom = start },
            "opening",
            token)).Required();
        foreach (string person in new[] { "li", "wang" })
        {
            _ = (await scope.ServiceProvider.GetRequiredService<IGrants>().GrantAsync(
                host, new Grant { Id = person, ActorId = person, Role = "manager", NodeId = "HQ", ValidFrom = start }, "opening", token)).Required();
        }

        var approvals = scope.ServiceProvider.GetRequiredService<IApprovals>();
        var definition = new ApprovalDefinition
        {
            Code = "contracts",
            Version = 1,
            SubjectKind = "contract",
            Steps = [new ApprovalStep { Code = "manager", Approvers = [ApproverRule.HasRole("manager")] }],
        };
        _ = (await approvals.DefineAsync(host, definition, token)).Required();
        var request = (await approvals.SubmitAsync(Actor.Person("li"), "r1", "contract", "K-1", token)).Required();

        Assert.False((await approvals.ApplyAsync(Actor.Person("li"), "r1", Approve(request), token)).Succeeded);
        var decided = (await approvals.ApplyAsync(Actor.Person("wang"), "r1", Approve(request), token)).Required();
        Assert.Equal(ApprovalStatus.Approved, decided.Status);
        Assert.Equal(ApprovalStatus.Approved, Contracts.Told);
        await using var session = await scope.ServiceProvider.GetRequiredService<IDrpStorage>().OpenSessionAsync(token);
        Assert.True(await approvals.IsApprovedAsync(session, host, Contracts.Content("K-1", 48_000m), token));
        Assert.False(await approvals.IsApprovedAsync(session, host, Contracts.Content("K-1", 48_000.01m), token));
    }

    private static ApprovalCommand Approve(ApprovalRequest request) =>
        new() { Action = ApprovalAction.Approve, Version = request.Version, ContentHash = request.ContentHash };

    /// <summary>All that a host writes to have its contracts approved.</summary>
    private sealed class Contracts(Dictionary<string, decimal> amounts) : IApprovalSubject
    {
        public static ApprovalStatus? Told { get; private set; }

        public string Kind => "contract";

        public Task<ApprovalContent?> LoadAsync(IDrpSession session, string subjectId, CancellationToken cancellationToken = default) =>
            Task.FromResult(amounts.TryGetValue(subjectId, out decimal amount) ? Content(subjectId, amount) : null);

        public Task ChangedAsync(IDrpSession session, ApprovalRequest request, CancellationToken cancellationToken = default)
        {
            Told = request.Status;
            return Task.CompletedTask;
        }

        public static ApprovalContent Content(string id, decimal amount) => new()
        {
            SubjectKind = "contract",
            SubjectId = id,
            NodeId = "HQ",
            Title = "Contract " + id,
            Amount = amount,
            Currency = "CNY",
            Json = System.Text.Json.JsonSerializer.Serialize(new { id, amount }),
        };
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
