using Drp.Planning;

namespace Drp.Storage.Testing.Planning;

/// <summary>What every storage of means of transport keeps.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class TransportSpecification<TFixture>(TFixture fixture)
    : MasterSpecification<TFixture, ITransportStore, MeansOfTransport>(fixture)
    where TFixture : StorageFixture
{
    /// <inheritdoc/>
    protected override string Kind => "transport";

    /// <inheritdoc/>
    protected override MeansOfTransport Sample(string company, string code, int number) => new()
    {
        Company = company,
        Code = code,
        MaximumWeight = number % 2 == 0 ? 24_000.00000001m : null,
        MaximumVolume = number % 3 == 0 ? 33.3333333333333333333333m : null,
        MaximumPallets = number % 4 == 0 ? 33m : null,
        MinimumFill = 99.999999m,
        PullInDays = number,
    };
}
