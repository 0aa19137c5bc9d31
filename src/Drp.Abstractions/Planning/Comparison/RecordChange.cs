using System.Collections.Immutable;
using NodaTime;

namespace Drp.Planning;

/// <summary>A stocking point whose record differs between two plans, over the buckets that both have. Immutable.</summary>
public sealed record RecordChange
{
    /// <summary>The record in the first plan; <see langword="null"/> when the point is new.</summary>
    public PointRecord? Before { get; init; }

    /// <summary>The record in the second plan; <see langword="null"/> when the point is gone.</summary>
    public PointRecord? After { get; init; }

    /// <summary>The first day of the first bucket that differs; <see langword="null"/> where only stock on hand does, or a record is missing.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The names of the record's lines that differ, as its properties are called, in their order.</summary>
    public required ImmutableArray<string> Lines { get; init; }

    /// <summary>The item's code.</summary>
    public string Item => (After ?? Before)!.Item;

    /// <summary>The location's code.</summary>
    public string Location => (After ?? Before)!.Location;
}
