using Drp.Planning;
using NodaTime;

namespace Drp.Inventory.Policies;

/// <summary>Builds guaranteed-service networks from what planning knows already. Pure; safe to call from any thread.</summary>
public static class ServiceNetworks
{
    /// <summary>
    /// The network of one item: its locations, each fed by its main route at a date. The main route is, among the valid
    /// ones of the most specific kind (item, then group, then all), the one of the largest quota, then of the first
    /// priority, then of the first code; one feeder for each location makes a tree. A period is a day; the processing time
    /// is the route's whole lead time, its working days counted as days.
    /// </summary>
    /// <param name="item">The item's code.</param>
    /// <param name="itemGroup">The item's group; <see langword="null"/> for none.</param>
    /// <param name="date">The ship date at which routes must be valid.</param>
    /// <param name="routes">The routes, such as those of a planning snapshot; lateral lanes are left out.</param>
    /// <param name="locations">The locations that keep the item; at least one, each once.</param>
    /// <param name="safetyFactor">The demand bound in deviations; above 0.</param>
    /// <param name="scale">Decimal places of the item's quantity, 0 to 4. Default 0.</param>
    /// <returns>The network, for <see cref="GuaranteedService.Solve"/>, which checks it.</returns>
    public static ServiceNetwork OfRoutes(
        string item,
        string? itemGroup,
        LocalDate date,
        IEnumerable<SupplyRoute> routes,
        IReadOnlyList<ServiceLocation> locations,
        double safetyFactor,
        int scale = 0)
    {
        ArgumentException.ThrowIfNullOrEmpty(item);
        ArgumentNullException.ThrowIfNull(routes);
        ArgumentNullException.ThrowIfNull(locations);
        var feeders = routes
            .Where(r => r is not Lane { Kind: LaneKind.Lateral } && Kind(r, item, itemGroup) >= 0)
            .Where(r => (r.ValidFrom is not { } from || from <= date) && (r.ValidTo is not { } to || date <= to))
            .GroupBy(r => r.To, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => g.OrderByDescending(r => Kind(r, item, itemGroup)).ThenByDescending(r => r.Quota ?? -1)
                    .ThenBy(r => r.Priority).ThenBy(r => r.Code, StringComparer.Ordinal).First(),
                StringComparer.Ordinal);
        return new ServiceNetwork
        {
            SafetyFactor = safetyFactor,
            Stages = [.. locations.Select(l => new ServiceStage
            {
                Code = l.Location,
                ProcessingTime = feeders.GetValueOrDefault(l.Location)?.LeadTime.Total ?? 0,
                HoldingCost = l.HoldingCost,
                MaxServiceTime = l.MaxServiceTime,
                ExternalDemandMean = l.DemandMean,
                ExternalDemandDeviation = l.DemandDeviation,
                Scale = scale,
            })],
            Arcs = [.. locations
                .Select(l => feeders.GetValueOrDefault(l.Location)).OfType<Lane>()
                .Select(lane => new ServiceArc { From = lane.From, To = lane.To })],
        };
    }

    private static int Kind(SupplyRoute route, string item, string? group) =>
        route.Item is not null ? string.Equals(route.Item, item, StringComparison.Ordinal) ? 2 : -1
        : route.ItemGroup is not null ? string.Equals(route.ItemGroup, group, StringComparison.Ordinal) ? 1 : -1
        : 0;
}
