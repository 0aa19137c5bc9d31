namespace Drp.Storage;

/// <summary>What the stores of master records have in common: records with a company and a code of their own.</summary>
/// <typeparam name="T">The record.</typeparam>
public interface IMasterStore<T> : IDrpStore
    where T : class
{
    /// <summary>Finds a record with its version, or <see langword="null"/>.</summary>
    /// <param name="company">The company; empty where a host has one company.</param>
    /// <param name="code">The code, compared ordinally.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<Versioned<T>?> FindAsync(string company, string code, CancellationToken cancellationToken = default);

    /// <summary>One page of a company's records, by code.</summary>
    /// <param name="company">The company.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<Page<T>> PageAsync(string company, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>All records of a company, by code, as a stream.</summary>
    /// <param name="company">The company.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    IAsyncEnumerable<T> ReadAsync(string company, CancellationToken cancellationToken = default);

    /// <summary>Stages a write, new or over what is stored.</summary>
    /// <param name="record">The record.</param>
    /// <param name="expectedVersion">
    /// The version the write is based on; 0 says that the record must be new; <see langword="null"/> writes over any.
    /// </param>
    void Save(T record, long? expectedVersion = null);

    /// <summary>Stages writes over whatever is stored.</summary>
    /// <param name="records">The records; taken now.</param>
    void SaveMany(IEnumerable<T> records);

    /// <summary>Stages a removal; nothing happens when there is no record and no version is expected.</summary>
    /// <param name="company">The company.</param>
    /// <param name="code">The code.</param>
    /// <param name="expectedVersion">The version the removal is based on, or <see langword="null"/> for any.</param>
    void Delete(string company, string code, long? expectedVersion = null);
}
