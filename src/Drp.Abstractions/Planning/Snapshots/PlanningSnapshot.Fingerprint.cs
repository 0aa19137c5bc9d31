namespace Drp.Planning;

public sealed partial class PlanningSnapshot
{
    private string? fingerprint;
    private byte[]?[]? itemHashes;

    /// <summary>
    /// What the snapshot holds, as 64 hexadecimal digits: the same rows give the same fingerprint, in whatever order they
    /// were added and on whatever machine; any other value gives another. It is the root of a tree of SHA-256 hashes, one for
    /// each item with all its rows. Rows that were refused (<see cref="Faults"/>) are not part of it. Worked out when first
    /// asked for.
    /// </summary>
    public string Fingerprint => fingerprint ??= SnapshotHasher.Fingerprint(this);

    /// <summary>
    /// The hash of each item's partition, <see langword="null"/> where it was not worked out yet. A snapshot with changes laid
    /// over another is given the hashes of the items that did not change.
    /// </summary>
    internal byte[]?[] ItemHashes
    {
        get => itemHashes ??= new byte[]?[Items.Length];
        init => itemHashes = value;
    }
}
