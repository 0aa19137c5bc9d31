namespace Drp.Storage;

/// <summary>Work given as a delegate: a set-based delete, a bulk write.</summary>
internal sealed class StagedAction(Func<DrpDbContext, CancellationToken, Task> apply) : IStagedWork
{
    public Task ApplyAsync(DrpDbContext context, CancellationToken cancellationToken) => apply(context, cancellationToken);
}
