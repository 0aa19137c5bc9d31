namespace Drp.Storage;

/// <summary>
/// Stages versioned writes of one table. Consecutive writes are applied together; a row that is staged twice is written
/// twice, in order.
/// </summary>
internal sealed class EfTable<TRow>(EfSession session)
    where TRow : class, IVersionedRow
{
    private RowBatch<TRow>? _open;

    /// <summary>Stages a write; an expected version of 0 says that the row must be new, null writes over any.</summary>
    public void Save(TRow row, long? expectedVersion = null) => Stage(row, expectedVersion, delete: false);

    /// <summary>Stages a removal; of the row, only the key's properties need a value.</summary>
    public void Delete(TRow key, long? expectedVersion = null) => Stage(key, expectedVersion, delete: true);

    private void Stage(TRow row, long? expectedVersion, bool delete)
    {
        if (_open is null || !ReferenceEquals(session.LastStaged, _open) || !_open.TryAdd(row, expectedVersion, delete))
        {
            _open = new RowBatch<TRow>();
            _open.TryAdd(row, expectedVersion, delete);
            session.Stage(_open);
        }
    }
}
