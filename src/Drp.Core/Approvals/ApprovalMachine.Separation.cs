using Drp.Access;

namespace Drp.Approvals;

public static partial class ApprovalMachine
{
    /// <summary>
    /// Whether someone may never decide a request: it had a hand in it, or decides (by a delegation of today) for someone
    /// who had.
    /// </summary>
    public static bool IsExcluded(ApprovalRequest request, string actorId, ApprovalContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(context);
        return request.Involved.Contains(actorId, StringComparer.Ordinal)
            || context.Delegations.Any(d =>
                string.Equals(d.To, actorId, StringComparison.Ordinal)
                && d.HoldsOn(context.Today, request.Content.SubjectKind)
                && request.Involved.Contains(d.From, StringComparer.Ordinal));
    }

    /// <summary>Whether someone, in person or through another who decided for them, already fills a place of the request.</summary>
    public static bool HasDecided(ApprovalRequest request, string actorId)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Decisions.Any(d => !d.Void && d.Action == DecisionAction.Approve
            && (string.Equals(d.ActorId, actorId, StringComparison.Ordinal)
                || string.Equals(d.OnBehalfOf, actorId, StringComparison.Ordinal)));
    }

    /// <summary>
    /// For whom an actor may decide the current step: itself, or those who delegated to it today; those first for whom
    /// nothing stands against it, then in ordinal order.
    /// </summary>
    public static IReadOnlyList<string> Principals(ApprovalRequest request, Actor actor, ApprovalContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(context);
        if (request.Stage is not { } stage)
        {
            return [];
        }

        var found = new List<string>();
        foreach (string assigned in stage.Assignments.Select(a => a.ActorId).Distinct(StringComparer.Ordinal))
        {
            bool self = string.Equals(assigned, actor.Id, StringComparison.Ordinal);
            bool wanted = actor.OnBehalfOf is null || string.Equals(actor.OnBehalfOf, assigned, StringComparison.Ordinal);
            if (wanted && (self || Delegates(assigned, request, context).Contains(actor.Id, StringComparer.Ordinal)))
            {
                found.Add(assigned);
            }
        }

        return [.. found
            .OrderBy(p => IsExcluded(request, p, context) || HasDecided(request, p))
            .ThenBy(p => !string.Equals(p, actor.Id, StringComparison.Ordinal))
            .ThenBy(p => p, StringComparer.Ordinal)];
    }

    private static bool CanDecide(ApprovalRequest request, string actorId, ApprovalContext context) =>
        !IsExcluded(request, actorId, context) && !HasDecided(request, actorId);

    private static IEnumerable<string> Delegates(string actorId, ApprovalRequest request, ApprovalContext context) =>
        context.Delegations
            .Where(d => string.Equals(d.From, actorId, StringComparison.Ordinal) && d.HoldsOn(context.Today, request.Content.SubjectKind))
            .Select(d => d.To);

    private static IEnumerable<string> Reach(IEnumerable<ApprovalAssignment> assignments, ApprovalRequest request, ApprovalContext context) =>
        assignments.SelectMany(a => Delegates(a.ActorId, request, context).Where(d => CanDecide(request, d, context)).Prepend(a.ActorId));

    private static bool IsAdministrator(ApprovalRequest request, Actor actor, ApprovalContext context) =>
        actor.IsSystem || context.Chain.Any(node =>
            node.Holders.TryGetValue(request.Definition.AdministratorRole, out var holders)
            && holders.Contains(actor.Id, StringComparer.Ordinal));

    private static IEnumerable<string> Administrators(ApprovalRequest request, ApprovalContext context) =>
        context.Chain.SelectMany(node => node.Holders.TryGetValue(request.Definition.AdministratorRole, out var holders) ? holders : []);
}
