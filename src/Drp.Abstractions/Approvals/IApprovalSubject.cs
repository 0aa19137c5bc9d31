using Drp.Storage;

namespace Drp.Approvals;

/// <summary>
/// A kind of thing that can be approved. A room or a host registers one per kind (<c>drp.AddApprovalSubject</c>); that is
/// all it takes.
/// </summary>
public interface IApprovalSubject
{
    /// <summary>The kind: <c>promotion</c>.</summary>
    string Kind { get; }

    /// <summary>What is to be approved, as it is now; <see langword="null"/> if there is no such subject.</summary>
    Task<ApprovalContent?> LoadAsync(IDrpSession session, string subjectId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Told of every change of the request's status, in the session that stores it: what this stages is committed with the
    /// decision.
    /// </summary>
    Task ChangedAsync(IDrpSession session, ApprovalRequest request, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Facts that an approver wants beside the request, such as the budget's status; nothing by default.</summary>
    Task<IReadOnlyList<ApprovalFact>> FactsAsync(IDrpSession session, ApprovalRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ApprovalFact>>([]);
}
