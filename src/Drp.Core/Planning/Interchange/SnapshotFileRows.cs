using NodaTime;

namespace Drp.Planning;

/// <summary>Takes the rows of a snapshot file, in any order, and makes the snapshot.</summary>
internal sealed class SnapshotFileRows
{
    private readonly List<BucketJson> buckets = [];
    private readonly PlanningSnapshotBuilder builder = new();
    private LocalDate asOf;

    public void Accept(string section, object row)
    {
        switch (row)
        {
            case LocalDate date:
                asOf = date;
                break;
            case BucketJson bucket:
                buckets.Add(bucket);
                break;
            case ItemJson item:
                builder.Add(item.ToItem());
                break;
            case LocationJson location:
                builder.Add(location.ToLocation());
                break;
            case CalendarJson calendar:
                builder.Add(calendar.ToCalendar());
                break;
            case TransportJson transport:
                builder.Add(transport.ToTransport());
                break;
            case LaneJson lane:
                builder.Add(lane.ToLane());
                break;
            case SourceJson source:
                builder.Add(source.ToSupplySource());
                break;
            case PointJson point:
                builder.Add(point.ToPoint());
                break;
            case StockJson stock:
                builder.Add(stock.ToStock(), stock.Unit);
                break;
            case SalesOrderJson order:
                builder.Add(order.ToOrder(), order.Unit);
                break;
            case ForecastJson forecast:
                builder.Add(forecast.ToForecast(), forecast.Unit);
                break;
            case SupplyJson supply:
                builder.Add(supply.ToSupply(), supply.Unit);
                break;
            default:
                throw new InvalidOperationException($"A snapshot has no section {section}.");
        }
    }

    public PlanningSnapshot ToSnapshot(List<Fault> faults)
    {
        if (buckets.Count == 0 && faults.Count == 0)
        {
            faults.Add(JsonFaults.WrongValue(1, "buckets", "at least one bucket"));
        }

        return faults.Count > 0
            ? throw JsonFaults.Refuse("snapshot", faults)
            : builder.Dated(asOf, BucketJson.ToCalendar(buckets)).Build();
    }
}
