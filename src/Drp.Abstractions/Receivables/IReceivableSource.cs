namespace Drp.Receivables;

/// <summary>
/// A host that keeps its own invoices and payments: the initial load and every change are read through it, so that nothing is
/// typed twice. What the ledger decides goes back as events (topics <c>receivables.applied</c>, <c>receivables.posted</c>).
/// </summary>
public interface IReceivableSource
{
    /// <summary>The source's name, stable over restarts; at most 100 characters.</summary>
    string Name { get; }

    /// <summary>What came after a place, in the order in which the host's books learned it.</summary>
    /// <param name="company">The company.</param>
    /// <param name="cursor">The place; <see langword="null"/> for the beginning (the initial load).</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<ReceivableSourceBatch> ReadAsync(string company, string? cursor, CancellationToken cancellationToken = default);
}
