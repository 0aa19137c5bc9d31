using System.Collections.Immutable;

namespace Drp.Storage;

/// <summary>
/// Describes one keyed table of the in-memory database: its order and how messages name a row. A store holds it in a
/// static field; the instance is the table's identity.
/// </summary>
internal sealed class MemoryTable<TKey, TValue>
    where TKey : notnull
{
    /// <param name="kind">What a row is called in messages: "item group".</param>
    /// <param name="order">The order of keys; also their equality.</param>
    /// <param name="describe">The key's parts, for messages.</param>
    /// <param name="copy">Copies what a caller could change inside a value; null when values are immutable throughout.</param>
    public MemoryTable(string kind, IComparer<TKey> order, Func<TKey, string> describe, Func<TValue, TValue>? copy = null)
    {
        Kind = kind;
        Order = order;
        Describe = describe;
        Copy = copy ?? (static value => value);
        Empty = ImmutableSortedSet.Create<MemoryRow<TKey, TValue>>(new RowOrder(order));
    }

    public string Kind { get; }

    public IComparer<TKey> Order { get; }

    public Func<TKey, string> Describe { get; }

    public Func<TValue, TValue> Copy { get; }

    public ImmutableSortedSet<MemoryRow<TKey, TValue>> Empty { get; }

    public string Subject(TKey key) => $"{Kind} {Describe(key)}";

    private sealed class RowOrder(IComparer<TKey> keys) : IComparer<MemoryRow<TKey, TValue>>
    {
        public int Compare(MemoryRow<TKey, TValue>? x, MemoryRow<TKey, TValue>? y) => keys.Compare(x!.Key, y!.Key);
    }
}
