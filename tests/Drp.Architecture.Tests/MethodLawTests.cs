using System.Reflection;

namespace Drp.Architecture;

/// <summary>Laws of methods, by reflection.</summary>
public class MethodLawTests
{
    [Fact]
    public void Asynchronous_methods_are_named_so_and_take_a_token_last()
    {
        IEnumerable<string> broken =
            from type in Packages.PublicTypes
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where IsAsynchronous(method.ReturnType) && method.Name != nameof(IAsyncDisposable.DisposeAsync) && !method.IsSpecialName
            where !method.Name.EndsWith("Async", StringComparison.Ordinal)
                || method.GetParameters().LastOrDefault() is not { } last
                || last.ParameterType != typeof(CancellationToken)
            select $"{type.Name}.{method.Name}";
        Assert.Empty(broken.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_token_can_be_left_out()
    {
        IEnumerable<string> broken =
            from type in Packages.PublicTypes
            where type.IsInterface
            from method in type.GetMethods()
            from parameter in method.GetParameters()
            where parameter.ParameterType == typeof(CancellationToken) && !parameter.IsOptional
            select $"{type.Name}.{method.Name}";
        Assert.Empty(broken.Order(StringComparer.Ordinal));
    }

    private static bool IsAsynchronous(Type type) => typeof(Task).IsAssignableFrom(type)
        || (type.IsGenericType && type.GetGenericTypeDefinition() is { } open
            && (open == typeof(ValueTask<>) || open == typeof(IAsyncEnumerable<>)))
        || type == typeof(ValueTask);
}
