namespace Drp.Planning;

/// <inheritdoc cref="IPromising"/>
public sealed class Promising : IPromising
{
    /// <inheritdoc/>
    public IPromiseBook Open(PlannedRun run, PromiseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Plan.HasRecords
            ? new PromiseBook(new PromiseContext(run, options ?? new PromiseOptions()))
            : throw new ArgumentException("Promises need the plan's records; plan with PlanOptions.KeepRecords.", nameof(run));
    }
}
