using System.Globalization;
using Drp.Items;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Drp.Storage.Testing;

/// <summary>
/// Random operations, the store beside a plain model that says what has to come out. A failure names its seed; set
/// <c>DRP_TEST_SEED</c> to run that one again.
/// </summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class ModelSpecification<TFixture>(TFixture fixture) : StorageSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
{
    private static readonly string[] Codes = ["A", "a", "B", "é", "中文", "A ", "_"];

    /// <summary>Units of work of random writes, removals, reads, conflicts and give-ups leave what the model says.</summary>
    [Fact]
    public async Task Random_work_leaves_what_the_model_says()
    {
        string? given = Environment.GetEnvironmentVariable("DRP_TEST_SEED");
        int first = given is null ? Random.Shared.Next() : int.Parse(given, CultureInfo.InvariantCulture);
        for (int seed = first; seed < first + (given is null ? 6 : 1); seed++)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"DRP_TEST_SEED={seed}");
            try
            {
                await RunAsync(new Random(seed), Fixture.NewCompany());
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Assert.Fail($"DRP_TEST_SEED={seed}: {fault}");
            }
        }
    }

    private async Task RunAsync(Random random, string company)
    {
        Dictionary<string, (ItemGroup Group, long Version)> committed = new(StringComparer.Ordinal);
        for (int unit = 0; unit < 15; unit++)
        {
            await using AsyncServiceScope scope = Fixture.Scope();
            await using IDrpSession session = await scope.ServiceProvider.GetRequiredService<IDrpStorage>()
                .OpenSessionAsync(Token);
            IItemGroupStore store = session.Store<IItemGroupStore>();
            var model = new Dictionary<string, (ItemGroup Group, long Version)>(committed, StringComparer.Ordinal);
            bool stale = false;
            for (int step = random.Next(6); step >= 0; step--)
            {
                string code = Codes[random.Next(Codes.Length)];
                long actual = model.TryGetValue(code, out (ItemGroup Group, long Version) row) ? row.Version : 0;
                long? expected = random.Next(8) switch { 0 => actual + 1, < 4 => null, _ => actual };
                switch (random.Next(4))
                {
                    case 0:
                        stale |= expected is not null && expected != actual;
                        store.Delete(company, code, expected);
                        model.Remove(code);
                        break;
                    case 1 when !stale:
                        Assert.Equal(
                            actual == 0 ? null : new Versioned<ItemGroup>(row.Group, actual),
                            await store.FindAsync(company, code, Token));
                        break;
                    default:
                        stale |= expected is not null && expected != actual;
                        var group = new ItemGroup
                        {
                            Company = company,
                            Code = code,
                            Name = random.Next().ToString(CultureInfo.InvariantCulture),
                        };
                        store.Save(group, expected);
                        model[code] = (group, actual + 1);
                        break;
                }
            }

            if (stale)
            {
                await Assert.ThrowsAsync<DrpConcurrencyException>(() => session.CommitAsync(Token));
            }
            else if (random.Next(4) > 0)
            {
                await session.CommitAsync(Token);
                committed = model;
            }
            else
            {
                continue;
            }

            ItemGroup[] expectedRows =
                [.. committed.OrderBy(static row => row.Key, StringComparer.Ordinal).Select(static row => row.Value.Group)];
            Assert.Equal(expectedRows, await store.ReadAsync(company, Token).ToArrayAsync(Token));
        }
    }
}
