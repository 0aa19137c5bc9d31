using Drp.Access;

namespace Drp.Receivables;

/// <summary>Figures and forecast of receivables inside the actor's scope. Faults: DRP7150 the period or the horizon is faulty.</summary>
public interface IReceivableAnalysis
{
    /// <summary>Figures of a period; <see langword="null"/> for an actor who sees nothing.</summary>
    /// <exception cref="DrpInputException">DRP7150.</exception>
    Task<ReceivableFigures?> FiguresAsync(Actor actor, FigureQuery query, CancellationToken cancellationToken = default);

    /// <summary>What is expected to come in, by how late settlements came in the past; <see langword="null"/> for an actor who sees nothing.</summary>
    /// <exception cref="DrpInputException">DRP7150.</exception>
    Task<CollectionsForecast?> ForecastAsync(Actor actor, ForecastQuery query, CancellationToken cancellationToken = default);
}
