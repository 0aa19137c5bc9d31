using System.Globalization;

namespace Drp.CommerceRun;

internal sealed class RunOptions
{
    private readonly HashSet<string> _scenarios = new(StringComparer.Ordinal);

    public int Nodes { get; private set; } = 100_000;

    public int Callers { get; private set; } = 64;

    public int Seconds { get; private set; } = 10;

    public int Items { get; private set; } = 1_000_000;

    public int Partners { get; private set; } = 200_000;

    public int Payments { get; private set; } = 100_000;

    /// <summary>Units of work of the payment run: payments by 1000, the room's default.</summary>
    public int Batch => Math.Max(1, Payments / 1000);

    /// <summary>Whether the host pools its contexts (AddDbContextPool), as a busy one does.</summary>
    public bool Pooled { get; private set; } = true;

    public bool Has(string scenario) => _scenarios.Count == 0 || _scenarios.Contains(scenario);

    public static RunOptions Parse(string[] args)
    {
        var options = new RunOptions();
        for (int i = 0; i < args.Length; i++)
        {
            int Number() => int.Parse(args[++i], CultureInfo.InvariantCulture);
            switch (args[i])
            {
                case "--nodes": options.Nodes = Number(); break;
                case "--callers": options.Callers = Number(); break;
                case "--seconds": options.Seconds = Number(); break;
                case "--items": options.Items = Number(); break;
                case "--partners": options.Partners = Number(); break;
                case "--payments": options.Payments = Number(); break;
                case "--unpooled": options.Pooled = false; break;
                default: options._scenarios.Add(args[i]); break;
            }
        }

        return options;
    }
}
