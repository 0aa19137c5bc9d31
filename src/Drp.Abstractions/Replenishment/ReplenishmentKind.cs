namespace Drp.Replenishment;

/// <summary>Where replenishment comes from.</summary>
public enum ReplenishmentKind
{
    /// <summary>From another place.</summary>
    Transfer = 0,

    /// <summary>Bought or made.</summary>
    Purchase = 1,
}
