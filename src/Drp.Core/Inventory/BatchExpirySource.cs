using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Drp.Access;
using Drp.Notifications;
using Drp.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Drp.Inventory;

/// <summary>Reminds of batches that expire: due when the first unusable day begins. Topic <c>batch.expiry</c>.</summary>
internal sealed class BatchExpirySource(IDrpStorage storage, IOptions<AccessOptions> options) : IReminderSource
{
    public string Topic => "batch.expiry";

    public async IAsyncEnumerable<ReminderOccasion> DueAsync(
        Instant from, Instant to, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var zone = DateTimeZoneProviders.Tzdb[options.Value.TimeZone];
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var store = session.Store<IStockStore>();
            var batches = await store.ExpiringAsync(from.InZone(zone).Date.PlusDays(-2), to.InZone(zone).Date.PlusDays(1), cancellationToken).ConfigureAwait(false);
            var places = new Dictionary<(string, string), StockPlace>();
            foreach (var company in batches.GroupBy(static batch => batch.Company, StringComparer.Ordinal))
            {
                foreach (var place in await store.PlacesAsync(company.Key, [.. company.Select(static batch => batch.Place).Distinct(StringComparer.Ordinal)], cancellationToken).ConfigureAwait(false))
                {
                    places[(place.Company, place.Code)] = place;
                }
            }

            foreach (var batch in batches)
            {
                var due = zone.AtStartOfDay(batch.Expiry!.Value.PlusDays(1)).ToInstant();
                if (due < from || due >= to)
                {
                    continue;
                }

                yield return new ReminderOccasion
                {
                    Subject = $"batch/{batch.Company}/{batch.Place}/{batch.Item}/{batch.Batch}",
                    NodeId = places[(batch.Company, batch.Place)].NodeId,
                    DueAt = due,
                    Payload = new JsonObject { ["quantity"] = batch.Quantity, ["expiry"] = batch.Expiry.Value.ToString("uuuu-MM-dd", null) }.ToJsonString(),
                };
            }
        }
    }
}
