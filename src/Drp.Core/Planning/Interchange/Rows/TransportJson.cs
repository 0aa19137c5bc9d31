namespace Drp.Planning;

internal sealed class TransportJson
{
    public required string Code { get; init; }

    public string? Company { get; init; }

    public decimal? MaximumWeight { get; init; }

    public decimal? MaximumVolume { get; init; }

    public decimal? MaximumPallets { get; init; }

    public decimal? MinimumFill { get; init; }

    public int? PullInDays { get; init; }

    public static TransportJson Of(MeansOfTransport transport) => new()
    {
        Code = transport.Code,
        Company = Sparse.Text(transport.Company),
        MaximumWeight = transport.MaximumWeight,
        MaximumVolume = transport.MaximumVolume,
        MaximumPallets = transport.MaximumPallets,
        MinimumFill = Sparse.Unless(transport.MinimumFill, 0m),
        PullInDays = Sparse.Unless(transport.PullInDays, 0),
    };

    public MeansOfTransport ToTransport() => new()
    {
        Code = Code,
        Company = Company ?? "",
        MaximumWeight = MaximumWeight,
        MaximumVolume = MaximumVolume,
        MaximumPallets = MaximumPallets,
        MinimumFill = MinimumFill ?? 0m,
        PullInDays = PullInDays ?? 0,
    };
}
