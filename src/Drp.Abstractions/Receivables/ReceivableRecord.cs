using NodaTime;

namespace Drp.Receivables;

/// <summary>
/// A case of the receivables room that is not money itself: a notice, a promise, a dispute, a statement, a bank line that
/// waits for a person. For authors of stores. Immutable.
/// </summary>
public sealed record ReceivableRecord
{
    /// <summary>The company.</summary>
    public required string Company { get; init; }

    /// <summary>What it is, as a code: <c>statement</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The id, unique for company and kind; at most 200 characters.</summary>
    public required string Id { get; init; }

    /// <summary>The partner, or empty when it is not known yet.</summary>
    public required string PartnerId { get; init; }

    /// <summary>The node whose viewers see it, or empty: the host only.</summary>
    public required string NodeId { get; init; }

    /// <summary>Where it stands, as a code.</summary>
    public required string Status { get; init; }

    /// <summary>Its day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>All of it, as JSON.</summary>
    public required string State { get; init; }

    /// <summary>The version; 0 for one that isn't stored yet.</summary>
    public long Version { get; init; }
}
