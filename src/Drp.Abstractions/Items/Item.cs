using NodaTime;

namespace Drp.Items;

/// <summary>An article that is planned and traded. Immutable; identity is <see cref="Code"/>, compared ordinally.</summary>
public sealed record Item
{
    /// <summary>The code; unique in a snapshot over all companies.</summary>
    public required string Code { get; init; }

    /// <summary>The company that owns the record; empty where a host has one company.</summary>
    public string Company { get; init; } = "";

    /// <summary>A name for people; empty by default.</summary>
    public string Name { get; init; } = "";

    /// <summary>The group that lanes, forecast consumption and reports refer to, or <see langword="null"/>.</summary>
    public string? Group { get; init; }

    /// <summary>The unit that all planned quantities are in.</summary>
    public required string BaseUnit { get; init; }

    /// <summary>Other units; a unit without a conversion is a fault, never 1:1.</summary>
    public IReadOnlyList<UnitConversion> Conversions { get; init; } = [];

    /// <summary>Decimal places of a quantity in the base unit, 0 to 4. Default 0: whole pieces.</summary>
    public int Scale { get; init; }

    /// <summary>
    /// Days from making to the last usable day; a batch made on day d is usable through d + this. <see langword="null"/>:
    /// does not expire.
    /// </summary>
    public int? ShelfLifeDays { get; init; }

    /// <summary>The item that takes over when this one runs out, or <see langword="null"/>.</summary>
    public string? Successor { get; init; }

    /// <summary>Cost of one base unit, for planned spend and excess value; <see langword="null"/>: unknown.</summary>
    public Money? UnitCost { get; init; }

    /// <summary>Weight of one base unit in kilograms; <see langword="null"/>: not limited by weight.</summary>
    public decimal? Weight { get; init; }

    /// <summary>Volume of one base unit in cubic metres; <see langword="null"/>: not limited by volume.</summary>
    public decimal? Volume { get; init; }

    /// <summary>Base units on one full pallet; <see langword="null"/>: not counted in pallets.</summary>
    public decimal? PalletQuantity { get; init; }
}
