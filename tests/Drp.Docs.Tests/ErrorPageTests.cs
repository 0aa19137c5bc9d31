using System.Text.RegularExpressions;

namespace Drp.Docs;

public partial class ErrorPageTests
{
    private static readonly HashSet<string> Codes =
        [.. Repository.Sources.SelectMany(static f => Code().Matches(File.ReadAllText(f)).Select(static m => m.Value))];

    private static readonly Dictionary<string, string> Pages =
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "errors"), "DRP*.md")
            .ToDictionary(static f => Path.GetFileNameWithoutExtension(f), File.ReadAllText);

    [Fact]
    public void Every_code_has_a_page() => Assert.Empty(Codes.Where(c => !Pages.ContainsKey(c)).Order());

    [Fact]
    public void Every_page_has_a_code() => Assert.Empty(Pages.Keys.Where(c => !Codes.Contains(c)).Order());

    [Fact]
    public void A_page_begins_with_its_code_and_says_what_to_do() => Assert.Empty(Pages.Where(static p =>
        !p.Value.StartsWith($"# {p.Key}", StringComparison.Ordinal) || !p.Value.Contains("What to do", StringComparison.OrdinalIgnoreCase))
        .Select(static p => p.Key).Order());

    [GeneratedRegex(@"DRP\d{4}")]
    private static partial Regex Code();
}
