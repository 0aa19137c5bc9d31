namespace Drp.Storage;

/// <summary>A row whose version the application counts: 1 when first written, one more with each write.</summary>
internal interface IVersionedRow
{
    /// <summary>The version; set by <see cref="EfTable{TRow}"/>.</summary>
    long Version { get; set; }
}
