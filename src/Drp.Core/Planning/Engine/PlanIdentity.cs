using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Drp.Planning;

/// <summary>A plan's id: derived from its snapshot's fingerprint, the options and the engine's version, never from a clock.</summary>
internal static class PlanIdentity
{
    /// <summary>Changes with every change of the engine that changes a plan.</summary>
    public const string EngineVersion = "drp-engine-1";

    public static string Id(string snapshotFingerprint, string optionsFingerprint) =>
        Hash($"{EngineVersion}\n{snapshotFingerprint}\n{optionsFingerprint}")[..32];

    /// <summary>The options that a plan depends on; the number of threads is none of them.</summary>
    public static string Fingerprint(PlanOptions options)
    {
        var text = new StringBuilder();
        Line($"constrained {options.Constrained} records {options.KeepRecords}");
        Line($"fences {options.Fences.DemandDays} {options.Fences.FrozenDays} {options.Fences.PlanningDays}");
        Consumption("", options.Consumption);
        foreach ((string group, ConsumptionOptions rule) in options.ConsumptionByGroup.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Consumption(group, rule);
        }

        Line($"messages {options.Messages.DaysTolerance} {options.Messages.QuantityTolerance}");
        return Hash(text.ToString());

        void Consumption(string group, ConsumptionOptions rule) => Line(
            $"consumption '{group}' {rule.BackwardDays} {rule.ForwardDays} {rule.CountOwnDay} {rule.CustomerForecastInsideTotal}");

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
