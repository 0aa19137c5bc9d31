using Drp;
using Drp.Samples.Northwind;
using Drp.Samples.Northwind.Hosting;
using Spectre.Console;

// A redirected output has no width of its own; tables of thirteen weeks need some.
if (Console.IsOutputRedirected)
{
    AnsiConsole.Profile.Width = 140;
}

try
{
    Arguments arguments = Arguments.Parse(args);
    if (arguments.Help)
    {
        AnsiConsole.WriteLine(Arguments.Usage);
        return 0;
    }

    await new NorthwindRun(AnsiConsole.Console, arguments).RunAsync();
    return 0;
}
catch (UsageException wrong)
{
    AnsiConsole.MarkupLineInterpolated($"[red]{wrong.Message}[/]");
    AnsiConsole.WriteLine();
    AnsiConsole.WriteLine(Arguments.Usage);
    return 2;
}
catch (Exception failed) when (failed is DrpException or IOException or UnauthorizedAccessException or System.Data.Common.DbException)
{
    AnsiConsole.MarkupLineInterpolated($"[red]{failed.Message}[/]");
    return 1;
}
