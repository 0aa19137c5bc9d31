using System.Collections.Immutable;

namespace Drp.Storage;

/// <summary>All tables at one moment; a new state shares what did not change with the one before. Immutable.</summary>
internal sealed class MemoryState
{
    public static MemoryState Empty { get; } = new(ImmutableDictionary<object, object>.Empty);

    private readonly ImmutableDictionary<object, object> _tables;

    private MemoryState(ImmutableDictionary<object, object> tables) => _tables = tables;

    public ImmutableSortedSet<MemoryRow<TKey, TValue>> Rows<TKey, TValue>(MemoryTable<TKey, TValue> table)
        where TKey : notnull =>
        _tables.TryGetValue(table, out object? rows) ? (ImmutableSortedSet<MemoryRow<TKey, TValue>>)rows : table.Empty;

    public MemoryState With<TKey, TValue>(
        MemoryTable<TKey, TValue> table, ImmutableSortedSet<MemoryRow<TKey, TValue>> rows)
        where TKey : notnull => new(_tables.SetItem(table, rows));
}
