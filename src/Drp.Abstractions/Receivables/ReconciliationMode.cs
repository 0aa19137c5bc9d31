namespace Drp.Receivables;

/// <summary>What a statement asks of the partner (对账).</summary>
public enum ReconciliationMode
{
    /// <summary>The partner must reply.</summary>
    Positive = 0,

    /// <summary>The partner replies only when something is wrong; silence after the day of reply agrees.</summary>
    Negative = 1,

    /// <summary>The partner states the balance; ours is not shown.</summary>
    Open = 2,
}
