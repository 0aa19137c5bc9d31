using System.Data.Common;

namespace Drp.Planning;

/// <summary>Puts the orders and records of one side of a block together; rows come in the order of their keys.</summary>
internal sealed class PlanColumnsBuilder
{
    private readonly List<(int Item, int Location)> _points;
    private readonly int _buckets;
    private readonly int[] _orderStart;
    private readonly List<int> _route = [];
    private readonly List<int> _ship = [];
    private readonly List<int> _receipt = [];
    private readonly List<ushort> _bucket = [];
    private readonly List<long> _quantity = [];
    private readonly long[] _gross;
    private readonly long[] _projected;
    private long[] _expired = [];
    private int _orderPoint;
    private int _recordPoint;

    public PlanColumnsBuilder(List<(int Item, int Location)> points, int buckets, bool records)
    {
        _points = points;
        _buckets = buckets;
        _orderStart = new int[points.Count + 1];
        _gross = records ? new long[points.Count * buckets] : [];
        _projected = records ? new long[points.Count * buckets] : [];
    }

    public void AddOrder(DbDataReader row)
    {
        Seek(ref _orderPoint, row);
        _orderStart[_orderPoint + 1]++;
        _route.Add(row.GetInt32(2));
        _ship.Add(row.GetFieldValue<DateOnly>(3).DayNumber - PlanRows.EpochDayNumber);
        _receipt.Add(row.GetFieldValue<DateOnly>(4).DayNumber - PlanRows.EpochDayNumber);
        _bucket.Add((ushort)row.GetInt32(5));
        _quantity.Add(row.GetInt64(6));
    }

    public void AddRecord(DbDataReader row)
    {
        Seek(ref _recordPoint, row);
        int at = _recordPoint * _buckets;
        Cells.Unpack(row.GetFieldValue<byte[]>(2), _gross.AsSpan(at, _buckets));
        Cells.Unpack(row.GetFieldValue<byte[]>(3), _projected.AsSpan(at, _buckets));
        if (!row.IsDBNull(4))
        {
            _expired = _expired.Length == 0 ? new long[_gross.Length] : _expired;
            Cells.Unpack(row.GetFieldValue<byte[]>(4), _expired.AsSpan(at, _buckets));
        }
    }

    public PlanColumns Build()
    {
        for (int i = 1; i < _orderStart.Length; i++)
        {
            _orderStart[i] += _orderStart[i - 1];
        }

        return new PlanColumns
        {
            OrderStart = _orderStart,
            OrderRoute = [.. _route],
            OrderShip = [.. _ship],
            OrderReceipt = [.. _receipt],
            OrderBucket = [.. _bucket],
            OrderQuantity = [.. _quantity],
            Gross = _gross,
            Projected = _projected,
            Expired = _expired,
        };
    }

    private void Seek(ref int point, DbDataReader row)
    {
        (int Item, int Location) key = (row.GetInt32(0), row.GetInt32(1));
        while (_points[point] != key)
        {
            point++;
        }
    }
}
