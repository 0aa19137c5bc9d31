using System.Text.RegularExpressions;

namespace Drp.Architecture;

/// <summary>Laws of source files.</summary>
public partial class FileLawTests
{
    [Fact]
    public void A_file_has_one_subject() => Assert.Empty(Packages.Sources
        .Where(static f => File.ReadLines(f).Count() > 400).Select(Path.GetFileName));

    [Fact]
    public void A_public_type_has_a_file_of_its_own()
    {
        var broken = new List<string>();
        foreach (string file in Packages.Sources)
        {
            string[] types = [.. PublicType().Matches(File.ReadAllText(file)).Select(static m => m.Groups[1].Value).Distinct()];
            string name = Path.GetFileName(file).Split('.')[0];
            if (types.Length > 1 || (types.Length == 1 && types[0] != name))
            {
                broken.Add($"{Path.GetFileName(file)}: {string.Join(", ", types)}");
            }
        }

        Assert.Empty(broken);
    }

    [Fact]
    public void Nothing_is_left_to_do() => Assert.Empty(Packages.Sources
        .Where(static f => Leftover().IsMatch(File.ReadAllText(f))).Select(Path.GetFileName));

    [GeneratedRegex(@"^public (?:(?:static|sealed|abstract|partial|readonly|unsafe) )*(?:class|record struct|record|struct|enum|interface|delegate [\w<>?]+) (\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex Leftover();
}
