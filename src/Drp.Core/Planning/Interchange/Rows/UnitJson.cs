using Drp.Items;

namespace Drp.Planning;

internal sealed class UnitJson
{
    public required string Unit { get; init; }

    public required long Numerator { get; init; }

    public long? Denominator { get; init; }

    public static UnitJson[]? Of(IReadOnlyList<UnitConversion> units) => units.Count == 0
        ? null
        : [.. units.OrderBy(static u => u.Unit, StringComparer.Ordinal).Select(static u => new UnitJson
        {
            Unit = u.Unit,
            Numerator = u.Numerator,
            Denominator = Sparse.Unless(u.Denominator, 1),
        })];

    public UnitConversion ToUnit() => new() { Unit = Unit, Numerator = Numerator, Denominator = Denominator ?? 1 };
}
