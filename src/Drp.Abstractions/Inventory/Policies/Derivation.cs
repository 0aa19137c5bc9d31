namespace Drp.Inventory.Policies;

/// <summary>
/// How a number was computed: the formula with its source, the inputs, the intermediate results and the remarks a reader
/// needs to repeat it by hand. Immutable.
/// </summary>
public sealed record Derivation
{
    /// <summary>What was computed, such as <c>safety stock</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The formula in plain notation, in the symbols of <see cref="Inputs"/> and <see cref="Steps"/>.</summary>
    public required string Formula { get; init; }

    /// <summary>Where the formula comes from.</summary>
    public required string Source { get; init; }

    /// <summary>The numbers that were given, in the order of the formula.</summary>
    public required IReadOnlyList<DerivationValue> Inputs { get; init; }

    /// <summary>The intermediate results, in the order of computing. Default: none.</summary>
    public IReadOnlyList<DerivationValue> Steps { get; init; } = [];

    /// <summary>Remarks: a floor that applied, a convention that was chosen. Default: none.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The derivation as lines of text, without the result.</summary>
    public override string ToString()
    {
        var lines = new List<string> { $"{Subject} = {Formula} [{Source}]" };
        lines.AddRange(Inputs.Select(v => $"  given {v}"));
        lines.AddRange(Steps.Select(v => $"  then  {v}"));
        lines.AddRange(Notes.Select(n => $"  note  {n}"));
        return string.Join('\n', lines);
    }
}
