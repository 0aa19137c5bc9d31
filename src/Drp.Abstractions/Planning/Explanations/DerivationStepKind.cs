namespace Drp.Planning;

/// <summary>The kinds of steps from a requirement to an order.</summary>
public enum DerivationStepKind
{
    /// <summary>What the bucket (or the time before the snapshot's date) asks for.</summary>
    Requirement,

    /// <summary>Stock and receipts that were netted against it.</summary>
    Netting,

    /// <summary>Safety stock that was added.</summary>
    SafetyStock,

    /// <summary>What the lot-sizing policy made of the need.</summary>
    LotSizing,

    /// <summary>How the need was split between sources.</summary>
    Split,

    /// <summary>Minimum, multiple and maximum of the route.</summary>
    LotModifiers,

    /// <summary>Why this source.</summary>
    Source,

    /// <summary>How the dates moved over calendars.</summary>
    Dates,

    /// <summary>What deployment cut, and by which rule.</summary>
    Deployment,
}
