using Drp.Planning;

namespace Drp.Storage.Testing.Planning;

/// <summary>What every storage of locations keeps.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class LocationSpecification<TFixture>(TFixture fixture)
    : MasterSpecification<TFixture, ILocationStore, Location>(fixture)
    where TFixture : StorageFixture
{
    /// <inheritdoc/>
    protected override string Kind => "location";

    /// <inheritdoc/>
    protected override Location Sample(string company, string code, int number) => new()
    {
        Company = company,
        Code = code,
        Name = Hostile.Names.At(number),
        Level = number - 3,
        ReceivingCalendar = number % 2 == 0 ? Hostile.Codes.At(number) : null,
        ShippingCalendar = number % 3 == 0 ? Hostile.Codes.At(number) : null,
        FairShare = (FairShareRule)(number % 4),
        Push = (PushRule)(number % 4),
    };
}
