using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Drp.Docs;

public class LinkTests
{
    [Fact]
    public void Links_inside_the_repository_lead_somewhere()
    {
        var broken = new List<string>();
        foreach (string file in Repository.Markdown)
        {
            foreach (LinkInline link in Markdown.Parse(File.ReadAllText(file)).Descendants<LinkInline>())
            {
                string target = link.Url?.Split('#')[0] ?? "";
                bool isOutside = target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal);
                if (target.Length > 0 && !isOutside && !Path.Exists(Path.Combine(Path.GetDirectoryName(file)!, target)))
                {
                    broken.Add($"{Repository.Relative(file)}: {link.Url}");
                }
            }
        }

        Assert.Empty(broken);
    }
}
