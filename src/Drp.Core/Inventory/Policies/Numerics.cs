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
    /// <remarks>
    /// Chandrupatla's method (1997): inverse quadratic interpolation where the function is well behaved, bisection
    /// elsewhere, so about ten evaluations instead of fifty and never more than twice as many. Ends where no double lies
    /// between, or the function is 0.
    /// </remarks>
    public static double RootOfIncreasing(Func<double, double> function, double low, double high)
    {
        Debug.Assert(low <= high);
        double b = low, fb = function(low), a = high, fa = function(high);
        if (fb >= 0)
            return low;
        if (fa <= 0)
            return high;
        double c = a, fc = fa, part = 0.5;
        for (var i = 0; i < 200; i++)
        {
            var x = a + part * (b - a);
            var fx = function(x);
            if (fx < 0 == fa < 0)
                (c, fc) = (a, fa);
            else
                (c, fc, b, fb) = (b, fb, a, fa);
            (a, fa) = (x, fx);
            var best = Math.Abs(fa) < Math.Abs(fb) ? a : b;
            var width = Math.Abs(b - a);
            var least = 2 * Math.BitIncrement(Math.Abs(best)) - 2 * Math.Abs(best);
            if (fx.Equals(0) || width <= 2 * least)
                return best;
            var xi = (a - b) / (c - b);
            var phi = (fa - fb) / (fc - fb);
            part = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi
                ? fa / (fb - fa) * (fc / (fb - fc)) + (c - a) / (b - a) * (fa / (fc - fa)) * (fb / (fc - fb))
                : 0.5;
            var edge = least / width;
            part = Math.Clamp(double.IsFinite(part) ? part : 0.5, edge, 1 - edge);
        }

        return Math.Abs(fa) < Math.Abs(fb) ? a : b;
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
