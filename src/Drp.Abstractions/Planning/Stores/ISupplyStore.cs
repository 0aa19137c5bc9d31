using Drp.Storage;

namespace Drp.Planning;

/// <summary>Stores scheduled supply: in transit, open orders, firm planned orders.</summary>
public interface ISupplyStore : IDrpStore
{
    /// <summary>Finds a supply with its version, or <see langword="null"/>.</summary>
    /// <param name="company">The company.</param>
    /// <param name="code">The supply's code.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<Versioned<ScheduledSupply>?> FindAsync(
        string company, string code, CancellationToken cancellationToken = default);

    /// <summary>One page of a company's supplies, by code.</summary>
    /// <param name="company">The company.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<Page<ScheduledSupply>> PageAsync(
        string company, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>A company's supplies, by code, as a stream.</summary>
    /// <param name="company">The company.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    IAsyncEnumerable<ScheduledSupply> ReadAsync(string company, CancellationToken cancellationToken = default);

    /// <summary>Stages a write, new or over what is stored.</summary>
    /// <param name="company">The company.</param>
    /// <param name="supply">The supply.</param>
    /// <param name="expectedVersion">
    /// The version the write is based on; 0 says that it must be new; <see langword="null"/> writes over any.
    /// </param>
    void Save(string company, ScheduledSupply supply, long? expectedVersion = null);

    /// <summary>Stages writes over whatever is stored.</summary>
    /// <param name="company">The company.</param>
    /// <param name="supplies">The supplies; taken now.</param>
    void SaveMany(string company, IEnumerable<ScheduledSupply> supplies);

    /// <summary>Stages the removal of a supply: received or cancelled.</summary>
    /// <param name="company">The company.</param>
    /// <param name="code">The supply's code.</param>
    /// <param name="expectedVersion">The version the removal is based on, or <see langword="null"/> for any.</param>
    void Delete(string company, string code, long? expectedVersion = null);
}
