namespace Drp.Storage;

/// <summary>A stored value with its version. Immutable.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Value">The value as stored.</param>
/// <param name="Version">1 when first written, one more with each write; what a later write names as its basis.</param>
public readonly record struct Versioned<T>(T Value, long Version);
