using System.Diagnostics;
using System.Text.Json;

namespace Drp.CommerceRun;

internal static class Report
{
    public static void Line(object figures) => Console.WriteLine(JsonSerializer.Serialize(figures));

    /// <summary>Runs two ways of doing one thing in turns and gives the median milliseconds of each.</summary>
    public static async Task<(double First, double Second)> CompareAsync(int rounds, Func<int, Task> first, Func<int, Task> second)
    {
        for (int i = 0; i < 20; i++)
        {
            await first(i);
            await second(i);
        }

        var times = (First: new double[rounds], Second: new double[rounds]);
        for (int i = 0; i < rounds; i++)
        {
            times.First[i] = await TimeAsync(() => first(i));
            times.Second[i] = await TimeAsync(() => second(i));
        }

        Array.Sort(times.First);
        Array.Sort(times.Second);
        return (Math.Round(times.First[rounds / 2], 4), Math.Round(times.Second[rounds / 2], 4));
    }

    public static async Task<double> TimeAsync(Func<Task> work)
    {
        long start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
