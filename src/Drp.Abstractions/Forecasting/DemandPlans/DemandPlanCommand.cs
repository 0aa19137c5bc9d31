using Drp.Access;
using NodaTime;

namespace Drp.Forecasting.DemandPlans;

/// <summary>An action on a demand plan. Immutable.</summary>
public sealed record DemandPlanCommand
{
    /// <summary>What to do; not <see cref="DemandPlanAction.Open"/>.</summary>
    public required DemandPlanAction Action { get; init; }

    /// <summary>Who does it. Whether the actor may see and act for the dealer is asked of the access scope before.</summary>
    public required Actor Actor { get; init; }

    /// <summary>Why; asked for by <c>Return</c>, <c>Adjust</c> and <c>Reopen</c>. Default <see langword="null"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>The quantities to change, for <c>Save</c> and <c>Adjust</c>. Default: none.</summary>
    public IReadOnlyList<DemandPlanEdit> Edits { get; init; } = [];

    /// <summary>The new lock, exclusive, for <c>Reopen</c>. Default <see langword="null"/>.</summary>
    public Instant? OpenUntil { get; init; }
}
