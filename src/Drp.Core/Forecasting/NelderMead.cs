namespace Drp.Forecasting;

/// <summary>
/// Nelder–Mead simplex search with the dimension-dependent coefficients of Gao and Han (2012), which keep it working
/// with a dozen and more unknowns. Own code because the library's version allocates a vector per evaluation and knows
/// no bounds: here the objective says "infinite" outside.
/// </summary>
internal static class NelderMead
{
    /// <summary>Minimises and leaves the best point in <paramref name="point"/>; returns its value.</summary>
    public static double Minimise<T>(T objective, Span<double> point, ReadOnlySpan<double> steps, int maxEvaluations, double tolerance)
        where T : IObjective
    {
        int d = point.Length;
        double expand = 1 + (2.0 / d);
        double contract = 0.75 - (0.5 / d);
        double shrink = 1 - (1.0 / d);
        if (d == 1)
        {
            (expand, contract, shrink) = (2, 0.5, 0.5);
        }

        var simplex = new double[(d + 1) * d];
        var values = new double[d + 1];
        Span<double> centre = new double[d];
        Span<double> trial = new double[d];
        Span<double> second = new double[d];
        int evaluations = 0;
        for (int i = 0; i <= d; i++)
        {
            Span<double> vertex = simplex.AsSpan(i * d, d);
            point.CopyTo(vertex);
            if (i > 0)
            {
                vertex[i - 1] += steps[i - 1];
            }

            values[i] = objective.Value(vertex);
            evaluations++;
            if (i > 0 && double.IsPositiveInfinity(values[i]))
            {
                vertex[i - 1] -= 2 * steps[i - 1];
                values[i] = objective.Value(vertex);
                evaluations++;
            }
        }

        while (evaluations < maxEvaluations)
        {
            (int best, int worst, int next) = Rank(values);
            if (values[worst] - values[best] <= tolerance * (Math.Abs(values[best]) + 1e-12))
            {
                break;
            }

            centre.Clear();
            for (int i = 0; i <= d; i++)
            {
                if (i != worst)
                {
                    for (int k = 0; k < d; k++)
                    {
                        centre[k] += simplex[(i * d) + k] / d;
                    }
                }
            }

            Span<double> bad = simplex.AsSpan(worst * d, d);
            double reflected = Try(objective, centre, bad, 1, trial);
            evaluations++;
            if (reflected < values[best])
            {
                double expanded = Try(objective, centre, bad, expand, second);
                evaluations++;
                bool further = expanded < reflected;
                (further ? second : trial).CopyTo(bad);
                values[worst] = further ? expanded : reflected;
            }
            else if (reflected < values[next])
            {
                trial.CopyTo(bad);
                values[worst] = reflected;
            }
            else
            {
                bool outside = reflected < values[worst];
                double contracted = Try(objective, centre, bad, outside ? contract : -contract, second);
                evaluations++;
                if (contracted < Math.Min(reflected, values[worst]))
                {
                    second.CopyTo(bad);
                    values[worst] = contracted;
                }
                else
                {
                    evaluations += Shrink(objective, simplex, values, best, shrink);
                }
            }
        }

        int winner = Rank(values).Best;
        simplex.AsSpan(winner * d, d).CopyTo(point);
        return values[winner];
    }

    private static double Try<T>(T objective, ReadOnlySpan<double> centre, ReadOnlySpan<double> bad, double factor, Span<double> into)
        where T : IObjective
    {
        for (int k = 0; k < into.Length; k++)
        {
            into[k] = centre[k] + (factor * (centre[k] - bad[k]));
        }

        return objective.Value(into);
    }

    private static int Shrink<T>(T objective, double[] simplex, double[] values, int best, double shrink)
        where T : IObjective
    {
        int d = values.Length - 1;
        for (int i = 0; i <= d; i++)
        {
            if (i == best)
            {
                continue;
            }

            for (int k = 0; k < d; k++)
            {
                double b = simplex[(best * d) + k];
                simplex[(i * d) + k] = b + (shrink * (simplex[(i * d) + k] - b));
            }

            values[i] = objective.Value(simplex.AsSpan(i * d, d));
        }

        return d;
    }

    private static (int Best, int Worst, int Next) Rank(double[] values)
    {
        int best = 0;
        int worst = 0;
        for (int i = 1; i < values.Length; i++)
        {
            best = values[i] < values[best] ? i : best;
            worst = values[i] >= values[worst] ? i : worst;
        }

        int next = best;
        for (int i = 0; i < values.Length; i++)
        {
            next = i != worst && values[i] > values[next] ? i : next;
        }

        return (best, worst, next);
    }
}
