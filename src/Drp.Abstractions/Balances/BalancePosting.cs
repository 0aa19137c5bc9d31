using NodaTime;

namespace Drp.Balances;

/// <summary>
/// One operation on a set of accounts: all of its movements happen, or none. The unit that a store evaluates inside its
/// locks. Immutable.
/// </summary>
public sealed record BalancePosting
{
    /// <summary>The operation's key, given by the caller: the same key again gives the first result. At most 200 characters.</summary>
    public required string Key { get; init; }

    /// <summary>What the operation was, as a code: <c>acquire</c>, <c>commit</c>, <c>consume</c>, <c>release</c>, <c>transfer</c>, <c>limit</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>
    /// A hash of what was asked for: the same key with another request is a fault and never a repetition.
    /// </summary>
    public required string Fingerprint { get; init; }

    /// <summary>When, in whole microseconds.</summary>
    public required Instant At { get; init; }

    /// <summary>Who asked.</summary>
    public required string ActorId { get; init; }

    /// <summary>The movements in ordinal order of account, then holder; one per pair.</summary>
    public required IReadOnlyList<BalanceMovement> Movements { get; init; }
}
