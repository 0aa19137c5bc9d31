using System.Diagnostics;
using System.Text.Json;

namespace Drp.StorageRun;

/// <summary>Runs a step and prints it as a JSON line.</summary>
internal static class Meter
{
    public static async Task<double> RunAsync(string step, long rows, Func<Task> work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using Process process = Process.GetCurrentProcess();
        TimeSpan processor = process.TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        await work();
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        process.Refresh();
        double own = (process.TotalProcessorTime - processor).TotalSeconds;
        Print(new { step, rows, seconds = Math.Round(seconds, 3), processorSeconds = Math.Round(own, 3), rowsPerSecond = Math.Round(rows / seconds) });
        return seconds;
    }

    public static void Print(object line) => Console.WriteLine(JsonSerializer.Serialize(line));
}
