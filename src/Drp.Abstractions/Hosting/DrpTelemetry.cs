using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Drp;

/// <summary>
/// The name under which Drp traces and counts; a host subscribes to it (<c>AddSource(DrpTelemetry.Name)</c>,
/// <c>AddMeter(DrpTelemetry.Name)</c>). What there is stands in docs/observability.md.
/// </summary>
public static class DrpTelemetry
{
    /// <summary>The name of the activity source and of the meter: <c>Drp</c>.</summary>
    public const string Name = "Drp";

    internal static ActivitySource Source { get; } = new(Name);

    internal static Counter<long> UnitRetries { get; }

    internal static Counter<long> Handovers { get; }

    internal static Histogram<double> PlanSeconds { get; }

    private static Meter Meter { get; } = new(Name);

    static DrpTelemetry()
    {
        UnitRetries = Meter.CreateCounter<long>(
            "drp.unit.retries", "{retry}", "Units of work that ran again after a stale write or a passing fault.");
        Handovers = Meter.CreateCounter<long>(
            "drp.notifications.handovers", "{notification}", "Notifications handed to the sinks, by outcome.");
        PlanSeconds = Meter.CreateHistogram<double>("drp.plan.duration", "s", "How long a plan took to compute.");
    }
}
