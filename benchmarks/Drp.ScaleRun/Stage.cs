using System.Diagnostics;

namespace Drp.ScaleRun;

/// <summary>Wall and processor time of one stage.</summary>
internal readonly record struct Stage(double Wall, double Cpu)
{
    public static Stage Run(Action work)
    {
        using var process = Process.GetCurrentProcess();
        TimeSpan cpu = process.TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        work();
        double wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        process.Refresh();
        return new Stage(wall, (process.TotalProcessorTime - cpu).TotalMilliseconds);
    }
}
