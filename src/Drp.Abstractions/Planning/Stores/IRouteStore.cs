using Drp.Storage;

namespace Drp.Planning;

/// <summary>Stores lanes and supply sources.</summary>
public interface IRouteStore : IMasterStore<SupplyRoute>
{
    /// <summary>The routes into a location, by code.</summary>
    /// <param name="company">The company.</param>
    /// <param name="location">The location that receives.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    IAsyncEnumerable<SupplyRoute> ReadIntoAsync(
        string company, string location, CancellationToken cancellationToken = default);
}
