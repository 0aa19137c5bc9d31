using Drp.Access;
using Drp.Storage;
using NodaTime;

namespace Drp.Approvals;

/// <summary>Stores requests, definitions and delegations; part of a session.</summary>
public interface IApprovalStore : IDrpStore
{
    /// <summary>A request, or <see langword="null"/>.</summary>
    Task<ApprovalRecord?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>The requests of a subject, by time of submission, then id.</summary>
    Task<IReadOnlyList<ApprovalRecord>> OfSubjectAsync(string subjectKind, string subjectId, CancellationToken cancellationToken = default);

    /// <summary>Open requests that wait for one of some people, by time of submission, then id.</summary>
    Task<IReadOnlyList<ApprovalRecord>> WaitingAsync(IReadOnlyCollection<string> actorIds, int skip, int take, CancellationToken cancellationToken = default);

    /// <summary>Open requests whose timer is due, by that time, then id.</summary>
    Task<IReadOnlyList<ApprovalRecord>> DueAsync(Instant now, int take, CancellationToken cancellationToken = default);

    /// <summary>Requests of subjects at nodes that a scope shows, newest first, then by id.</summary>
    /// <param name="scope">What the actor sees.</param>
    /// <param name="status">Only in this status; <see langword="null"/> for any.</param>
    /// <param name="skip">So many are left out from the start.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<ApprovalRecord>> ListAsync(AccessScope scope, ApprovalStatus? status, int skip, int take, CancellationToken cancellationToken = default);

    /// <summary>Stages a request. Its version is 1 more than the stored one, or the commit fails with DRP1001.</summary>
    void Save(ApprovalRecord request);

    /// <summary>All versions of all definitions for a kind of subject, as JSON, by code, then version.</summary>
    Task<IReadOnlyList<string>> DefinitionsAsync(string subjectKind, CancellationToken cancellationToken = default);

    /// <summary>Stages a new version of a definition; one that exists lets the commit fail with DRP1001.</summary>
    void AddDefinition(string subjectKind, string code, int version, string json);

    /// <summary>Delegations that hold on a day and are from or to one of some people, in ordinal order of their ids.</summary>
    Task<IReadOnlyList<Delegation>> DelegationsAsync(IReadOnlyCollection<string> actorIds, LocalDate date, CancellationToken cancellationToken = default);

    /// <summary>A delegation with its version, or <see langword="null"/>.</summary>
    Task<Versioned<Delegation>?> FindDelegationAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Stages a delegation; an expected version of 0 says that it must be new.</summary>
    void SaveDelegation(Delegation delegation, long? expectedVersion = null);
}
