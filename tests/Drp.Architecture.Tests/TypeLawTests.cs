using System.Reflection;
using System.Runtime.CompilerServices;

namespace Drp.Architecture;

/// <summary>Laws of types, by reflection.</summary>
public class TypeLawTests
{
    [Fact]
    public void Options_are_sealed_and_stand_on_defaults() => Assert.Empty(Packages.PublicTypes
        .Where(static t => t is { IsClass: true } && t.Name.EndsWith("Options", StringComparison.Ordinal))
        .Where(static t => !t.IsSealed || t.GetConstructor(Type.EmptyTypes) is null)
        .Select(static t => t.FullName).Order(StringComparer.Ordinal));

    [Fact]
    public void Options_have_no_null_collections() => Assert.Empty(Packages.PublicTypes
        .Where(static t => t is { IsClass: true, IsSealed: true } && t.Name.EndsWith("Options", StringComparison.Ordinal))
        .Where(static t => t.GetConstructor(Type.EmptyTypes) is not null && t.GetCustomAttribute<RequiredMemberAttribute>() is null)
        .SelectMany(static t => t.GetProperties()
            .Where(static p => p.PropertyType != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(p.PropertyType))
            .Where(p => p.GetValue(Activator.CreateInstance(t)) is null)
            .Select(p => $"{t.Name}.{p.Name}"))
        .Order(StringComparer.Ordinal));

    [Fact]
    public void Exceptions_carry_a_code() => Assert.Empty(Packages.PublicTypes
        .Where(static t => typeof(Exception).IsAssignableFrom(t) && !typeof(DrpException).IsAssignableFrom(t))
        .Select(static t => t.FullName));

    [Fact]
    public void Namespaces_are_rooms_and_not_packages()
    {
        IEnumerable<string?> broken = Packages.PublicTypes
            .Where(static t => t.Namespace is { } space && !space.StartsWith("Microsoft.", StringComparison.Ordinal))
            .Where(static t => t.Namespace!.Split('.') is not ["Drp"] and not ["Drp", _] and not ["Drp", _, _]
                || t.Namespace.Contains("EfCore", StringComparison.Ordinal) || t.Namespace.Contains("InMemory", StringComparison.Ordinal)
                || t.Namespace.Contains("Core", StringComparison.Ordinal) || t.Namespace.Contains("Abstractions", StringComparison.Ordinal))
            .Select(static t => t.FullName);
        Assert.Empty(broken.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Records_are_sealed_or_closed()
    {
        IEnumerable<string?> broken = Packages.PublicTypes
            .Where(static t => t is { IsClass: true, IsSealed: false, IsAbstract: false } && t.GetMethod("<Clone>$") is not null)
            .Select(static t => t.FullName);
        Assert.Empty(broken.Order(StringComparer.Ordinal));
    }
}
