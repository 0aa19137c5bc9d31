using System.Text;
using Drp.Samples.PlanFile;

namespace Drp.Samples;

public sealed class PlanFileTests : IDisposable
{
    private const string Snapshot = """
        { "asOf": "2026-01-05",
          "buckets": [ {"start":"2026-01-05","end":"2026-01-12"}, {"start":"2026-01-12","end":"2026-01-19"} ],
          "items": [ { "code": "A", "baseUnit": "pc" } ],
          "locations": [ { "code": "DC" } ],
          "sources": [ { "code": "BUY", "supplier": "ACME", "to": "DC" } ],
          "points": [ { "item": "A", "location": "DC" } ],
          "forecasts": [ { "item": "A", "location": "DC", "date": "2026-01-12", "quantity": 123456789012.3 } ] }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("drp").FullName;

    [Fact]
    public void A_file_is_planned_into_a_file()
    {
        (int code, string says) = Run(Write("in.json", Scaled()), Path.Combine(folder, "out.json"));
        Assert.Equal(0, code);
        Assert.Contains("1 planned orders", says, StringComparison.Ordinal);
        Assert.Contains("\"quantity\":123456789012.3,", File.ReadAllText(Path.Combine(folder, "out.json")), StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(folder).Length);
    }

    [Fact]
    public void Standard_input_and_output_carry_the_same_bytes()
    {
        Run(Write("in.json", Scaled()), Path.Combine(folder, "out.json"));
        using var output = new MemoryStream();
        int code = PlanFileCommand.Run(
            ["-", "-", "--threads", "1"], () => new MemoryStream(Encoding.UTF8.GetBytes(Scaled())), () => output, TextWriter.Null);
        Assert.Equal(0, code);
        Assert.Equal(File.ReadAllBytes(Path.Combine(folder, "out.json")), output.ToArray());
    }

    [Fact]
    public void Faults_are_listed_all_and_nothing_is_written()
    {
        string bad = Snapshot.Replace("\"locations\"", "\"lcations\"", StringComparison.Ordinal)
            .Replace("\"baseUnit\"", "\"unit\"", StringComparison.Ordinal);
        string old = Write("out.json", "the plan of yesterday");
        (int code, string says) = Run(Write("in.json", bad), old);
        Assert.Equal(2, code);
        Assert.Contains("DRP2902 line 4, lcations", says, StringComparison.Ordinal);
        Assert.Contains("DRP2902 line 3, items[0].unit", says, StringComparison.Ordinal);
        Assert.Contains("DRP2903 line 3, items[0].baseUnit", says, StringComparison.Ordinal);
        Assert.Equal("the plan of yesterday", File.ReadAllText(old));
    }

    [Fact]
    public void A_snapshot_that_cannot_be_planned_is_refused_as_well()
    {
        string target = Path.Combine(folder, "out.json");
        (int code, string says) = Run(Write("in.json", Snapshot), target);
        Assert.Equal(2, code);
        Assert.Contains("DRP2015", says, StringComparison.Ordinal);
        Assert.False(File.Exists(target));
    }

    [Theory]
    [InlineData]
    [InlineData("one.json")]
    [InlineData("one.json", "two.json", "three.json")]
    [InlineData("one.json", "two.json", "--fast")]
    [InlineData("one.json", "two.json", "--threads", "0")]
    [InlineData("same.json", "./same.json")]
    [InlineData("missing.json", "two.json")]
    public void Odd_arguments_are_refused(params string[] args)
    {
        using var says = new StringWriter();
        Assert.Equal(2, PlanFileCommand.Run(args, () => Stream.Null, () => Stream.Null, says));
        Assert.NotEmpty(says.ToString());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Scaled() => Snapshot.Replace("\"baseUnit\": \"pc\"", "\"baseUnit\": \"pc\", \"scale\": 1", StringComparison.Ordinal);

    private (int Code, string Says) Run(params string[] args)
    {
        using var says = new StringWriter();
        int code = PlanFileCommand.Run(args, () => Stream.Null, () => Stream.Null, says);
        return (code, says.ToString());
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
