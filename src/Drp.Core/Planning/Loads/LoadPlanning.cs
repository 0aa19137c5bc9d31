namespace Drp.Planning;

/// <inheritdoc cref="ILoadPlanning"/>
public sealed class LoadPlanning : ILoadPlanning
{
    /// <inheritdoc/>
    public LoadSchedule Build(PlannedRun run, LoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Plan.HasRecords
            ? new LoadScheduler(run, options ?? new LoadOptions()).Build()
            : throw new ArgumentException("Loads need the plan's records; plan with PlanOptions.KeepRecords.", nameof(run));
    }
}
