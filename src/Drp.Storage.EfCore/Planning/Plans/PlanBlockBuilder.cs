using System.Data.Common;

namespace Drp.Planning;

/// <summary>Puts the rows of some items together to a block; rows come in the order of their keys.</summary>
internal sealed class PlanBlockBuilder(int from, int to, int buckets)
{
    private readonly int[] _pointStart = new int[to - from + 1];
    private readonly List<(int Item, int Location)> _points = [];
    private readonly List<long> _onHand = [];
    private readonly List<long> _safetyLevel = [];
    private readonly List<byte[]?> _safety = [];
    private readonly List<int> _scheduledStart = [0];
    private readonly List<ushort> _scheduledBucket = [];
    private readonly List<long> _scheduledQuantity = [];
    private readonly List<bool> _scheduledInTransit = [];

    public void AddPoint(DbDataReader row)
    {
        int item = row.GetInt32(0);
        _pointStart[item - from + 1]++;
        _points.Add((item, row.GetInt32(1)));
        _onHand.Add(row.GetInt64(2));
        _safetyLevel.Add(row.GetInt64(3));
        _safety.Add(row.IsDBNull(4) ? null : row.GetFieldValue<byte[]>(4));
        if (!row.IsDBNull(5))
        {
            List<long> scheduled = Cells.Unpack(row.GetFieldValue<byte[]>(5));
            for (int i = 0; i < scheduled.Count; i += 3)
            {
                _scheduledBucket.Add((ushort)scheduled[i]);
                _scheduledQuantity.Add(scheduled[i + 1]);
                _scheduledInTransit.Add(scheduled[i + 2] != 0);
            }
        }

        _scheduledStart.Add(_scheduledBucket.Count);
    }

    public void PointsAreComplete()
    {
        for (int i = 1; i < _pointStart.Length; i++)
        {
            _pointStart[i] += _pointStart[i - 1];
        }
    }

    /// <summary>Takes the orders and records of one side, after the points.</summary>
    public PlanColumnsBuilder Side(bool records) => new(_points, buckets, records);

    public PlanBlock Build(PlanColumns unconstrained, PlanColumns? constrained) => new()
    {
        PointStart = _pointStart,
        Location = [.. _points.Select(static point => point.Location)],
        OnHand = [.. _onHand],
        SafetyLevel = [.. _safetyLevel],
        Safety = Safety(),
        ScheduledStart = [.. _scheduledStart],
        ScheduledBucket = [.. _scheduledBucket],
        ScheduledQuantity = [.. _scheduledQuantity],
        ScheduledInTransit = [.. _scheduledInTransit],
        Unconstrained = unconstrained,
        Constrained = constrained,
    };

    private long[] Safety()
    {
        if (_safety.TrueForAll(static cells => cells is null))
        {
            return [];
        }

        var all = new long[_points.Count * buckets];
        for (int point = 0; point < _points.Count; point++)
        {
            Span<long> cells = all.AsSpan(point * buckets, buckets);
            if (_safety[point] is { } packed)
            {
                Cells.Unpack(packed, cells);
            }
            else
            {
                cells.Fill(_safetyLevel[point]);
            }
        }

        return all;
    }
}
