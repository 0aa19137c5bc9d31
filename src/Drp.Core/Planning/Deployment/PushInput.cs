namespace Drp.Planning;

/// <summary>
/// What a source still has after its requests were served, and where it could go. Children stand in the order of their
/// location codes. Quantities Q4 (10⁻⁴ of a base unit). A view over the caller's arrays.
/// </summary>
public readonly ref struct PushInput
{
    /// <summary>The excess, not negative.</summary>
    public required long Available { get; init; }

    /// <summary>The number of later buckets of each child; may be zero.</summary>
    public required int Buckets { get; init; }

    /// <summary>What each child asks for in later buckets, child by child, by date; not negative.</summary>
    public required ReadOnlySpan<long> LaterRequests { get; init; }

    /// <summary>How much each child may still hold (<see cref="PushRoom"/>), not negative; <see cref="long.MaxValue"/>: no limit.</summary>
    public required ReadOnlySpan<long> Room { get; init; }

    /// <summary>The smallest quantity of the item, positive.</summary>
    public required long Unit { get; init; }

    /// <summary>Lane quota of each child; push by quota needs it.</summary>
    public ReadOnlySpan<long> Quotas { get; init; }

    /// <summary>Lane priority of each child, the lowest number first; empty where all are equal.</summary>
    public ReadOnlySpan<int> Priorities { get; init; }

    /// <summary>The lane's multiple of each child, zero for the unit; empty where none has one.</summary>
    public ReadOnlySpan<long> Multiples { get; init; }

    /// <summary>The lane's minimum of each child, zero for none; empty where none has one.</summary>
    public ReadOnlySpan<long> Minimums { get; init; }
}
