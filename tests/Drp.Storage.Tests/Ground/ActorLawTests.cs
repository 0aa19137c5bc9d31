using System.Reflection;
using Drp.Access;
using Drp.Channels;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Drp.Storage.Ground;

/// <summary>Every public service method of the commercial rooms takes an actor, and one who has nothing sees nothing.</summary>
public class ActorLawTests
{
    private static readonly string[] Rooms = ["Access", "Approvals", "Balances", "Channels", "Credit", "Forecasting.DemandPlans", "Inventory", "Journal", "Notifications", "Orders", "Promotions", "Receivables", "Replenishment"];

    /// <summary>What a host or a room implements, and what the host's own timer runs: no person asks these.</summary>
    private static readonly string[] NoPerson = ["IApprovalSubject", "IPartnerGuard", "INotificationSink", "INotificationDispatcher", "IReminderSource", "ICreditReceivables", "IPurchaseOrders"];

    public static TheoryData<string> Methods => [.. Services().SelectMany(type => type.GetMethods()).Where(Asks).Select(method => $"{method.DeclaringType!.FullName}.{method.Name}/{method.GetParameters().Length}").Distinct()];

    [Theory, MemberData(nameof(Methods))]
    public void Every_service_method_takes_an_actor(string name)
    {
        foreach (var method in Services().SelectMany(type => type.GetMethods()).Where(m => $"{m.DeclaringType!.FullName}.{m.Name}/{m.GetParameters().Length}" == name))
        {
            Assert.Contains(method.GetParameters(), parameter => Names(parameter.ParameterType));
        }
    }

    [Fact]
    public async Task A_stranger_sees_nothing_through_any_query()
    {
        await using var host = await GroundHost.CreateAsync("memory", drp => drp.AddApprovalSubject(
            "D1",
            static (_, id, _) => Task.FromResult<Approvals.ApprovalContent?>(new() { SubjectKind = "D1", SubjectId = id, NodeId = "D1", Title = "t", Json = "{}" })));
        await host.BuildChannelAsync();
        var stranger = Actor.Person("stranger");
        int asked = 0;
        foreach (var method in Services().Where(type => type.Assembly == typeof(IChannel).Assembly).SelectMany(type => type.GetMethods()).Where(m => Asks(m) && m.GetParameters().All(Known)))
        {
            await using var scope = host.Services.CreateAsyncScope();
            if (scope.ServiceProvider.GetService(method.DeclaringType!) is not { } service || method.DeclaringType == typeof(ITerritories))
            {
                continue;
            }

            object?[] arguments = [.. method.GetParameters().Select(p => Value(p, stranger))];
            object? answer = await AnswerAsync(method.Invoke(service, arguments)!);
            asked++;
            Assert.True(IsNothing(answer), $"{method.DeclaringType!.Name}.{method.Name} shows {answer} to a stranger");
        }

        Assert.True(asked >= 12, $"only {asked} queries were asked");
    }

    // An actor, or a request (or a list of requests) that carries one.
    private static bool Names(Type type) => type == typeof(Actor)
        || type.GetProperties().Any(property => property.PropertyType == typeof(Actor) && type.Namespace?.StartsWith("Drp", StringComparison.Ordinal) == true)
        || (type.IsGenericType && type.GetGenericArguments().Any(Names));

    private static IEnumerable<Type> Services() => new[] { typeof(IChannel).Assembly, typeof(DrpServiceCollectionExtensions).Assembly }
        .SelectMany(assembly => assembly.GetExportedTypes())
        .Where(type => type.IsInterface && Array.Exists(Rooms, room => type.Namespace == "Drp." + room))
        .Where(type => !typeof(IDrpStore).IsAssignableFrom(type) && !NoPerson.Contains(type.Name) && !type.Name.EndsWith("Source", StringComparison.Ordinal))
        .OrderBy(type => type.FullName, StringComparer.Ordinal);

    private static bool Asks(MethodInfo method) => typeof(Task).IsAssignableFrom(method.ReturnType)
        || (method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() is { } g && (g == typeof(IAsyncEnumerable<>) || g == typeof(ValueTask<>)));

    private static bool Known(ParameterInfo parameter) =>
        parameter.HasDefaultValue || parameter.ParameterType == typeof(Actor) || parameter.ParameterType == typeof(string) || parameter.ParameterType == typeof(LocalDate);

    private static object? Value(ParameterInfo parameter, Actor stranger) =>
        parameter.ParameterType == typeof(Actor) ? stranger
        : parameter.ParameterType == typeof(string) && !parameter.HasDefaultValue ? (parameter.Name == "stream" ? "node/D1" : "D1")
        : parameter.ParameterType == typeof(LocalDate) ? GroundHost.Today
        : parameter.HasDefaultValue && parameter.ParameterType.IsValueType && parameter.DefaultValue is null ? Activator.CreateInstance(parameter.ParameterType)
        : parameter.DefaultValue;

    private static async Task<object?> AnswerAsync(object answer)
    {
        if (answer is Task task)
        {
            await task;
            return task.GetType().GetProperty("Result")!.GetValue(task);
        }

        var found = new List<object?>();
        if (answer is IAsyncEnumerable<string> texts)
        {
            await foreach (string text in texts)
            {
                found.Add(text);
            }
        }
        else
        {
            await foreach (var position in (IAsyncEnumerable<ChannelPosition>)answer)
            {
                found.Add(position);
            }
        }

        return found;
    }

    private static bool IsNothing(object? answer) => answer switch
    {
        null or 0 or false => true,
        System.Collections.ICollection { Count: 0 } => true,
        Journal.JournalVerification { Entries: 0, IsIntact: true } => true,
        Notifications.DispatchResult => true,
        global::Drp.Receivables.LedgerCheck { Items: 0 } => true,
        _ => answer.GetType().GetProperty("Succeeded")?.GetValue(answer) is false,
    };
}
