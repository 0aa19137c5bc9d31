using System.Globalization;
using Drp.Forecasting;

namespace Drp.ForecastRun;

/// <summary>
/// Seeded weekly series as a distributor has them: about half smooth or erratic with a season, a trend, noise and now
/// and then a level shift or a holiday spike; the others intermittent or lumpy. Each series depends on the seed and its
/// number alone.
/// </summary>
internal static class SyntheticSeries
{
    public static double[] Create(int seed, int number, int length, int season)
    {
        // Benchmarks may use a seeded generator; nothing here is secret.
#pragma warning disable CA5394
        var random = new Random(HashCode(seed, number));
        bool rare = random.NextDouble() < 0.45;
        double level = Math.Exp(2 + (3.5 * random.NextDouble()));
        double growth = 0.3 * (random.NextDouble() - 0.4) / length;
        double amplitude = random.NextDouble() < 0.7 ? 0.5 * random.NextDouble() : 0;
        double phase = 2 * Math.PI * random.NextDouble();
        int holiday = random.Next(season);
        double spike = random.NextDouble() < 0.4 ? 1 + random.NextDouble() : 0;
        double noise = 0.08 + (0.35 * random.NextDouble());
        double chance = 0.05 + (0.5 * random.NextDouble());
        int shift = random.NextDouble() < 0.15 ? random.Next(length) : int.MaxValue;
        double drift = 0;
        var y = new double[length];
        for (int t = 0; t < length; t++)
        {
            double angle = (2 * Math.PI * t / season) + phase;
            double factor = 1 + (amplitude * Math.Sin(angle)) + (0.3 * amplitude * Math.Sin(2 * angle))
                + (t % season == holiday ? spike : 0);
            drift += 0.02 * Normal(random);
            double mean = level * (1 + (growth * t)) * Math.Max(0.1, factor) * Math.Exp(drift) * (t >= shift ? 1.5 : 1);
            double value = mean * Math.Exp((noise * Normal(random)) - (noise * noise / 2));
            y[t] = rare
                ? (random.NextDouble() < chance ? Math.Max(1, Math.Round(0.1 * value)) : 0)
                : Math.Round(value);
        }

        return y;
    }

    /// <summary>Reads series from a file: a name, then values, separated by commas.</summary>
    public static IEnumerable<DemandSeries> Read(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            string[] parts = line.Split(',');
            yield return new DemandSeries
            {
                Key = parts[0],
                Sales = [.. parts.Skip(1).Select(part => (decimal)double.Parse(part, CultureInfo.InvariantCulture))],
            };
        }
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
#pragma warning restore CA5394

    private static int HashCode(int seed, int number)
    {
        unchecked
        {
            uint h = ((uint)seed * 2654435761u) ^ ((uint)number * 2246822519u);
            h ^= h >> 15;
            h *= 3266489917u;
            return (int)(h ^ (h >> 16));
        }
    }
}
