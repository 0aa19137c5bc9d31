using Microsoft.EntityFrameworkCore.Storage;

namespace Drp.Storage.EfCore;

/// <summary>A host's retrying strategy, for a fault that a test throws.</summary>
public sealed class RetryingStrategy(ExecutionStrategyDependencies dependencies)
    : ExecutionStrategy(dependencies, maxRetryCount: 3, maxRetryDelay: TimeSpan.FromMilliseconds(1))
{
    protected override bool ShouldRetryOn(Exception exception) => exception is TimeoutException;
}
