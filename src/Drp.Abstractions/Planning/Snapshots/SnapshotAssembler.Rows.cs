using Drp.Items;

namespace Drp.Planning;

internal sealed partial class SnapshotAssembler
{
    private PointRows<(StockBatch Row, long Quantity)> PlaceStock(
        List<(StockBatch Row, string? Unit)> stock, long[] onHand)
    {
        var rows = new List<(int Point, (StockBatch Row, long Quantity) Row)>();
        foreach ((StockBatch row, string? unit) in stock)
        {
            string subject = $"stock of {row.Item} at {row.Location}";
            if (!TryPlace(subject, row.Item, row.Location, row.Quantity, unit, roundUp: false, out int point, out long quantity))
            {
                continue;
            }

            if (row.Expiry is null)
            {
                onHand[point] += quantity;
            }
            else if (quantity < 0)
            {
                faults.Add(SnapshotFaults.WrongSign(subject, row.Quantity));
            }
            else
            {
                rows.Add((point, (row with { Quantity = Q4.ToDecimal(quantity) }, quantity)));
            }
        }

        return PointRows.Place(rows, onHand.Length, static (a, b) =>
        {
            int order = a.Row.Expiry!.Value.CompareTo(b.Row.Expiry!.Value);
            order = order != 0 ? order : string.CompareOrdinal(a.Row.Batch, b.Row.Batch);
            return order != 0 ? order : a.Quantity.CompareTo(b.Quantity);
        });
    }

    private PointRows<(SalesOrderDemand Row, long Quantity)> PlaceOrders(
        List<(SalesOrderDemand Row, string? Unit)> orders, int points)
    {
        var rows = new List<(int Point, (SalesOrderDemand Row, long Quantity) Row)>();
        foreach ((SalesOrderDemand row, string? unit) in orders)
        {
            string subject = $"sales order {row.Code}";
            if (TryPlace(subject, row.Item, row.Location, row.Quantity, unit, roundUp: true, out int point, out long quantity)
                && IsPositive(subject, quantity, row.Quantity))
            {
                rows.Add((point, (row with { Quantity = Q4.ToDecimal(quantity) }, quantity)));
            }
        }

        return PointRows.Place(rows, points, static (a, b) =>
        {
            int order = a.Row.Due.CompareTo(b.Row.Due);
            return order != 0 ? order : string.CompareOrdinal(a.Row.Code, b.Row.Code);
        });
    }

    private PointRows<(ScheduledSupply Row, long Quantity)> PlaceSupplies(
        List<(ScheduledSupply Row, string? Unit)> supplies, int points)
    {
        var rows = new List<(int Point, (ScheduledSupply Row, long Quantity) Row)>();
        foreach ((ScheduledSupply row, string? unit) in supplies)
        {
            string subject = $"supply {row.Code}";
            if (TryPlace(subject, row.Item, row.To, row.Quantity, unit, roundUp: false, out int point, out long quantity)
                && IsPositive(subject, quantity, row.Quantity))
            {
                rows.Add((point, (row with { Quantity = Q4.ToDecimal(quantity) }, quantity)));
            }
        }

        return PointRows.Place(rows, points, static (a, b) =>
        {
            int order = a.Row.Due.CompareTo(b.Row.Due);
            return order != 0 ? order : string.CompareOrdinal(a.Row.Code, b.Row.Code);
        });
    }

    private PointRows<(ForecastDemand Row, long Quantity)> PlaceForecasts(
        List<(ForecastDemand Row, string? Unit)> forecasts, int points, List<(int Point, int Day, long Quantity)> baseRows)
    {
        var rows = new List<(int Point, (ForecastDemand Row, long Quantity) Row)>();
        foreach ((ForecastDemand row, string? unit) in forecasts)
        {
            string subject = $"forecast of {row.Item} at {row.Location}";
            if (!TryPlace(subject, row.Item, row.Location, row.Quantity, unit, roundUp: true, out int point, out long quantity))
            {
                continue;
            }

            if (quantity < 0)
            {
                faults.Add(SnapshotFaults.WrongSign(subject, row.Quantity));
            }
            else if (row.Customer is null && row.Promotion is null)
            {
                baseRows.Add((point, DayNumber.Of(row.Date), quantity));
            }
            else
            {
                rows.Add((point, (row with { Quantity = Q4.ToDecimal(quantity) }, quantity)));
            }
        }

        return PointRows.Place(rows, points, static (a, b) =>
        {
            int order = a.Row.Date.CompareTo(b.Row.Date);
            order = order != 0 ? order : string.CompareOrdinal(a.Row.Promotion, b.Row.Promotion);
            order = order != 0 ? order : string.CompareOrdinal(a.Row.Customer, b.Row.Customer);
            return order != 0 ? order : a.Quantity.CompareTo(b.Quantity);
        });
    }

    private bool TryPlace(
        string subject,
        string itemCode,
        string locationCode,
        decimal quantity,
        string? unit,
        bool roundUp,
        out int point,
        out long scaled)
    {
        scaled = 0;
        point = -1;
        if (!Resolve(subject, itemCode, locationCode, out int item, out int location))
        {
            return false;
        }

        if (unit is not null && !ItemUnits.TryToBase(items[item], quantity, unit, roundUp, out quantity))
        {
            faults.Add(SnapshotFaults.NoConversion(subject, itemCode, unit));
            return false;
        }

        if (!Q4.TryFrom(quantity, out scaled))
        {
            faults.Add(SnapshotFaults.Unrepresentable(subject, quantity));
            return false;
        }

        if (!pointIndex.TryGetValue((item, location), out point))
        {
            faults.Add(SnapshotFaults.NotAPoint(subject, itemCode, locationCode));
            return false;
        }

        return true;
    }

    private bool IsPositive(string subject, long quantity, decimal given)
    {
        if (quantity > 0)
        {
            return true;
        }

        faults.Add(SnapshotFaults.WrongSign(subject, given));
        return false;
    }

    private void CheckUnique<T>(T[] rows, Func<T, string> code, string kind)
    {
        var seen = new HashSet<string>(rows.Length, StringComparer.Ordinal);
        foreach (T row in rows)
        {
            if (!seen.Add(code(row)))
            {
                faults.Add(SnapshotFaults.Duplicate(kind, code(row)));
            }
        }
    }
}
