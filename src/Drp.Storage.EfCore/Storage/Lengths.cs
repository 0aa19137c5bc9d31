namespace Drp.Storage;

/// <summary>Lengths of text columns, in UTF-16 code units.</summary>
internal static class Lengths
{
    /// <summary>Codes and ids.</summary>
    public const int Code = 64;

    /// <summary>Ids and fingerprints made of hashes.</summary>
    public const int Hash = 128;

    /// <summary>ISO 4217 codes.</summary>
    public const int Currency = 3;

    /// <summary>Names that people read.</summary>
    public const int Name = 256;

    /// <summary>Reasons and remarks.</summary>
    public const int Text = 2000;
}
