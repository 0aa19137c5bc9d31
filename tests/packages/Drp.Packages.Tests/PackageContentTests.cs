using System.IO.Compression;
using System.Reflection;
using System.Reflection.PortableExecutable;

namespace Drp.Packages;

public class PackageContentTests
{
    public static TheoryData<string> Packages() =>
        ["Drp.Abstractions", "Drp.Core", "Drp.Storage.InMemory", "Drp.Storage.EfCore", "Drp.Documents", "Drp.Storage.Testing"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_has_readme_docs_and_symbols(string package)
    {
        using ZipArchive content = ZipFile.OpenRead(PathOf(package, "nupkg"));
        string[] entries = [.. content.Entries.Select(e => e.FullName)];
        Assert.Contains("README.md", entries);
        Assert.Contains($"lib/net10.0/{package}.dll", entries);
        Assert.Contains($"lib/net10.0/{package}.xml", entries);

        using ZipArchive symbols = ZipFile.OpenRead(PathOf(package, "snupkg"));
        Assert.Contains($"lib/net10.0/{package}.pdb", symbols.Entries.Select(e => e.FullName));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_is_built_reproducibly_and_names_no_folder_of_its_machine(string package)
    {
        using ZipArchive content = ZipFile.OpenRead(PathOf(package, "nupkg"));
        using var assembly = new MemoryStream();
        using (Stream entry = content.GetEntry($"lib/net10.0/{package}.dll")!.Open())
        {
            entry.CopyTo(assembly);
        }

        assembly.Position = 0;
        using var image = new PEReader(assembly);
        DebugDirectoryEntry[] debug = [.. image.ReadDebugDirectory()];
        Assert.Contains(debug, d => d.Type == DebugDirectoryEntryType.Reproducible);
        string pdb = image.ReadCodeViewDebugDirectoryData(debug.First(d => d.Type == DebugDirectoryEntryType.CodeView)).Path;
        Assert.True(!Path.IsPathRooted(pdb) || pdb.StartsWith("/_", StringComparison.Ordinal), pdb);
    }

    private static string PathOf(string package, string kind) =>
        Path.Combine(Metadata("DrpPackages"), $"{package}.{Metadata("DrpVersion")}.{kind}");

    private static string Metadata(string key) => typeof(PackageContentTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
