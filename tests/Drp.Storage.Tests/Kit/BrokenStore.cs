using System.Reflection;
using Drp.Items;
using Drp.Planning;

namespace Drp.Storage.Kit;

/// <summary>A store whose arguments or results are bent on their way.</summary>
public class BrokenStore : DispatchProxy
{
    private object _sound = null!;
    private Breakage _breakage;

    internal void Break(object sound, Breakage breakage) => (_sound, _breakage) = (sound, breakage);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        MethodInfo method = targetMethod!;
        object?[] bent = [.. method.GetParameters().Select((parameter, i) => Bend(parameter, args![i]))];
        if (_breakage == Breakage.ForgetsStagedChanges && method.ReturnType == typeof(void) && method.Name == "Delete")
        {
            return null;
        }

        object? result;
        try
        {
            result = method.Invoke(_sound, bent);
        }
        catch (TargetInvocationException fault)
        {
            throw fault.InnerException!;
        }

        return result switch
        {
            Task<Versioned<ItemGroup>?> found when _breakage == Breakage.ForgetsVersions =>
                found.ContinueWith(static done => done.Result is { } row
                    ? new Versioned<ItemGroup>(row.Value, 1) : (Versioned<ItemGroup>?)null, TaskScheduler.Default),
            Task<Versioned<Item>?> found when _breakage == Breakage.KeepsTheCallersList =>
                found.ContinueWith(static done => done.Result is { } row
                    ? new Versioned<Item>(row.Value with { Conversions = row.Value.Conversions.ToList() }, row.Version)
                    : (Versioned<Item>?)null, TaskScheduler.Default),
            Task<Page<ItemGroup>> page when _breakage == Breakage.SkipsTheLastPage =>
                page.ContinueWith(static done => done.Result with { Next = null }, TaskScheduler.Default),
            IAsyncEnumerable<ItemGroup> rows when _breakage == Breakage.ReadsInReverse => rows.Reverse(),
            _ => result,
        };
    }

    private object? Bend(ParameterInfo parameter, object? value) => (_breakage, value) switch
    {
        (Breakage.IgnoresExpectedVersions, long) when parameter.Name == "expectedVersion" => null,
        (Breakage.FoldsCase, ItemGroup group) => group with { Code = group.Code.ToUpperInvariant() },
        (Breakage.FoldsCase, string code) when parameter.Name == "code" => code.ToUpperInvariant(),
        (Breakage.TrimsCodes, ItemGroup group) => group with { Code = group.Code.TrimEnd() },
        (Breakage.TrimsCodes, string code) when parameter.Name == "code" => code.TrimEnd(),
        (Breakage.CutsNames, ItemGroup group) when group.Name.Length > 100 => group with { Name = group.Name[..100] },
        (Breakage.FoldsCase or Breakage.TrimsCodes or Breakage.CutsNames, IEnumerable<ItemGroup> groups) =>
            groups.Select(group => (ItemGroup)Bend(parameter, group)!),
        (Breakage.RoundsQuantities, IEnumerable<ScheduledSupply> supplies) =>
            supplies.Select(static supply => supply with { Quantity = decimal.Round(supply.Quantity, 2) }),
        (Breakage.LosesTime, NodaTime.Instant instant) => NodaTime.Instant.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds()),
        _ => value,
    };
}
