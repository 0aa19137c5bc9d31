using Markdig;
using Markdig.Syntax;

namespace Drp.Docs;

/// <summary>A C# block of a page and, where a text block follows it, what it prints.</summary>
public sealed record CodeBlock(string File, int Line, string Code, string? Prints)
{
    public static IEnumerable<CodeBlock> All()
    {
        foreach (string file in Repository.Markdown)
        {
            FencedCodeBlock? before = null;
            foreach (Block block in Markdown.Parse(System.IO.File.ReadAllText(file)))
            {
                var fence = block as FencedCodeBlock;
                if (before is not null)
                {
                    yield return new(
                        Repository.Relative(file), before.Line + 1, before.Lines.ToString(), fence?.Info == "text" ? fence.Lines.ToString() : null);
                }

                before = fence?.Info is "csharp" or "cs" ? fence : null;
            }

            if (before is not null)
            {
                yield return new(Repository.Relative(file), before.Line + 1, before.Lines.ToString(), null);
            }
        }
    }
}
