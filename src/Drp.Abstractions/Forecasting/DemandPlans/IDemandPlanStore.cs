using Drp.Access;
using Drp.Storage;

namespace Drp.Forecasting.DemandPlans;

/// <summary>Stores cycles of collaborative planning, dealers' plans with their history, and what was agreed; part of a session.</summary>
public interface IDemandPlanStore : IDrpStore
{
    /// <summary>A cycle with its version, or <see langword="null"/>.</summary>
    /// <param name="code">The cycle's code.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<Versioned<DemandPlanCycle>?> FindCycleAsync(string code, CancellationToken cancellationToken = default);

    /// <summary>Cycles, the latest lock first, then by code.</summary>
    /// <param name="skip">So many are left out from the start.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<DemandPlanCycle>> CyclesAsync(int skip, int take, CancellationToken cancellationToken = default);

    /// <summary>Stages a cycle.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="expectedVersion">
    /// The version the write is based on; 0 says that it must be new; <see langword="null"/> writes over any.
    /// </param>
    void SaveCycle(DemandPlanCycle cycle, long? expectedVersion = null);

    /// <summary>A dealer's plan with its whole history, or <see langword="null"/>.</summary>
    /// <param name="cycle">The cycle's code.</param>
    /// <param name="node">The dealer's node.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<DemandPlan?> FindAsync(string cycle, string node, CancellationToken cancellationToken = default);

    /// <summary>Plans of a cycle at nodes that a scope shows, with their histories, by node (ordinal).</summary>
    /// <param name="scope">What the actor sees.</param>
    /// <param name="cycle">The cycle's code.</param>
    /// <param name="status">Only in this status; <see langword="null"/> for any.</param>
    /// <param name="skip">So many are left out from the start.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<DemandPlan>> ListAsync(
        AccessScope scope, string cycle, DemandPlanStatus? status, int skip, int take, CancellationToken cancellationToken = default);

    /// <summary>
    /// Stages a plan and its latest version. Its version is 1 more than the stored one, or the commit fails with DRP1001;
    /// earlier versions are never written again.
    /// </summary>
    /// <param name="plan">The plan.</param>
    void Save(DemandPlan plan);

    /// <summary>What was agreed for a dealer with its version, or <see langword="null"/>.</summary>
    /// <param name="cycle">The cycle's code.</param>
    /// <param name="node">The dealer's node.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<Versioned<DemandAgreement>?> FindAgreementAsync(string cycle, string node, CancellationToken cancellationToken = default);

    /// <summary>What was agreed in a cycle for nodes that a scope shows, by node (ordinal), as a stream.</summary>
    /// <param name="scope">What the actor sees.</param>
    /// <param name="cycle">The cycle's code.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    IAsyncEnumerable<DemandAgreement> ReadAgreementsAsync(AccessScope scope, string cycle, CancellationToken cancellationToken = default);

    /// <summary>Stages what was agreed for a dealer.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="expectedVersion">
    /// The version the write is based on; 0 says that it must be new; <see langword="null"/> writes over any.
    /// </param>
    void SaveAgreement(DemandAgreement agreement, long? expectedVersion = null);
}
