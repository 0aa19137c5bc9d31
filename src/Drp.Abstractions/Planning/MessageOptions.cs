namespace Drp.Planning;

/// <summary>Dampers, so that a re-plan doesn't flood its reader with messages.</summary>
public sealed class MessageOptions
{
    /// <summary>Expedite and postpone messages only when the move is longer than this many days. Default 0.</summary>
    public int DaysTolerance { get; set; }

    /// <summary>Increase, decrease and excess messages only when the change is above this share of the order. Default 0.</summary>
    public decimal QuantityTolerance { get; set; }
}
