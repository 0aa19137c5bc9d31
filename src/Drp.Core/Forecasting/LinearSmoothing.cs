using System.Runtime.Intrinsics;

namespace Drp.Forecasting;

/// <summary>
/// Non-seasonal smoothing with its start values solved exactly. For given weights the one-step errors are linear in the
/// start level and trend, so least squares gives the best start in closed form and only the weights are searched, on a
/// grid that narrows, four points per pass. Plain IEEE operations in a fixed order: the same on every machine.
/// </summary>
internal struct LinearSmoothing
{
    public double Alpha;
    public double BetaStar;
    public double Phi;
    public double StartLevel;
    public double StartTrend;
    public double SquaredError;

    private static readonly double[] AlphaGrid = [0.01, 0.05, 0.1, 0.17, 0.25, 0.35, 0.45, 0.55, 0.66, 0.77, 0.88, 0.98];
    private static readonly double[] TrendAlphaGrid = [0.03, 0.1, 0.22, 0.4, 0.62, 0.88];
    private static readonly double[] BetaGrid = [0.005, 0.05, 0.18, 0.5];
    private static readonly double[] PhiGrid = [0.84, 0.93, 0.98];

    /// <summary>Simple exponential smoothing.</summary>
    public static LinearSmoothing FitLevel(ReadOnlySpan<double> y)
    {
        var best = new LinearSmoothing { SquaredError = double.PositiveInfinity, Phi = 1 };
        for (int i = 0; i < AlphaGrid.Length; i += 4)
        {
            best.OfferLevel(y, Vector256.Create(AlphaGrid[i], AlphaGrid[i + 1], AlphaGrid[i + 2], AlphaGrid[i + 3]));
        }

        double width = 0.1;
        for (int round = 0; round < 6; round++)
        {
            double a = best.Alpha;
            Vector256<double> tries = Vector256.Create(a - (0.6 * width), a - (0.2 * width), a + (0.2 * width), a + (0.6 * width));
            best.OfferLevel(y, Vector256.Min(Vector256.Max(tries, Vector256.Create(1e-4)), Vector256.Create(0.9999)));
            width *= 0.4;
        }

        return best;
    }

    /// <summary>Holt's linear trend (φ = 1) or the damped trend (φ searched between 0.8 and 0.98).</summary>
    public static LinearSmoothing FitTrend(ReadOnlySpan<double> y, bool damped, int rounds = 4)
    {
        var best = new LinearSmoothing { SquaredError = double.PositiveInfinity };
        var grid = new TrendBatch(y);
        foreach (double phi in damped ? PhiGrid : [1.0])
        {
            foreach (double beta in BetaGrid)
            {
                foreach (double alpha in TrendAlphaGrid)
                {
                    grid.Add(alpha, beta, phi, ref best);
                }
            }
        }

        grid.Flush(ref best);
        double alphaWidth = 0.1;
        double betaFactor = 2.2;
        double phiWidth = 0.03;
        for (int round = 0; round < rounds; round++)
        {
            LinearSmoothing centre = best;
            for (int a = -1; a <= 1; a++)
            {
                for (int b = -1; b <= 1; b++)
                {
                    for (int p = damped ? -1 : 0; p <= (damped ? 1 : 0); p++)
                    {
                        double phi = damped ? Math.Clamp(centre.Phi + (p * phiWidth), 0.8, 0.98) : 1;
                        double beta = b == 0 ? centre.BetaStar : b > 0 ? centre.BetaStar * betaFactor : centre.BetaStar / betaFactor;
                        grid.Add(
                            Math.Clamp(centre.Alpha + (a * alphaWidth), 1e-4, 0.9999), Math.Clamp(beta, 1e-4, 0.9999), phi, ref best);
                    }
                }
            }

            grid.Flush(ref best);
            alphaWidth *= 0.5;
            phiWidth *= 0.5;
            betaFactor = Math.Sqrt(betaFactor);
        }

        return best;
    }

    /// <summary>Runs over a history from the start values; returns the states after its last value.</summary>
    public readonly (double Level, double Trend) Run(ReadOnlySpan<double> y, Span<double> fitted)
    {
        double l = StartLevel;
        double b = StartTrend;
        double beta = Alpha * BetaStar;
        for (int t = 0; t < y.Length; t++)
        {
            double fade = Phi * b;
            double forecast = l + fade;
            double e = y[t] - forecast;
            if (!fitted.IsEmpty)
            {
                fitted[t] = forecast;
            }

            l = forecast + (Alpha * e);
            b = fade + (beta * e);
        }

        return (l, b);
    }

    private void OfferLevel(ReadOnlySpan<double> y, Vector256<double> alpha)
    {
        Vector256<double> keep = Vector256<double>.One - alpha;
        double origin = y[0];
        Vector256<double> l = Vector256.Create(origin);
        Vector256<double> w = Vector256<double>.One;
        Vector256<double> ee = Vector256<double>.Zero;
        Vector256<double> ew = Vector256<double>.Zero;
        Vector256<double> ww = Vector256<double>.Zero;
        for (int t = 0; t < y.Length; t++)
        {
            Vector256<double> e = Vector256.Create(y[t]) - l;
            ee += e * e;
            ew += e * w;
            ww += w * w;
            w *= keep;
            l += alpha * e;
        }

        for (int k = 0; k < 4; k++)
        {
            double shift = ew[k] / ww[k];
            double sse = ee[k] - (shift * ew[k]);
            if (sse < SquaredError)
            {
                Alpha = alpha[k];
                StartLevel = origin + shift;
                SquaredError = sse;
            }
        }
    }

    private ref struct TrendBatch(ReadOnlySpan<double> y)
    {
        private readonly ReadOnlySpan<double> y = y;
        private Vector256<double> alpha;
        private Vector256<double> betaStar;
        private Vector256<double> phi;
        private int count;

        public void Add(double a, double b, double p, ref LinearSmoothing best)
        {
            alpha = alpha.WithElement(count, a);
            betaStar = betaStar.WithElement(count, b);
            phi = phi.WithElement(count, p);
            if (++count == 4)
            {
                Evaluate(ref best);
            }
        }

        public void Flush(ref LinearSmoothing best)
        {
            if (count > 0)
            {
                Evaluate(ref best);
            }
        }

        private void Evaluate(ref LinearSmoothing best)
        {
            Vector256<double> beta = alpha * betaStar;
            double origin = y[0];
            Vector256<double> l = Vector256.Create(origin);
            Vector256<double> b = Vector256<double>.Zero;
            Vector256<double> p1 = Vector256<double>.One;
            Vector256<double> q1 = Vector256<double>.Zero;
            Vector256<double> p2 = Vector256<double>.Zero;
            Vector256<double> q2 = Vector256<double>.One;
            Vector256<double> ee = Vector256<double>.Zero;
            Vector256<double> g1 = Vector256<double>.Zero;
            Vector256<double> g2 = Vector256<double>.Zero;
            Vector256<double> u11 = Vector256<double>.Zero;
            Vector256<double> u12 = Vector256<double>.Zero;
            Vector256<double> u22 = Vector256<double>.Zero;
            for (int t = 0; t < y.Length; t++)
            {
                Vector256<double> fade = phi * b;
                Vector256<double> q = l + fade;
                Vector256<double> e = Vector256.Create(y[t]) - q;
                l = q + (alpha * e);
                b = fade + (beta * e);

                Vector256<double> f1 = phi * q1;
                Vector256<double> u1 = p1 + f1;
                p1 = u1 - (alpha * u1);
                q1 = f1 - (beta * u1);
                Vector256<double> f2 = phi * q2;
                Vector256<double> u2 = p2 + f2;
                p2 = u2 - (alpha * u2);
                q2 = f2 - (beta * u2);

                ee += e * e;
                g1 += e * u1;
                g2 += e * u2;
                u11 += u1 * u1;
                u12 += u1 * u2;
                u22 += u2 * u2;
            }

            for (int k = 0; k < count; k++)
            {
                double a11 = u11[k];
                double a22 = u22[k] * (1 + 1e-9);
                double determinant = (a11 * a22) - (u12[k] * u12[k]);
                double dl;
                double db;
                if (determinant > 1e-12 * a11 * a22)
                {
                    dl = ((g1[k] * a22) - (g2[k] * u12[k])) / determinant;
                    db = ((g2[k] * a11) - (g1[k] * u12[k])) / determinant;
                }
                else
                {
                    dl = g1[k] / a11;
                    db = 0;
                }

                double sse = ee[k] - (dl * g1[k]) - (db * g2[k]);
                if (sse < best.SquaredError)
                {
                    best.Alpha = alpha[k];
                    best.BetaStar = betaStar[k];
                    best.Phi = phi[k];
                    best.StartLevel = origin + dl;
                    best.StartTrend = db;
                    best.SquaredError = sse;
                }
            }

            count = 0;
        }
    }
}
