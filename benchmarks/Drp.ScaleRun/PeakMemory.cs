using System.Diagnostics;
using System.Globalization;

namespace Drp.ScaleRun;

/// <summary>The largest resident size of this process so far.</summary>
internal static class PeakMemory
{
    public static double Megabytes()
    {
        const string Status = "/proc/self/status";
        if (File.Exists(Status))
        {
            string line = File.ReadLines(Status).First(static l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return double.Parse(line.AsSpan(6, line.Length - 8), CultureInfo.InvariantCulture) / 1024;
        }

        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1048576.0;
    }
}
