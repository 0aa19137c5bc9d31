using NodaTime;

namespace Drp.Orders;

/// <summary>How much of a line comes back, and what becomes of it. Immutable.</summary>
public sealed record OrderReturnLine
{
    /// <summary>The line's number.</summary>
    public required int Line { get; init; }

    /// <summary>Base units, above zero.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The batch; empty for none.</summary>
    public string Batch { get; init; } = "";

    /// <summary>The last usable day, inclusive; <see langword="null"/>: does not expire.</summary>
    public LocalDate? Expiry { get; init; }

    /// <summary>What becomes of the goods. Default quarantine.</summary>
    public ReturnDisposition Disposition { get; init; }
}
