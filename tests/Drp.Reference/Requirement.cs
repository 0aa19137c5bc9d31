using NodaTime;

namespace Drp.Reference;

/// <summary>What asks for stock, in the order in which equals are served.</summary>
internal enum RequirementKind
{
    SalesOrder,
    Forecast,
    Uplift,
    PlannedShipment,
    FirmShipment,
}

/// <summary>The tiers of §7, first served first.</summary>
internal enum Tier
{
    PastDueAndFirm,
    Orders,
    Forecast,
    SafetyStock,
    TargetStock,
    LotRounding,
}

/// <summary>One requirement on a stocking point: a customer's, or a child's.</summary>
internal sealed record Requirement
{
    public required RequirementKind Kind { get; init; }

    public required Tier Tier { get; init; }

    /// <summary>Priority class inside the tier, 1 first; 0 where a tier has none.</summary>
    public required int Class { get; init; }

    /// <summary>Its own date; a planned shipment's may lie before AsOf.</summary>
    public required LocalDate Date { get; init; }

    public required int Bucket { get; init; }

    /// <summary>The sales order, promotion, transfer or planned order; empty for forecast.</summary>
    public string Code { get; init; } = "";

    /// <summary>The receiving location of a shipment; empty otherwise.</summary>
    public string Child { get; init; } = "";

    public required decimal Quantity { get; init; }

    /// <summary>Where the order stands among those of the child; 0 for what is no planned shipment.</summary>
    public int Position { get; init; }

    /// <summary>Days of life that the goods must have left on <see cref="Date"/>.</summary>
    public int MinimumLife { get; init; }

    /// <summary>Bucket, tier, class, date, kind, child, position, code (reading 16).</summary>
    public static int Order(Requirement a, Requirement b)
    {
        int order = a.Bucket.CompareTo(b.Bucket);
        order = order != 0 ? order : a.Tier.CompareTo(b.Tier);
        order = order != 0 ? order : a.Class.CompareTo(b.Class);
        order = order != 0 ? order : a.Date.CompareTo(b.Date);
        order = order != 0 ? order : a.Kind.CompareTo(b.Kind);
        order = order != 0 ? order : string.CompareOrdinal(a.Child, b.Child);
        order = order != 0 ? order : a.Position.CompareTo(b.Position);
        return order != 0 ? order : string.CompareOrdinal(a.Code, b.Code);
    }
}
