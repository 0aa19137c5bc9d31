using Drp.Storage;

namespace Drp.Planning;

/// <summary>A means of transport as stored.</summary>
internal sealed class TransportRow : CodedRow
{
    public decimal? MaximumWeight { get; set; }

    public decimal? MaximumVolume { get; set; }

    public decimal? MaximumPallets { get; set; }

    public decimal MinimumFill { get; set; }

    public int PullInDays { get; set; }

    public static TransportRow Key(string company, string code) => new() { Company = company, Code = code };

    public static TransportRow Of(MeansOfTransport transport) => new()
    {
        Company = transport.Company,
        Code = transport.Code,
        MaximumWeight = transport.MaximumWeight,
        MaximumVolume = transport.MaximumVolume,
        MaximumPallets = transport.MaximumPallets,
        MinimumFill = transport.MinimumFill,
        PullInDays = transport.PullInDays,
    };

    public static MeansOfTransport Value(TransportRow row) => new()
    {
        Company = row.Company,
        Code = row.Code,
        MaximumWeight = row.MaximumWeight,
        MaximumVolume = row.MaximumVolume,
        MaximumPallets = row.MaximumPallets,
        MinimumFill = row.MinimumFill,
        PullInDays = row.PullInDays,
    };
}
