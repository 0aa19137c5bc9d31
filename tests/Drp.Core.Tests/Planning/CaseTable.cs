namespace Drp.Planning;

/// <summary>Runs every case of a file, prints one line per case and fails when a case that is in scope fails.</summary>
public sealed class CaseTable(ITestOutputHelper output)
{
    private readonly List<string> _failures = [];

    /// <summary>Runs a case; a reason in place of a check says why the case is not met here.</summary>
    public void Run(GoldenCase item, Action? check, string? reason = null)
    {
        if (check is null)
        {
            output.WriteLine($"{item.Id,-42} not met  {reason}");
            return;
        }

        try
        {
            check();
            output.WriteLine($"{item.Id,-42} pass     {reason}");
        }
#pragma warning disable CA1031 // every failure belongs in the table before the test fails
        catch (Exception error)
#pragma warning restore CA1031
        {
            _failures.Add($"{item.Id}: {error.Message}");
            output.WriteLine($"{item.Id,-42} FAIL     {error.Message.ReplaceLineEndings(" ")}");
        }
    }

    public void AssertNoFailure() => Assert.True(_failures.Count == 0, string.Join(Environment.NewLine, _failures));
}
