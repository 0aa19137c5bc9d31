namespace Drp.Planning;

/// <summary>Rows of points, side by side: those of point p are <c>Start[p] .. Start[p + 1]</c>.</summary>
internal readonly record struct PointRows<T>(int[] Start, T[] Rows);

/// <summary>Makes <see cref="PointRows{T}"/>.</summary>
internal static class PointRows
{
    public static PointRows<T> Place<T>(List<(int Point, T Row)> rows, int points, Comparison<T> order)
    {
        rows.Sort((a, b) => a.Point != b.Point ? a.Point.CompareTo(b.Point) : order(a.Row, b.Row));
        var start = new int[points + 1];
        var placed = new T[rows.Count];
        for (int i = 0; i < placed.Length; i++)
        {
            placed[i] = rows[i].Row;
            start[rows[i].Point + 1]++;
        }

        for (int p = 0; p < points; p++)
        {
            start[p + 1] += start[p];
        }

        return new PointRows<T>(start, placed);
    }
}
