namespace Drp.Storage;

/// <summary>One stored row; never changed after it was made.</summary>
internal sealed record MemoryRow<TKey, TValue>(TKey Key, TValue Value, long Version);
