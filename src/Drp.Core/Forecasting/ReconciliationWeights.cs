using MathNet.Numerics.LinearAlgebra;

namespace Drp.Forecasting;

/// <summary>
/// Generalised least squares over a hierarchy: the bottom b that minimises (ŷ − S·b)ᵀ·W⁻¹·(ŷ − S·b). S is only its lists
/// of bottom series; W is diagonal, or diagonal plus the low-rank covariance of T past errors, inverted by Woodbury, so
/// that nothing of size nodes × nodes is ever built. The normal equations are solved by conjugate gradients.
/// </summary>
internal sealed class ReconciliationWeights
{
    private const int LongestErrors = 104;
    private const int MostNodesForShrinkage = 400;
    private readonly IReadOnlyList<HierarchyNode> nodes;
    private readonly int bottom;
    private readonly double[] precision;
    private readonly double[][] factors = [];
    private readonly Matrix<double>? inner;

    private ReconciliationWeights(Hierarchy hierarchy, double[] precision, double[][]? factors)
    {
        nodes = hierarchy.Nodes;
        bottom = hierarchy.BottomNodes.Count;
        this.precision = precision;
        if (factors is null)
        {
            return;
        }

        this.factors = factors;
        int rank = factors.Length;
        Matrix<double> gram = Matrix<double>.Build.DenseIdentity(rank);
        for (int a = 0; a < rank; a++)
        {
            for (int b = 0; b <= a; b++)
            {
                double sum = 0;
                for (int i = 0; i < precision.Length; i++)
                {
                    sum += factors[a][i] * precision[i] * factors[b][i];
                }

                gram[a, b] += sum;
                gram[b, a] = gram[a, b];
            }
        }

        inner = gram.Cholesky().Solve(Matrix<double>.Build.DenseIdentity(rank));
    }

    public static ReconciliationWeights Of(Hierarchy hierarchy, ReconciliationMethod method)
    {
        int n = hierarchy.Nodes.Count;
        if (method == ReconciliationMethod.WlsStructural)
        {
            return new ReconciliationWeights(hierarchy, [.. hierarchy.Nodes.Select(node => 1.0 / node.Bottom.Count)], null);
        }

        double[][] errors = [.. hierarchy.Nodes.Select(Errors)];
        int length = errors.Length == 0 ? 0 : errors.Min(e => e.Length);
        var variances = new double[n];
        double floor = 0;
        for (int i = 0; i < n; i++)
        {
            errors[i] = errors[i][^length..];
            foreach (double e in errors[i])
            {
                variances[i] += e * e / Math.Max(1, length);
            }

            floor = Math.Max(floor, variances[i]);
        }

        // A node that was always forecast exactly must not get infinite weight.
        floor = floor > 0 ? 1e-9 * floor : 1;
        double[] precision = [.. variances.Select(v => 1 / Math.Max(v, floor))];
        if (method == ReconciliationMethod.WlsVariance || length < 4)
        {
            return new ReconciliationWeights(hierarchy, precision, null);
        }

        double shrink = Shrinkage(errors, variances, length);
        var factors = new double[length][];
        double weight = Math.Sqrt((1 - shrink) / length);
        for (int t = 0; t < length; t++)
        {
            factors[t] = new double[n];
            for (int i = 0; i < n; i++)
            {
                factors[t][i] = weight * errors[i][t];
            }
        }

        return new ReconciliationWeights(hierarchy, [.. precision.Select(p => p / shrink)], factors);
    }

    public double[] Solve(double[] given)
    {
        double[] right = Transposed(Inverse(given));
        var diagonal = new double[bottom];
        for (int i = 0; i < nodes.Count; i++)
        {
            foreach (int j in nodes[i].Bottom)
            {
                diagonal[j] += precision[i];
            }
        }

        // Start from the bottom forecasts: mostly near the answer.
        var x = new double[bottom];
        for (int i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].Bottom.Count == 1)
            {
                x[nodes[i].Bottom[0]] = given[i];
            }
        }

        double[] r = Minus(right, Apply(x));
        double[] z = Divide(r, diagonal);
        double[] p = (double[])z.Clone();
        double rz = Dot(r, z);
        double target = 1e-24 * Math.Max(Dot(right, Divide(right, diagonal)), 1e-300);
        for (int k = 0; k < 10 * (bottom + 10) && rz > target; k++)
        {
            double[] q = Apply(p);
            double curvature = Dot(p, q);
            if (curvature <= 0)
            {
                break;
            }

            double alpha = rz / curvature;
            for (int j = 0; j < bottom; j++)
            {
                x[j] += alpha * p[j];
                r[j] -= alpha * q[j];
            }

            z = Divide(r, diagonal);
            double next = Dot(r, z);
            double beta = next / rz;
            rz = next;
            for (int j = 0; j < bottom; j++)
            {
                p[j] = z[j] + (beta * p[j]);
            }
        }

        return x;
    }

    private double[] Apply(double[] x)
    {
        var sums = new double[nodes.Count];
        for (int i = 0; i < sums.Length; i++)
        {
            foreach (int j in nodes[i].Bottom)
            {
                sums[i] += x[j];
            }
        }

        return Transposed(Inverse(sums));
    }

    private double[] Transposed(double[] values)
    {
        var sums = new double[bottom];
        for (int i = 0; i < values.Length; i++)
        {
            foreach (int j in nodes[i].Bottom)
            {
                sums[j] += values[i];
            }
        }

        return sums;
    }

    private double[] Inverse(double[] values)
    {
        var scaled = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            scaled[i] = values[i] * precision[i];
        }

        if (inner is null)
        {
            return scaled;
        }

        int rank = factors.Length;
        var projected = new double[rank];
        for (int a = 0; a < rank; a++)
        {
            projected[a] = Dot(factors[a], scaled);
        }

        for (int a = 0; a < rank; a++)
        {
            double sum = 0;
            for (int b = 0; b < rank; b++)
            {
                sum += inner[a, b] * projected[b];
            }

            for (int i = 0; i < scaled.Length; i++)
            {
                scaled[i] -= precision[i] * factors[a][i] * sum;
            }
        }

        return scaled;
    }

    /// <summary>One-step errors of simple smoothing on the node's history.</summary>
    private static double[] Errors(HierarchyNode node)
    {
        double[] y = [.. node.Series.Sales.Select(value => (double)value)];
        LinearSmoothing fit = LinearSmoothing.FitLevel(y);
        var fitted = new double[y.Length];
        fit.Run(y, fitted);
        int from = Math.Max(y.Length > 4 ? 1 : 0, y.Length - LongestErrors);
        var errors = new double[y.Length - from];
        for (int t = from; t < y.Length; t++)
        {
            errors[t - from] = y[t] - fitted[t];
        }

        return errors;
    }

    /// <summary>Schäfer and Strimmer's (2005) shrinkage of correlations, from evenly spaced nodes where there are many.</summary>
    private static double Shrinkage(double[][] errors, double[] variances, int length)
    {
        int stride = Math.Max(1, (errors.Length + MostNodesForShrinkage - 1) / MostNodesForShrinkage);
        double noise = 0;
        double signal = 0;
        for (int i = 0; i < errors.Length; i += stride)
        {
            for (int j = 0; j < i; j += stride)
            {
                double unit = Math.Sqrt(variances[i] * variances[j]);
                if (unit <= 0)
                {
                    continue;
                }

                double mean = 0;
                for (int t = 0; t < length; t++)
                {
                    mean += errors[i][t] * errors[j][t] / unit / length;
                }

                double spread = 0;
                for (int t = 0; t < length; t++)
                {
                    double w = (errors[i][t] * errors[j][t] / unit) - mean;
                    spread += w * w;
                }

                noise += spread / ((double)length * (length - 1));
                signal += mean * mean;
            }
        }

        return signal > 0 ? Math.Clamp(noise / signal, 0.01, 1) : 1;
    }

    private static double[] Minus(double[] a, double[] b)
    {
        var difference = new double[a.Length];
        for (int i = 0; i < a.Length; i++)
        {
            difference[i] = a[i] - b[i];
        }

        return difference;
    }

    private static double[] Divide(double[] a, double[] b)
    {
        var quotient = new double[a.Length];
        for (int i = 0; i < a.Length; i++)
        {
            quotient[i] = b[i] > 0 ? a[i] / b[i] : a[i];
        }

        return quotient;
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
