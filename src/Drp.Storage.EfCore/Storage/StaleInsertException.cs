namespace Drp.Storage;

/// <summary>A bulk insert met a key that someone else had inserted; which one is asked after the rollback.</summary>
internal sealed class StaleInsertException(
    Func<DrpDbContext, CancellationToken, Task<DrpConcurrencyException?>> lookUp, Exception inner)
    : Exception(inner.Message, inner)
{
    public Func<DrpDbContext, CancellationToken, Task<DrpConcurrencyException?>> LookUp { get; } = lookUp;
}
