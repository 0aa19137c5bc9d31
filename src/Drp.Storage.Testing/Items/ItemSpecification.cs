using Drp.Items;
using Xunit;

namespace Drp.Storage.Testing.Items;

/// <summary>What every storage of items keeps.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class ItemSpecification<TFixture>(TFixture fixture)
    : MasterSpecification<TFixture, IItemStore, Item>(fixture)
    where TFixture : StorageFixture
{
    /// <inheritdoc/>
    protected override string Kind => "item";

    /// <summary>A list inside a value can't be changed behind the store's back, nor through what it hands out.</summary>
    [Fact]
    public async Task A_caller_can_not_change_what_is_stored()
    {
        string company = Fixture.NewCompany();
        List<UnitConversion> conversions = [new() { Unit = "CS", Numerator = 24 }];
        Item item = Sample(company, "A", 0) with { Conversions = conversions };
        await CommitAsync(session =>
        {
            session.Store<IItemStore>().Save(item);
            conversions.Clear();
        });
        conversions.Add(new UnitConversion { Unit = "PAL", Numerator = 960 });
        Versioned<Item>? found = await SessionAsync(session => session.Store<IItemStore>().FindAsync(company, "A", Token));
        Assert.Equal(["CS"], found!.Value.Value.Conversions.Select(static conversion => conversion.Unit));
        Assert.True(found.Value.Value.Conversions is not IList<UnitConversion> list || list.IsReadOnly);
    }

    /// <summary>A group's items, by code.</summary>
    [Fact]
    public async Task A_group_gives_its_items()
    {
        string company = Fixture.NewCompany();
        await CommitAsync(session => session.Store<IItemStore>().SaveMany(
            [
                Sample(company, "b", 0) with { Group = "G" },
                Sample(company, "B", 0) with { Group = "G" },
                Sample(company, "c", 0) with { Group = "g" },
                Sample(company, "d", 0) with { Group = null },
            ]));
        string[] codes = await SessionAsync(async session => await session.Store<IItemStore>()
            .ReadGroupAsync(company, "G", Token).Select(static item => item.Code).ToArrayAsync(Token));
        Assert.Equal(["B", "b"], codes);
    }

    /// <inheritdoc/>
    protected override Item Sample(string company, string code, int number) => new()
    {
        Company = company,
        Code = code,
        Name = Hostile.Names.At(number),
        Group = number % 2 == 0 ? Hostile.Codes.At(number) : null,
        BaseUnit = "件",
        Scale = number % 5,
        ShelfLifeDays = number % 3 == 0 ? null : number,
        Successor = number % 4 == 0 ? Hostile.Codes.At(number + 1) : null,
        UnitCost = number % 2 == 0 ? new Money(0.000123456789m + number, "VND") : null,
        Weight = number % 2 == 0 ? 0.0000000001m * (number + 1) : null,
        Volume = number % 3 == 0 ? 1234567890.123456789m : null,
        PalletQuantity = number % 4 == 0 ? 960m : null,
        Conversions = number % 2 == 0
            ? [new() { Unit = "箱", Numerator = long.MaxValue, Denominator = 3 }, new() { Unit = "kg", Numerator = 1 }]
            : [],
    };
}
