using Drp.Access;

namespace Drp.Receivables;

/// <summary>
/// What is outstanding, how old, and where; inside the actor's scope on the tree of the day asked for. The total is always
/// the balance of the ledger. Thread-safe within a scope.
/// </summary>
/// <remarks>Faults: DRP7130 bucket ends don't ascend or are more than eight, DRP7131 children are asked for without a node.</remarks>
public interface IAging
{
    /// <summary>Totals, by group and currency; groups without anything are left out.</summary>
    /// <exception cref="DrpInputException">DRP7130, DRP7131.</exception>
    Task<IReadOnlyList<AgingRow>> TotalsAsync(Actor actor, AgingQuery query, CancellationToken cancellationToken = default);

    /// <summary>The items behind a total with what was open on the day, by document and number.</summary>
    Task<IReadOnlyList<OpenItem>> ItemsAsync(Actor actor, AgingQuery query, ItemReference? after = null, int take = 1000, CancellationToken cancellationToken = default);
}
