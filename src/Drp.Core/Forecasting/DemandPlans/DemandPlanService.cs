using Drp.Access;
using Drp.Journal;
using Drp.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Drp.Forecasting.DemandPlans;

/// <summary>Collaborative planning over storage: the machine decides, this loads, checks access, stores, journals and tells.</summary>
internal sealed partial class DemandPlanService(
    IDrpStorage storage, IAccess access, IJournal journal, IClock clock, IOptions<DemandPlanOptions> options, IOptions<AccessOptions> accessOptions)
    : IDemandPlans
{
    private readonly string[] _planners = [.. options.Value.PlannerRoles.Order(StringComparer.Ordinal)];

    private readonly string[] _reviewers =
        [.. options.Value.ReviewerRoles.Union(accessOptions.Value.AdministratorRoles, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public Task<Outcome<DemandPlan>> OpenAsync(
        Actor actor, string cycle, string node, IReadOnlyList<DemandPlanLine>? proposal = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return storage.RunAsync(
            async (session, token) =>
            {
                var store = session.Store<IDemandPlanStore>();
                var round = await store.FindCycleAsync(cycle, token).ConfigureAwait(false);
                if (round is not { Value: var found } || !await access.SeesAsync(session, actor, node, access.Today, token).ConfigureAwait(false))
                    return Outcome.Refused<DemandPlan>(NotFound(cycle, node));
                if (!await PlansAsync(session, actor, node, token).ConfigureAwait(false))
                    return Outcome.Refused<DemandPlan>(NotYours(cycle, node, _planners));
                if (await store.FindAsync(cycle, node, token).ConfigureAwait(false) is not null)
                    return Outcome.Refused<DemandPlan>(Reason("DRP3163", cycle, node, "There is a plan for this node in this cycle; go on with it."));
                var opened = DemandPlanMachine.Open(found, node, actor, clock.GetCurrentInstant(), proposal);
                return opened.Succeeded ? await StoreAsync(session, actor, null, opened.Value, token).ConfigureAwait(false) : opened;
            },
            cancellationToken: cancellationToken);
    }

    public Task<Outcome<DemandPlan>> SaveAsync(
        Actor actor, string cycle, string node, int? version, IReadOnlyList<DemandPlanEdit> edits, CancellationToken cancellationToken = default) =>
        ApplyAsync(actor, cycle, node, version, new() { Action = DemandPlanAction.Save, Actor = actor, Edits = edits }, cancellationToken);

    public Task<Outcome<DemandPlan>> SubmitAsync(
        Actor actor, string cycle, string node, int? version = null, string? reason = null, CancellationToken cancellationToken = default) =>
        ApplyAsync(actor, cycle, node, version, new() { Action = DemandPlanAction.Submit, Actor = actor, Reason = reason }, cancellationToken);

    public Task<Outcome<DemandPlan>> WithdrawAsync(
        Actor actor, string cycle, string node, int? version = null, string? reason = null, CancellationToken cancellationToken = default) =>
        ApplyAsync(actor, cycle, node, version, new() { Action = DemandPlanAction.Withdraw, Actor = actor, Reason = reason }, cancellationToken);

    public Task<Outcome<DemandPlan>> ReturnAsync(
        Actor actor, string cycle, string node, int? version, string reason, CancellationToken cancellationToken = default) =>
        ApplyAsync(actor, cycle, node, version, new() { Action = DemandPlanAction.Return, Actor = actor, Reason = reason }, cancellationToken);

    public Task<Outcome<DemandPlan>> AdjustAsync(
        Actor actor, string cycle, string node, int? version, IReadOnlyList<DemandPlanEdit> edits, string reason, CancellationToken cancellationToken = default) =>
        ApplyAsync(actor, cycle, node, version, new() { Action = DemandPlanAction.Adjust, Actor = actor, Edits = edits, Reason = reason }, cancellationToken);

    public Task<Outcome<DemandPlan>> AcceptAsync(
        Actor actor, string cycle, string node, int? version = null, string? reason = null, CancellationToken cancellationToken = default) =>
        ApplyAsync(actor, cycle, node, version, new() { Action = DemandPlanAction.Accept, Actor = actor, Reason = reason }, cancellationToken);

    public Task<Outcome<DemandPlan>> ReopenAsync(
        Actor actor, string cycle, string node, int? version, Instant openUntil, string reason, CancellationToken cancellationToken = default) =>
        ApplyAsync(
            actor, cycle, node, version, new() { Action = DemandPlanAction.Reopen, Actor = actor, OpenUntil = openUntil, Reason = reason }, cancellationToken);

    public Task<DemandPlan?> FindAsync(Actor actor, string cycle, string node, CancellationToken cancellationToken = default) => ReadAsync(
        async (session, token) =>
            await access.SeesAsync(session, actor, node, access.Today, token).ConfigureAwait(false)
                ? await session.Store<IDemandPlanStore>().FindAsync(cycle, node, token).ConfigureAwait(false)
                : null,
        actor,
        cancellationToken);

    public Task<IReadOnlyList<DemandPlan>> ListAsync(
        Actor actor, string cycle, DemandPlanStatus? status = null, int skip = 0, int take = 100, CancellationToken cancellationToken = default) => ReadAsync(
        async (session, token) =>
        {
            var scope = await access.ScopeAsync(session, actor, access.Today, token).ConfigureAwait(false);
            return await session.Store<IDemandPlanStore>().ListAsync(scope, cycle, status, skip, take, token).ConfigureAwait(false);
        },
        actor,
        cancellationToken);

    /// <summary>Access first, then the version that the actor saw, then the machine's guards.</summary>
    private Task<Outcome<DemandPlan>> ApplyAsync(
        Actor actor, string cycle, string node, int? version, DemandPlanCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(command.Edits);
        return storage.RunAsync(
            async (session, token) =>
            {
                var store = session.Store<IDemandPlanStore>();
                var sees = await access.SeesAsync(session, actor, node, access.Today, token).ConfigureAwait(false);
                var round = sees ? await store.FindCycleAsync(cycle, token).ConfigureAwait(false) : null;
                var plan = round is null ? null : await store.FindAsync(cycle, node, token).ConfigureAwait(false);
                if (plan is null)
                    return Outcome.Refused<DemandPlan>(NotFound(cycle, node));
                var dealer = command.Action is DemandPlanAction.Save or DemandPlanAction.Submit or DemandPlanAction.Withdraw;
                if (dealer
                    ? !await PlansAsync(session, actor, node, token).ConfigureAwait(false)
                    : !await access.HoldsAsync(session, actor, node, access.Today, _reviewers, token).ConfigureAwait(false))
                    return Outcome.Refused<DemandPlan>(NotYours(cycle, node, dealer ? _planners : _reviewers));
                if (version is { } seen && seen != plan.Version)
                    return Outcome.Refused<DemandPlan>(Reason(
                        "DRP3162", cycle, node, $"It is at version {plan.Version}, you saw {seen}; look at what changed and decide again."));
                if (command.Reason is { Length: > 2000 })
                    return Outcome.Refused<DemandPlan>(Reason("DRP3156", cycle, node, "A reason has at most 2000 characters."));
                var applied = DemandPlanMachine.Apply(round!.Value.Value, plan, command, clock.GetCurrentInstant());
                return !applied.Succeeded || ReferenceEquals(applied.Value, plan)
                    ? applied
                    : await StoreAsync(session, actor, plan, applied.Value, token).ConfigureAwait(false);
            },
            cancellationToken: cancellationToken);
    }

    private async Task<bool> PlansAsync(IDrpSession session, Actor actor, string node, CancellationToken token) =>
        _planners.Length == 0 || await access.HoldsAsync(session, actor, node, access.Today, _planners, token).ConfigureAwait(false);

    private async Task<T> ReadAsync<T>(Func<IDrpSession, CancellationToken, Task<T>> read, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return await read(session, cancellationToken).ConfigureAwait(false);
        }
    }

    private static Fault Reason(string code, string cycle, string? node, string message) =>
        new() { Code = code, Subject = node is null ? $"demand-cycle/{cycle}" : $"demand-plan/{cycle}/{node}", Message = message };

    private static Fault NotFound(string cycle, string node) => Reason("DRP3160", cycle, node, "There is no such cycle or plan.");

    private static Fault NotYours(string cycle, string node, string[] roles) =>
        Reason("DRP3161", cycle, node, $"This is the part of {string.Join(" or ", roles)} at the node or above it.");

    private static Fault NotAdministrator(string cycle) =>
        Reason("DRP3161", cycle, null, "Only an administrator of the whole channel defines cycles, agrees and publishes.");
}
