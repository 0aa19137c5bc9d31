using System.Diagnostics;

namespace Drp.ScaleRun;

/// <summary>Wall and processor time of one stage.</summary>
internal readonly record struct Stage(double Wall, double Cpu)
{
    public static Stage Run(Action work)
    {
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        work();
        double wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return new Stage(wall, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
    }
}
