using System.Diagnostics;
using Spectre.Console;

namespace Drp.Samples.Northwind.Views;

/// <summary>Shows each step while it runs and how long it took.</summary>
public sealed class Steps(IAnsiConsole console)
{
    public T Run<T>(string what, Func<T> step, Func<T, string> result) =>
        RunAsync(what, () => Task.FromResult(step()), result).GetAwaiter().GetResult();

    public async Task<T> RunAsync<T>(string what, Func<Task<T>> step, Func<T, string> result)
    {
        long start = Stopwatch.GetTimestamp();
        T value = console.Profile.Capabilities.Interactive
            ? await console.Status().StartAsync(what, _ => step())
            : await step();
        string time = FormattableString.Invariant($"{Stopwatch.GetElapsedTime(start).TotalMilliseconds,6:N0} ms");
        console.MarkupLine($"[green]✓[/] {what,-24} [grey]{time}[/]  {Markup.Escape(result(value))}");
        return value;
    }
}
