using Drp.Storage;

namespace Drp.Items;

/// <summary>Stores item groups.</summary>
public interface IItemGroupStore : IDrpStore
{
    /// <summary>Finds a group with its version, or <see langword="null"/>.</summary>
    /// <param name="company">The company.</param>
    /// <param name="code">The group's code.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<Versioned<ItemGroup>?> FindAsync(string company, string code, CancellationToken cancellationToken = default);

    /// <summary>All groups of a company, by code.</summary>
    /// <param name="company">The company.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    IAsyncEnumerable<ItemGroup> ReadAsync(string company, CancellationToken cancellationToken = default);

    /// <summary>One page of a company's groups, by code.</summary>
    /// <param name="company">The company.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<Page<ItemGroup>> PageAsync(string company, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>Stages a write, new or over what is stored.</summary>
    /// <param name="group">The group.</param>
    /// <param name="expectedVersion">
    /// The version the write is based on; 0 says that the group must be new; <see langword="null"/> writes over any.
    /// </param>
    void Save(ItemGroup group, long? expectedVersion = null);

    /// <summary>Stages a removal; nothing happens when there is none and no version is expected.</summary>
    /// <param name="company">The company.</param>
    /// <param name="code">The group's code.</param>
    /// <param name="expectedVersion">The version the removal is based on, or <see langword="null"/> for any.</param>
    void Delete(string company, string code, long? expectedVersion = null);
}
