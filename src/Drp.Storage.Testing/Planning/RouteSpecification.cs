using Drp.Planning;
using NodaTime;
using Xunit;

namespace Drp.Storage.Testing.Planning;

/// <summary>What every storage of lanes and supply sources keeps.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class RouteSpecification<TFixture>(TFixture fixture)
    : MasterSpecification<TFixture, IRouteStore, SupplyRoute>(fixture)
    where TFixture : StorageFixture
{
    /// <inheritdoc/>
    protected override string Kind => "route";

    /// <summary>The routes into a location, by code.</summary>
    [Fact]
    public async Task A_location_gives_its_routes()
    {
        string company = Fixture.NewCompany();
        await CommitAsync(session => session.Store<IRouteStore>().SaveMany(
            [
                Sample(company, "b", 0) with { To = "D" },
                Sample(company, "B", 1) with { To = "D" },
                Sample(company, "c", 0) with { To = "d" },
            ]));
        string[] codes = await SessionAsync(async session => await session.Store<IRouteStore>()
            .ReadIntoAsync(company, "D", Token).Select(static route => route.Code).ToArrayAsync(Token));
        Assert.Equal(["B", "b"], codes);
    }

    /// <summary>A number that can't be stored exactly is refused, and nothing of the commit is written.</summary>
    [Theory]
    [InlineData("0.00001")]
    [InlineData("922337203685477.5808")]
    public async Task A_number_that_does_not_fit_is_refused(string number)
    {
        string company = Fixture.NewCompany();
        decimal value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        var refused = await Assert.ThrowsAsync<DrpException>(() => CommitAsync(session =>
        {
            session.Store<IRouteStore>().Save(Sample(company, "good", 0));
            session.Store<IRouteStore>().Save(Sample(company, "bad", 0) with { Minimum = value });
        }));
        Assert.Equal("DRP1005", refused.Code);
        Assert.Null(await SessionAsync(session => session.Store<IRouteStore>().FindAsync(company, "good", Token)));
    }

    /// <inheritdoc/>
    protected override SupplyRoute Sample(string company, string code, int number)
    {
        SupplyRoute route = number % 2 == 0
            ? new Lane
            {
                Code = code,
                To = Hostile.Codes.At(number + 1),
                From = Hostile.Codes.At(number + 2),
                Kind = (LaneKind)(number / 2 % 2),
                TransitCalendar = number % 3 == 0 ? "日历" : null,
                Transport = number % 3 == 1 ? "TRUCK" : null,
                UnitCost = number % 3 == 2 ? new Money(0.00000001m, "CNY") : null,
            }
            : new SupplySource
            {
                Code = code,
                To = Hostile.Codes.At(number + 1),
                Supplier = Hostile.Codes.At(number + 2),
                Kind = (SupplySourceKind)(number / 2 % 2),
                Calendar = number % 3 == 0 ? "日历" : null,
                GuaranteedLifeDays = number % 3 == 1 ? number : null,
            };
        return route with
        {
            Company = company,
            Item = number % 3 == 0 ? "I" : null,
            ItemGroup = number % 3 == 1 ? "G" : null,
            LeadTime = new LeadTime { OrderProcessing = 1, Loading = 2, Transit = number, Unloading = 3, GoodsIn = 4 },
            Priority = number,
            Quota = number % 2 == 0 ? 33.333333333333m : null,
            Minimum = Hostile.Quantities.At(number),
            Multiple = Hostile.Quantities.At(number + 1),
            Maximum = number % 2 == 1 ? Hostile.Quantities.At(number + 2) : null,
            CapacityPerBucket = number % 3 == 1 ? Hostile.Quantities.At(number + 3) : null,
            OrderCycle = number % 4 == 0 ? "cycle" : null,
            ValidFrom = number % 2 == 0 ? Hostile.Dates.At(number) : null,
            ValidTo = number % 3 == 0 ? (LocalDate?)Hostile.Dates.At(number + 1) : null,
        };
    }
}
