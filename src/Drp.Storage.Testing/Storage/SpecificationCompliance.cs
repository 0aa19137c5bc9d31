using System.Reflection;

namespace Drp.Storage.Testing;

/// <summary>Finds specifications that nobody implemented, so that a new one can't be overlooked.</summary>
public static class SpecificationCompliance
{
    /// <summary>Every specification of the kit.</summary>
    public static IReadOnlyList<Type> Specifications { get; } = [.. typeof(SpecificationCompliance).Assembly.GetTypes()
        .Where(static type => type is { IsAbstract: true, IsGenericTypeDefinition: true }
            && type.GetGenericArguments().Length == 1
            && type != typeof(StorageSpecification<>)
            && Bases(type).Any(static parent => parent.GetGenericTypeDefinition() == typeof(StorageSpecification<>)))
        .OrderBy(static type => type.FullName, StringComparer.Ordinal)];

    /// <summary>The names of the specifications that have no test class in an assembly for a storage.</summary>
    /// <param name="tests">The test assembly.</param>
    /// <param name="fixture">The storage's fixture.</param>
    /// <returns>The names, in ordinal order; empty when the storage implements them all.</returns>
    public static IReadOnlyList<string> Missing(Assembly tests, Type fixture)
    {
        ArgumentNullException.ThrowIfNull(tests);
        ArgumentNullException.ThrowIfNull(fixture);
        HashSet<Type> implemented = [.. tests.GetTypes()
            .Where(static type => type is { IsAbstract: false, IsPublic: true })
            .SelectMany(Bases)];
        return [.. Specifications
            .Where(specification => !implemented.Contains(specification.MakeGenericType(fixture)))
            .Select(static specification => specification.Name[..specification.Name.IndexOf('`', StringComparison.Ordinal)])];
    }

    private static IEnumerable<Type> Bases(Type type)
    {
        for (Type? parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (parent.IsGenericType)
            {
                yield return parent;
            }
        }
    }
}
