namespace Drp.Receivables;

/// <summary>The receivables room's settings.</summary>
public sealed class ReceivableOptions
{
    /// <summary>How payments are applied when a request doesn't say.</summary>
    public AllocationOptions Allocation { get; set; } = new();

    /// <summary>The company's own currency, in which exchange differences are. Default <c>CNY</c>.</summary>
    public string BaseCurrency { get; set; } = "CNY";

    /// <summary>Days before and after within which the same amount from the same partner looks like a duplicate; negative switches the guard off. Default 3.</summary>
    public int DuplicateDays { get; set; } = 3;

    /// <summary>Roles that may post, apply, undo and dun at and below their node. Default <c>accountant</c>.</summary>
    public ISet<string> AccountantRoles { get; init; } = new HashSet<string>(StringComparer.Ordinal) { "accountant" };

    /// <summary>Payments or partners in one unit of work of a batch or run. Default 1000.</summary>
    public int BatchSize { get; set; } = 1000;
}
