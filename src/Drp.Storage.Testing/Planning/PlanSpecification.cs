using Drp.Planning;
using NodaTime;
using Xunit;

namespace Drp.Storage.Testing.Planning;

/// <summary>What every storage of plans keeps.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class PlanSpecification<TFixture>(TFixture fixture) : StorageSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
{
    private static readonly Instant Noon = Instant.FromUtc(2024, 2, 29, 12, 0);

    /// <summary>A plan comes back with everything in it: both sides, records, messages.</summary>
    [Theory]
    [InlineData(1, true, true)]
    [InlineData(2, true, false)]
    [InlineData(3, false, true)]
    [InlineData(4, false, false)]
    public async Task A_plan_survives(int seed, bool records, bool constrained)
    {
        string company = Fixture.NewCompany();
        Plan plan = PlanSamples.Plan($"plan-{seed}", seed, records: records, constrained: constrained);
        await CommitAsync(session => session.Store<IPlanStore>().Save(company, plan, Noon));
        Plan? loaded = await SessionAsync(session => session.Store<IPlanStore>().LoadAsync(company, plan.Id, Token));
        Assert.Equal(PlanSamples.Text(plan), PlanSamples.Text(loaded!));
        Assert.Null(await SessionAsync(session => session.Store<IPlanStore>().LoadAsync(company, "other", Token)));
    }

    /// <summary>The parts of a plan are its items, each once, and answer like the plan; so does the part of one item.</summary>
    [Fact]
    public async Task Parts_answer_like_the_plan()
    {
        string company = Fixture.NewCompany();
        Plan plan = PlanSamples.Plan("plan", 5, items: 23);
        await CommitAsync(session => session.Store<IPlanStore>().Save(company, plan, Noon));
        await SessionAsync(async session =>
        {
            Plan[] parts = await session.Store<IPlanStore>().ReadPartsAsync(company, "plan", 10, Token).ToArrayAsync(Token);
            Assert.Equal(3, parts.Length);
            Assert.Equal(
                plan.Orders(PlanKind.Constrained).Select(RecordText.Of),
                parts.SelectMany(static part => part.Orders(PlanKind.Constrained)).Select(RecordText.Of));
            Assert.Equal(
                plan.Records().Select(RecordText.Of), parts.SelectMany(static part => part.Records()).Select(RecordText.Of));
            Assert.Equal(
                plan.Messages.Select(RecordText.Of).Order(),
                parts.SelectMany(static part => part.Messages).Select(RecordText.Of).Order());

            string item = plan.Orders().First().Item;
            Plan? one = await session.Store<IPlanStore>().LoadItemAsync(company, "plan", item, Token);
            Assert.Equal(plan.Orders(item).Select(RecordText.Of), one!.Orders().Select(RecordText.Of));
            Assert.Null(await session.Store<IPlanStore>().LoadItemAsync(company, "plan", "unknown", Token));
        });
    }

    /// <summary>Saving a plan again changes nothing; the latest is the one saved last; a company sees its own.</summary>
    [Fact]
    public async Task The_latest_plan_is_found()
    {
        string company = Fixture.NewCompany();
        Plan first = PlanSamples.Plan("first", 1, items: 3);
        await CommitAsync(session =>
        {
            IPlanStore plans = session.Store<IPlanStore>();
            plans.Save(company, first, Noon);
            plans.Save(company, PlanSamples.Plan("a later one", 2, items: 3), Noon + Duration.FromNanoseconds(1));
            plans.Save(Fixture.NewCompany(), PlanSamples.Plan("third", 3, items: 3), Noon + Duration.FromHours(1));
        });
        await CommitAsync(session => session.Store<IPlanStore>().Save(company, first, Noon + Duration.FromDays(1)));
        await SessionAsync(async session =>
        {
            IPlanStore plans = session.Store<IPlanStore>();
            Assert.Equal("a later one", (await plans.LatestAsync(company, Token))?.Id);
            Assert.Equal(["a later one", "first"], (await plans.ListAsync(company, Token)).Select(static plan => plan.Id));
            Assert.Equal(
                new PlanInfo
                {
                    Company = company,
                    Id = "first",
                    SnapshotFingerprint = first.SnapshotFingerprint,
                    AsOf = first.AsOf,
                    Horizon = first.Buckets.End,
                    HasConstrained = true,
                    HasRecords = true,
                    SavedAt = Noon,
                },
                await plans.FindAsync(company, "first", Token));
        });
    }

    /// <summary>A removed plan is gone whole, and can be saved again.</summary>
    [Fact]
    public async Task A_plan_can_be_removed()
    {
        string company = Fixture.NewCompany();
        Plan plan = PlanSamples.Plan("plan", 1, items: 3);
        await CommitAsync(session => session.Store<IPlanStore>().Save(company, plan, Noon));
        await CommitAsync(session =>
        {
            session.Store<IPlanStore>().Delete(company, "plan");
            session.Store<IPlanStore>().Delete(company, "none");
        });
        Assert.Null(await SessionAsync(session => session.Store<IPlanStore>().FindAsync(company, "plan", Token)));
        await CommitAsync(session => session.Store<IPlanStore>().Save(company, plan, Noon));
        Plan? loaded = await SessionAsync(session => session.Store<IPlanStore>().LoadAsync(company, plan.Id, Token));
        Assert.Equal(PlanSamples.Text(plan), PlanSamples.Text(loaded!));
    }
}
