namespace Drp.Channels;

/// <summary>A company that business is done with: a dealer, a retailer. It runs nodes of the channel. Immutable.</summary>
public sealed record Partner
{
    /// <summary>The id, compared ordinally; at most 64 characters.</summary>
    public required string Id { get; init; }

    /// <summary>The name, at most 256 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The node to which it belongs: who sees the node sees the partner.</summary>
    public required string NodeId { get; init; }

    /// <summary>Where it stands in its life.</summary>
    public PartnerStatus Status { get; init; }

    /// <summary>Whether it may order: active partners only.</summary>
    public bool MayOrder => Status == PartnerStatus.Active;

    /// <summary>Whether it may return goods: active and suspended partners.</summary>
    public bool MayReturn => Status is PartnerStatus.Active or PartnerStatus.Suspended;

    /// <summary>Whether it may pay: every partner that ever was active.</summary>
    public bool MayPay => Status != PartnerStatus.Prospect;
}
