using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Drp.Docs;

/// <summary>
/// Compiles a page's block against the packages. A block is a program of top-level statements, or members of a class. Names
/// that a page takes for granted (a service collection, today's date) are declared around it.
/// </summary>
public static class Snippets
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Collections.Immutable;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.EntityFrameworkCore;
        global using Microsoft.Extensions.DependencyInjection;
        global using NodaTime;
        """;

    /// <summary>What a reader has at hand already.</summary>
    private const string AtHand = """
        public sealed partial class AppDbContext(DbContextOptions<AppDbContext> options) : DbContext(options);
        public static class AtHand
        {
            public static IServiceCollection services = new ServiceCollection();
            public static IServiceProvider provider = null!;
            public static IDrpStorage storage = null!;
            public static IDrpSession session = null!;
            public static IPlanner planner = null!;
            public static PlanningSnapshot snapshot = null!;
            public static Plan plan = null!;
            public static Actor actor = null!;
            public static LocalDate today;
            public static CancellationToken cancellationToken;
        }
        """;

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static f => !Path.GetFileName(f).StartsWith("Drp.Docs", StringComparison.Ordinal))
            .Select(static f => MetadataReference.CreateFromFile(f)),
    ];

    private static readonly string Rooms = FindRooms();

    /// <summary>The errors of the reading that fits best; none when the block compiles.</summary>
    public static (CSharpCompilation Compilation, ImmutableArray<Diagnostic> Errors) Compile(string code)
    {
        var readings = new[] { AsProgram(code), AsMembers(code) }
            .Select(static c => (Compilation: c, Errors: Errors(c)))
            .OrderBy(static r => r.Errors.Length);
        return readings.First();
    }

    private static CSharpCompilation AsProgram(string code) =>
        Make(OutputKind.ConsoleApplication, Declares(code, "AppDbContext") ? "" : AtHand, "global using static AtHand;", code);

    private static CSharpCompilation AsMembers(string code)
    {
        CompilationUnitSyntax unit = CSharpSyntaxTree.ParseText(code).GetCompilationUnitRoot();
        string usings = string.Concat(unit.Usings.Select(static u => u.ToFullString()));
        string members = code[unit.Usings.FullSpan.End..];
        return Make(OutputKind.DynamicallyLinkedLibrary, AtHand, "global using static AtHand;", usings + "public partial class Page\n{\n" + members + "\n}\n");
    }

    private static bool Declares(string code, string type) => code.Contains($"class {type}", StringComparison.Ordinal);

    private static CSharpCompilation Make(OutputKind kind, string atHand, string statics, string code)
    {
        string hand = atHand.Length == 0 ? AtHand[AtHand.IndexOf("public static class", StringComparison.Ordinal)..] : atHand;
        return CSharpCompilation.Create(
            "Page",
            [
                CSharpSyntaxTree.ParseText(Usings + "\n" + Rooms + statics),
                CSharpSyntaxTree.ParseText(hand),
                CSharpSyntaxTree.ParseText(code),
            ],
            References,
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static ImmutableArray<Diagnostic> Errors(CSharpCompilation compilation) =>
        [.. compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error)];

    /// <summary>Every namespace of the packages.</summary>
    private static string FindRooms()
    {
        var compilation = CSharpCompilation.Create("Rooms", references: References);
        INamespaceSymbol drp = compilation.GlobalNamespace.GetNamespaceMembers().First(static n => n.Name == "Drp");
        return string.Concat(Names(drp).Select(static n => $"global using {n};\n"));

        static IEnumerable<string> Names(INamespaceSymbol space) => space.GetNamespaceMembers().SelectMany(Names)
            .Concat(space.GetTypeMembers().Any(static t => t.DeclaredAccessibility == Accessibility.Public) ? [space.ToDisplayString()] : []);
    }
}
