using System.Collections.Immutable;

namespace Drp.Planning;

/// <summary>An order that differs between two plans, and why. Immutable.</summary>
public sealed record OrderChange
{
    /// <summary>How it differs.</summary>
    public required OrderChangeKind Kind { get; init; }

    /// <summary>The order in the first plan; <see langword="null"/> when it was added.</summary>
    public PlannedOrder? Before { get; init; }

    /// <summary>The order in the second plan; <see langword="null"/> when it is gone.</summary>
    public PlannedOrder? After { get; init; }

    /// <summary>What differs around it: requirements, stock, receipts and so on through its date. Empty where records were not kept.</summary>
    public ImmutableArray<ChangeCause> Causes { get; init; } = [];

    /// <summary>The change and its causes as a sentence, in plain English.</summary>
    public required string Text { get; init; }

    /// <summary>The item's code.</summary>
    public string Item => (After ?? Before)!.Item;

    /// <summary>The receiving location's code.</summary>
    public string To => (After ?? Before)!.To;
}
