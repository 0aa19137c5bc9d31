using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.CSharp;

namespace Drp.Docs;

/// <summary>Programs write to the one console, so they run one after the other.</summary>
public class CodeBlockTests
{
    public static TheoryData<string, int> Blocks()
    {
        var blocks = new TheoryData<string, int>();
        foreach (CodeBlock block in CodeBlock.All())
        {
            blocks.Add(block.File, block.Line);
        }

        return blocks;
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_compiles_and_prints_what_the_page_says(string file, int line)
    {
        CodeBlock block = CodeBlock.All().Single(b => b.File == file && b.Line == line);
        (CSharpCompilation compilation, var errors) = Snippets.Compile(block.Code);
        Assert.True(errors.IsEmpty, $"{file}:{line}\n{string.Join("\n", errors)}");
        if (block.Prints is { } prints)
        {
            Assert.Equal(prints.ReplaceLineEndings("\n").TrimEnd(), Run(compilation).ReplaceLineEndings("\n").TrimEnd());
        }
    }

    [Fact]
    public void The_readme_shows_a_result_before_line_40()
    {
        CodeBlock first = CodeBlock.All().First(b => b.File == "README.md");
        int end = first.Line + first.Code.Split('\n').Length + 2;
        Assert.NotNull(first.Prints);
        Assert.True(end + first.Prints!.Split('\n').Length < 40, "the result ends after line 40");
    }

    private static string Run(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        image.Position = 0;
        var context = new AssemblyLoadContext("page", isCollectible: true);
        TextWriter console = Console.Out;
        using var printed = new StringWriter();
        try
        {
            Console.SetOut(printed);
            MethodInfo entry = context.LoadFromStream(image).EntryPoint!;
            entry.Invoke(null, entry.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
            context.Unload();
        }

        return printed.ToString();
    }
}
