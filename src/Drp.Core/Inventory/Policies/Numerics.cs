using System.Diagnostics;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Drp.Inventory.Policies;

/// <summary>The few numerical tools that the policies share. All are deterministic.</summary>
internal static class Numerics
{
    /// <summary>Slack against the last bits of a summed probability when it is compared with a target.</summary>
    public const double ProbabilitySlack = 1e-12;

    private const double InverseSqrtTwoPi = 0.39894228040143267793994605993438;

    public static double Density(double z) => InverseSqrtTwoPi * Math.Exp(-0.5 * z * z);

    public static double Cumulative(double z) => 0.5 * SpecialFunctions.Erfc(-z / Constants.Sqrt2);

    public static double Tail(double z) => 0.5 * SpecialFunctions.Erfc(z / Constants.Sqrt2);

    public static double NormalQuantile(double probability) => Normal.InvCDF(0, 1, probability);

    /// <summary>The root of a function that does not decrease, between two points where its sign differs.</summary>
    public static double RootOfIncreasing(Func<double, double> function, double low, double high)
    {
        Debug.Assert(low <= high);
        for (var i = 0; i < 200; i++)
        {
            var middle = 0.5 * (low + high);
            if (middle <= low || middle >= high)
                break;
            if (function(middle) < 0)
                low = middle;
            else
                high = middle;
        }

        return 0.5 * (low + high);
    }

    /// <summary>The smallest whole number in a range for which a condition holds that, once true, stays true.</summary>
    public static long FirstThat(Func<long, bool> condition, long low, long high)
    {
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (condition(middle))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    /// <summary>The smallest n ≥ 0 for which a condition holds that, once true, stays true.</summary>
    public static long FirstThat(Func<long, bool> condition, double guess)
    {
        var high = Math.Max(1L, (long)guess);
        while (!condition(high))
            high = checked(high * 2);
        return FirstThat(condition, 0, high);
    }
}
