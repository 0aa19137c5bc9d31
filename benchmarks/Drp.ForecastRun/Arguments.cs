using System.Globalization;
using Drp.Forecasting;

namespace Drp.ForecastRun;

/// <summary>Options of the run, <c>--name value</c> each.</summary>
internal sealed class Arguments
{
    public int Series { get; private init; } = 100_000;

    public int Points { get; private init; } = 156;

    public int Season { get; private init; } = 52;

    public int Horizon { get; private init; } = 13;

    public int? Threads { get; private init; }

    public ForecastMode Mode { get; private init; } = ForecastMode.Fast;

    public int Seed { get; private init; } = 1;

    /// <summary>Whether policies are assigned instead of forecasts made: <c>--job policies</c>.</summary>
    public bool Policies { get; private init; }

    /// <summary>A file of real series instead of synthetic ones: a name and then values, comma separated, per line.</summary>
    public string? File { get; private init; }

    public static Arguments Parse(string[] args)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i + 1 < args.Length; i += 2)
        {
            given[args[i]] = args[i + 1];
        }

        int Number(string name, int otherwise) =>
            given.TryGetValue(name, out string? text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        return new Arguments
        {
            Series = Number("--series", 100_000),
            Points = Number("--points", 156),
            Season = Number("--season", 52),
            Horizon = Number("--horizon", 13),
            Seed = Number("--seed", 1),
            Threads = given.ContainsKey("--threads") ? Number("--threads", 1) : null,
            Mode = given.TryGetValue("--mode", out string? mode) ? Enum.Parse<ForecastMode>(mode, ignoreCase: true) : ForecastMode.Fast,
            Policies = given.GetValueOrDefault("--job") == "policies",
            File = given.GetValueOrDefault("--file"),
        };
    }
}
