using System.Reflection;
using Drp.Planning;

namespace Drp.Architecture;

/// <summary>References point one way: Core → Abstractions ← Storage.*.</summary>
public class ReferenceTests
{
    public static TheoryData<string, string> Allowed() => new()
    {
        { "Drp.Abstractions", "" },
        { "Drp.Core", "Drp.Abstractions" },
        { "Drp.Storage.InMemory", "Drp.Abstractions" },
        { "Drp.Storage.EfCore", "Drp.Abstractions" },
        { "Drp.Documents", "Drp.Abstractions" },
        { "Drp.Storage.Testing", "Drp.Abstractions" },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void References_point_one_way(string assembly, string mayReference)
    {
        _ = typeof(PlanningSnapshot);
        IEnumerable<string> own = Assembly.Load(assembly).GetReferencedAssemblies()
            .Select(a => a.Name!).Where(n => n.StartsWith("Drp.", StringComparison.Ordinal));
        Assert.Equal(mayReference, string.Join(" ", own));
    }

    [Fact]
    public void The_relational_storage_knows_no_driver()
    {
        string[] drivers = ["Npgsql", "Sqlite", "SqlServer", "MySql"];
        Assert.DoesNotContain(
            Assembly.Load("Drp.Storage.EfCore").GetReferencedAssemblies(),
            a => drivers.Any(d => a.Name!.Contains(d, StringComparison.OrdinalIgnoreCase)));
    }
}
