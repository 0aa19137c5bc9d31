namespace Drp.Inventory.Policies;

/// <summary>Prices of an item that is bought once for one season, all per unit and in one currency. Immutable.</summary>
public sealed record NewsvendorPrices
{
    /// <summary>What a sold unit brings; above <see cref="PurchaseCost"/>.</summary>
    public required decimal Revenue { get; init; }

    /// <summary>What a unit costs; above <see cref="SalvageValue"/>.</summary>
    public required decimal PurchaseCost { get; init; }

    /// <summary>What a unit left over brings; negative where it costs to dispose of it. Default 0.</summary>
    public decimal SalvageValue { get; init; }

    /// <summary>What an unserved unit costs beyond its lost margin; not negative. Default 0.</summary>
    public decimal Goodwill { get; init; }
}
