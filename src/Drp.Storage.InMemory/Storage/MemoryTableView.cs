using System.Collections.Immutable;

namespace Drp.Storage;

/// <summary>
/// A table as one session sees it: the rows of the session's snapshot with its own staged changes over them. Staged
/// changes are replayed on the newest rows at commit, where each expected version is checked.
/// </summary>
internal sealed class MemoryTableView<TKey, TValue> : IMemoryTableView
    where TKey : notnull
{
    private readonly MemoryTable<TKey, TValue> _table;
    private readonly List<Change> _changes = [];
    private ImmutableSortedSet<MemoryRow<TKey, TValue>> _rows;

    public MemoryTableView(MemoryTable<TKey, TValue> table, MemoryState snapshot)
    {
        _table = table;
        _rows = snapshot.Rows(table);
    }

    /// <summary>The row of a key with its version, or null.</summary>
    public Versioned<TValue>? Find(TKey key) => _rows.TryGetValue(Probe(key), out MemoryRow<TKey, TValue>? row)
        ? new Versioned<TValue>(_table.Copy(row.Value), row.Version)
        : null;

    /// <summary>
    /// Rows in key order from a first key on (inclusive, or exclusive with <paramref name="after"/>), as long as the
    /// condition holds. The view may change while it is read; the reader keeps the rows it started with.
    /// </summary>
    public IEnumerable<(TKey Key, Versioned<TValue> Row)> Scan(TKey from, Func<TKey, bool> during, bool after = false)
    {
        ImmutableSortedSet<MemoryRow<TKey, TValue>> rows = _rows;
        int index = rows.IndexOf(Probe(from));
        index = index < 0 ? ~index : after ? index + 1 : index;
        for (; index < rows.Count && during(rows[index].Key); index++)
        {
            MemoryRow<TKey, TValue> row = rows[index];
            yield return (row.Key, new Versioned<TValue>(_table.Copy(row.Value), row.Version));
        }
    }

    /// <summary>All rows in key order.</summary>
    public IEnumerable<(TKey Key, Versioned<TValue> Row)> Scan()
    {
        foreach (MemoryRow<TKey, TValue> row in _rows)
        {
            yield return (row.Key, new Versioned<TValue>(_table.Copy(row.Value), row.Version));
        }
    }

    /// <summary>The last row before a key (exclusive), or null: the end of a stream, the newest of a history.</summary>
    public (TKey Key, Versioned<TValue> Row)? LastBefore(TKey key)
    {
        int index = _rows.IndexOf(Probe(key));
        index = (index < 0 ? ~index : index) - 1;
        return index < 0
            ? null
            : (_rows[index].Key, new Versioned<TValue>(_table.Copy(_rows[index].Value), _rows[index].Version));
    }

    /// <summary>Stages a write; an expected version of 0 says that the row must be new, null writes over any.</summary>
    public void Save(TKey key, TValue value, long? expectedVersion = null) =>
        Stage(new Change(key, _table.Copy(value), Delete: false, expectedVersion, null));

    /// <summary>Stages a write that does nothing when there is a row by then.</summary>
    public void SaveIfNew(TKey key, TValue value) =>
        Stage(new Change(key, _table.Copy(value), Delete: false, null, null, OnlyIfNew: true));

    /// <summary>Stages a removal.</summary>
    public void Delete(TKey key, long? expectedVersion = null) =>
        Stage(new Change(key, default!, Delete: true, expectedVersion, null));

    /// <summary>
    /// Stages the removal of every row of a key range that matches, those included that others commit before this session
    /// does: the counterpart of a set-based DELETE.
    /// </summary>
    /// <param name="from">The first key of the range, inclusive.</param>
    /// <param name="during">Whether a key still lies in the range.</param>
    /// <param name="match">Which rows of the range go; null: all of them.</param>
    public void DeleteRange(TKey from, Func<TKey, bool> during, Func<TValue, bool>? match = null) =>
        Stage(new Change(from, default!, Delete: true, null, new KeyRange(during, match ?? (static _ => true))));

    /// <summary>
    /// Changes the row under the session's lock (<see cref="MemorySession.LockAsync"/>), or leaves it when the change
    /// gives null back or there is no row: the counterpart of a conditional UPDATE.
    /// </summary>
    /// <returns>Whether the row was changed.</returns>
    public bool Update(TKey key, Func<TValue, TValue?> change)
    {
        if (Find(key) is not { } found || change(found.Value) is not { } changed)
        {
            return false;
        }

        Save(key, changed, found.Version);
        return true;
    }

    bool IMemoryTableView.HasChanges => _changes.Count > 0;

    MemoryState IMemoryTableView.Replay(MemoryState state)
    {
        ImmutableSortedSet<MemoryRow<TKey, TValue>>.Builder rows = state.Rows(_table).ToBuilder();
        foreach (Change change in _changes)
        {
            Apply(rows, change, check: true);
        }

        return state.With(_table, rows.ToImmutable());
    }

    void IMemoryTableView.Reset(MemoryState snapshot, bool keepChanges)
    {
        _rows = snapshot.Rows(_table);
        if (!keepChanges)
        {
            _changes.Clear();
            return;
        }

        ImmutableSortedSet<MemoryRow<TKey, TValue>>.Builder rows = _rows.ToBuilder();
        foreach (Change change in _changes)
        {
            Apply(rows, change, check: false);
        }

        _rows = rows.ToImmutable();
    }

    private void Stage(Change change)
    {
        _changes.Add(change);
        _rows = ApplyOne(_rows, change);
    }

    private static MemoryRow<TKey, TValue> Probe(TKey key) => new(key, default!, 0);

    private static ImmutableSortedSet<MemoryRow<TKey, TValue>> ApplyOne(
        ImmutableSortedSet<MemoryRow<TKey, TValue>> rows, Change change)
    {
        if (change.Range is { } range)
        {
            return rows.Except(Matching(rows, change.Key, range));
        }

        long version = 0;
        if (rows.TryGetValue(Probe(change.Key), out MemoryRow<TKey, TValue>? old))
        {
            if (change.OnlyIfNew)
            {
                return rows;
            }

            version = old.Version;
            rows = rows.Remove(old);
        }

        return change.Delete ? rows : rows.Add(new MemoryRow<TKey, TValue>(change.Key, change.Value, version + 1));
    }

    private void Apply(ImmutableSortedSet<MemoryRow<TKey, TValue>>.Builder rows, Change change, bool check)
    {
        if (change.Range is { } range)
        {
            rows.ExceptWith(Matching(rows.ToImmutable(), change.Key, range));
            return;
        }

        // A search without a hit gives the probe itself back.
        MemoryRow<TKey, TValue>? old =
            rows.TryGetValue(Probe(change.Key), out MemoryRow<TKey, TValue>? hit) ? hit : null;
        long? actual = old?.Version;
        if (check && change.Expected is { } expected && expected != (actual ?? 0))
        {
            throw new DrpConcurrencyException(_table.Subject(change.Key), expected, actual);
        }

        if (old is not null)
        {
            if (change.OnlyIfNew)
            {
                return;
            }

            rows.Remove(old);
        }

        if (!change.Delete)
        {
            rows.Add(new MemoryRow<TKey, TValue>(change.Key, change.Value, (actual ?? 0) + 1));
        }
    }

    private static List<MemoryRow<TKey, TValue>> Matching(
        ImmutableSortedSet<MemoryRow<TKey, TValue>> rows, TKey from, KeyRange range)
    {
        int index = rows.IndexOf(Probe(from));
        var matching = new List<MemoryRow<TKey, TValue>>();
        for (index = index < 0 ? ~index : index; index < rows.Count && range.During(rows[index].Key); index++)
        {
            if (range.Match(rows[index].Value))
            {
                matching.Add(rows[index]);
            }
        }

        return matching;
    }

    private readonly record struct Change(TKey Key, TValue Value, bool Delete, long? Expected, KeyRange? Range, bool OnlyIfNew = false);

    private sealed record KeyRange(Func<TKey, bool> During, Func<TValue, bool> Match);
}
