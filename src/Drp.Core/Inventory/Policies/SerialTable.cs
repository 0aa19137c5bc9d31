namespace Drp.Inventory.Policies;

/// <summary>A cost function over a grid: cubic between its points, a straight line of known slope below them.</summary>
internal sealed class SerialTable(double low, double step, double[] values, double slopeBelow, bool inSteps)
{
    public double At(double x)
    {
        if (x < low)
            return values[0] - slopeBelow * (low - x);
        var position = (x - low) / step;
        if (inSteps)
            return values[Math.Min(values.Length - 1, (int)Math.Round(position))];
        var cell = Math.Clamp((int)position, 1, values.Length - 3);
        var t = position - cell;
        double a = values[cell - 1], b = values[cell], c = values[cell + 1], d = values[cell + 2];
        return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    }

    public double ArgMin()
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
            if (values[i] < values[best])
                best = i;
        var x = low + best * step;
        if (inSteps || best == 0 || best == values.Length - 1)
            return x;

        // The lowest point of the parabola through the lowest grid point and its neighbours.
        double left = values[best - 1], middle = values[best], right = values[best + 1];
        var curvature = left - 2 * middle + right;
        return curvature > 0 ? x + 0.5 * step * (left - right) / curvature : x;
    }
}
