namespace Drp.Receivables;

/// <summary>What an application does to the items that it names.</summary>
public enum ApplicationKind
{
    /// <summary>A credit settles a debit: both sides lose the amount.</summary>
    Settlement = 0,

    /// <summary>Discount for paying early: the debit loses the amount.</summary>
    Discount = 1,

    /// <summary>An amount given up: the one side that is named loses it.</summary>
    WriteOff = 2,
}
