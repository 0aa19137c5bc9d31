using System.Reflection;
using Drp.Storage.Testing;
using Drp.Storage.Testing.Items;
using Drp.Storage.Testing.Planning;

namespace Drp.Storage.Kit;

/// <summary>The kit is worth what it finds: each breakage has to fail a specification, and the sound store none.</summary>
public sealed class BrokenStoreTests
{
    public static TheoryData<Breakage> Breakages => [.. Enum.GetValues<Breakage>().Where(static b => b != Breakage.None)];

    [Theory]
    [MemberData(nameof(Breakages))]
    public async Task A_broken_store_fails(Breakage breakage) => Assert.NotEmpty(await FailuresAsync(breakage));

    [Fact]
    public async Task A_sound_store_passes() => Assert.Empty(await FailuresAsync(Breakage.None));

    private static async Task<List<string>> FailuresAsync(Breakage breakage)
    {
        await using var fixture = new BrokenFixture(breakage);
        await fixture.InitializeAsync();
        var failures = new List<string>();
        foreach (object specification in (object[])
            [new Sessions(fixture), new Groups(fixture), new Items(fixture), new Supplies(fixture), new Plans(fixture)])
        {
            foreach (MethodInfo fact in specification.GetType().GetMethods()
                .Where(static method => method.GetCustomAttribute<FactAttribute>() is not null and not TheoryAttribute))
            {
                try
                {
                    await (Task)fact.Invoke(specification, null)!;
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    failures.Add($"{fact.Name}: {fault.Message}");
                }
            }
        }

        return failures;
    }

#pragma warning disable xUnit1000 // These run by hand, above, and not as tests of their own.
    private sealed class Sessions(BrokenFixture fixture) : SessionSpecification<BrokenFixture>(fixture);

    private sealed class Groups(BrokenFixture fixture) : ItemGroupSpecification<BrokenFixture>(fixture);

    private sealed class Items(BrokenFixture fixture) : ItemSpecification<BrokenFixture>(fixture);

    private sealed class Supplies(BrokenFixture fixture) : SupplySpecification<BrokenFixture>(fixture);

    private sealed class Plans(BrokenFixture fixture) : PlanSpecification<BrokenFixture>(fixture);
#pragma warning restore xUnit1000
}
