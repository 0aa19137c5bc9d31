using System.Reflection;

namespace Drp.Architecture;

/// <summary>The assemblies and their sources.</summary>
public static class Packages
{
    public static IReadOnlyList<Assembly> All { get; } =
    [
        .. new[] { "Drp.Abstractions", "Drp.Core", "Drp.Storage.InMemory", "Drp.Storage.EfCore", "Drp.Documents", "Drp.Storage.Testing" }.Select(Assembly.Load),
    ];

    /// <summary>The packages without the kit, whose types are tests.</summary>
    public static IEnumerable<Assembly> Libraries => All.Where(static a => a.GetName().Name != "Drp.Storage.Testing");

    public static IEnumerable<Type> PublicTypes => Libraries.SelectMany(static a => a.GetExportedTypes());

    public static IEnumerable<string> Sources => Directory
        .EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(static f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    public static string Root { get; } = Find();

    private static string Find()
    {
        string? at = AppContext.BaseDirectory;
        while (at is not null && !File.Exists(Path.Combine(at, "Drp.sln")))
        {
            at = Path.GetDirectoryName(at);
        }

        return at ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}
