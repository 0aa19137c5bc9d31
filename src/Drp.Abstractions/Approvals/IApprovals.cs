using Drp.Access;
using Drp.Storage;
using NodaTime;

namespace Drp.Approvals;

/// <summary>
/// Approvals over storage: submits subjects, takes decisions, lets the clock act, answers inboxes. Each change is
/// journalled (stream <c>approval/&lt;id&gt;</c>), told through the outbox, and handed to its subject, all in one commit.
/// Methods with a session are part of it; the others are units of work of their own.
/// </summary>
/// <remarks>
/// Refusals: DRP5010 it changed since you saw it, DRP5011 not possible in this status, DRP5012 the content changed, DRP5013
/// not yours to decide, DRP5014 proposer or editor, DRP5015 already fills a place, DRP5016 reason missing, DRP5017 no such
/// step or person, DRP5018 no step applies, DRP5020 no definition applies, DRP5021 no such request or subject (also one
/// that the actor doesn't see), DRP5022 the subject has an open request.
/// </remarks>
public interface IApprovals
{
    /// <summary>Submits a subject's content of now.</summary>
    /// <param name="actor">Who submits it; sees the subject's node.</param>
    /// <param name="requestId">The request's id; the same again is the first answer again.</param>
    /// <param name="subjectKind">The kind of subject.</param>
    /// <param name="subjectId">The subject's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<Outcome<ApprovalRequest>> SubmitAsync(Actor actor, string requestId, string subjectKind, string subjectId, CancellationToken cancellationToken = default);

    /// <summary>Submits a content within a session; a room that stages its own change uses this.</summary>
    Task<Outcome<ApprovalRequest>> SubmitAsync(IDrpSession session, Actor actor, string requestId, ApprovalContent content, CancellationToken cancellationToken = default);

    /// <summary>
    /// Carries out a command: approve, reject, send back, reassign, recall, resubmit, change. The content is loaded from the
    /// subject and compared before a decision: if it changed, the decisions are void (and that is stored).
    /// </summary>
    Task<Outcome<ApprovalRequest>> ApplyAsync(Actor actor, string requestId, ApprovalCommand command, CancellationToken cancellationToken = default);

    /// <summary>Carries out a command within a session; the caller vouches for the content that it hands over.</summary>
    Task<Outcome<ApprovalRequest>> ApplyAsync(IDrpSession session, Actor actor, string requestId, ApprovalCommand command, ApprovalContent content, CancellationToken cancellationToken = default);

    /// <summary>
    /// Whether a content is approved: a request of its subject is, and carries exactly this content's hash. One changed
    /// cent, and it is not.
    /// </summary>
    Task<bool> IsApprovedAsync(IDrpSession session, Actor actor, ApprovalContent content, CancellationToken cancellationToken = default);

    /// <summary>Who would have to approve a subject's content of now.</summary>
    Task<Outcome<ApprovalPreview>> SimulateAsync(Actor actor, string subjectKind, string subjectId, CancellationToken cancellationToken = default);

    /// <summary>Lets the clock act on all requests whose time has come: reminders, escalation. The host calls it by its own timer.</summary>
    /// <param name="actor">The host itself.</param>
    /// <param name="cancellationToken">Cancels the call between two requests.</param>
    /// <returns>How many requests changed.</returns>
    Task<int> RunTimersAsync(Actor actor, CancellationToken cancellationToken = default);

    /// <summary>The actor's open decisions, those delegated to it today included, oldest first, with facts beside them.</summary>
    Task<IReadOnlyList<InboxItem>> InboxAsync(Actor actor, int skip = 0, int take = 100, CancellationToken cancellationToken = default);

    /// <summary>
    /// A request with all its decisions; <see langword="null"/> for one that the actor neither sees by its node nor has a
    /// part in.
    /// </summary>
    Task<ApprovalRequest?> FindAsync(Actor actor, string requestId, CancellationToken cancellationToken = default);

    /// <summary>Requests of subjects that the actor sees today, newest first.</summary>
    Task<IReadOnlyList<ApprovalRequest>> ListAsync(Actor actor, ApprovalStatus? status = null, int skip = 0, int take = 100, CancellationToken cancellationToken = default);

    /// <summary>The requests of a subject with all their decisions, oldest first, as far as the actor sees it.</summary>
    Task<IReadOnlyList<ApprovalRequest>> HistoryAsync(Actor actor, string subjectKind, string subjectId, CancellationToken cancellationToken = default);

    /// <summary>Stores a version of a definition. Only for administrators of the whole channel; a stored version never changes.</summary>
    /// <exception cref="DrpInputException">DRP5019: the definition has faults.</exception>
    Task<Outcome<ApprovalDefinition>> DefineAsync(Actor actor, ApprovalDefinition definition, CancellationToken cancellationToken = default);

    /// <summary>
    /// Hands one's own decisions over for some days; administrators may do it for others, but not to themselves. The same
    /// delegation again is the first answer again.
    /// </summary>
    Task<Outcome<Delegation>> DelegateAsync(Actor actor, Delegation delegation, string reason, CancellationToken cancellationToken = default);

    /// <summary>Withdraws a delegation: by who gave it, or an administrator.</summary>
    Task<Outcome<Delegation>> WithdrawAsync(Actor actor, string delegationId, string reason, CancellationToken cancellationToken = default);

    /// <summary>Delegations from or to the actor that hold on a day.</summary>
    Task<IReadOnlyList<Delegation>> DelegationsAsync(Actor actor, LocalDate date, CancellationToken cancellationToken = default);
}
