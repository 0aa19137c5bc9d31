namespace Drp.Inventory.Policies;

/// <summary>Where the classes end.</summary>
public sealed class AbcXyzOptions
{
    /// <summary>The share of total value that class A makes, above 0 and below <see cref="BShare"/>. Default 0.80.</summary>
    public decimal AShare { get; set; } = 0.80m;

    /// <summary>The share that A and B make together, above <see cref="AShare"/> and below 1. Default 0.95.</summary>
    public decimal BShare { get; set; } = 0.95m;

    /// <summary>The largest coefficient of variation (deviation ÷ mean) of class X, inclusive. Default 0.5.</summary>
    public double XVariation { get; set; } = 0.5;

    /// <summary>The largest coefficient of variation of class Y, inclusive, above <see cref="XVariation"/>. Default 1.</summary>
    public double YVariation { get; set; } = 1.0;
}
