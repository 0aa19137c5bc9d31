namespace Drp.Planning;

/// <summary>
/// What a lane or a source allows one order to be: a minimum, a multiple and a maximum, applied after the lot-sizing
/// policy in exactly that order. Quantities are Q4 (10⁻⁴ of a base unit); zero means that the modifier is not set.
/// Immutable; <c>default</c> changes nothing.
/// </summary>
public readonly record struct LotModifiers
{
    /// <summary>The least quantity of one order, Q4, inclusive; zero for none.</summary>
    public long Minimum { get; init; }

    /// <summary>Every order is a whole number of these, Q4; zero or one for none.</summary>
    public long Multiple { get; init; }

    /// <summary>The greatest quantity of one order, Q4, inclusive; zero for none. More than this is split into several orders.</summary>
    public long Maximum { get; init; }

    /// <summary>Whether the three numbers can be kept together: none negative, the maximum a multiple and not below the minimum.</summary>
    public bool IsValid => Minimum >= 0 && Multiple >= 0 && Maximum >= 0 && !MaximumBelowMinimum && !MaximumNotMultiple;

    private bool MaximumBelowMinimum => Maximum > 0 && Maximum < Minimum;

    private bool MaximumNotMultiple => Maximum > 0 && Multiple > 1 && Maximum % Multiple != 0;

    /// <summary>Adds every fault of these modifiers to a list.</summary>
    /// <param name="subject">What carries the modifiers, by its codes.</param>
    /// <param name="faults">The list that receives <c>DRP2501</c>, <c>DRP2502</c> and <c>DRP2503</c>.</param>
    public void Validate(string subject, ICollection<Fault> faults)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(faults);
        if (Minimum < 0 || Multiple < 0 || Maximum < 0)
            faults.Add(new Fault
            {
                Code = "DRP2501",
                Subject = subject,
                Message = "Minimum, multiple and maximum of a lot must not be negative. Leave one at zero where it doesn't apply.",
            });
        if (MaximumBelowMinimum)
            faults.Add(new Fault
            {
                Code = "DRP2502",
                Subject = subject,
                Message = $"The maximum per order ({Text(Maximum)}) is below the minimum ({Text(Minimum)}). Raise the maximum or lower the minimum.",
            });
        if (MaximumNotMultiple)
            faults.Add(new Fault
            {
                Code = "DRP2503",
                Subject = subject,
                Message = $"The maximum per order ({Text(Maximum)}) is not a multiple of {Text(Multiple)}. Set it to a whole number of multiples.",
            });
    }

    /// <summary>Applies minimum, then multiple (rounded up), then maximum (split) to a requirement.</summary>
    /// <param name="need">The quantity that the policy asks for, Q4; not negative. Zero gives no order.</param>
    /// <returns>The orders and what each modifier did.</returns>
    /// <remarks>
    /// Above the maximum the quantity becomes orders of the maximum and a last one of the rest; a rest below the minimum is
    /// raised to the minimum and up to a multiple again.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The need is negative.</exception>
    /// <exception cref="InvalidOperationException">The modifiers are not valid (<see cref="IsValid"/>).</exception>
    /// <exception cref="OverflowException">The rounded quantity exceeds 64 bits.</exception>
    public LotQuantity Apply(long need)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(need);
        if (!IsValid) throw new InvalidOperationException("Lot modifiers that contradict each other can't be applied; call Validate first.");
        if (need == 0) return default;
        var afterMinimum = Math.Max(need, Minimum);
        var afterMultiple = ExactMath.CeilingTo(afterMinimum, Multiple);
        if (Maximum == 0 || afterMultiple <= Maximum)
            return new LotQuantity
            {
                Need = need,
                AfterMinimum = afterMinimum,
                AfterMultiple = afterMultiple,
                LastPiece = afterMultiple,
            };

        var full = afterMultiple / Maximum;
        var rest = afterMultiple - full * Maximum;
        if (rest > 0) rest = ExactMath.CeilingTo(Math.Max(rest, Minimum), Multiple);
        return new LotQuantity
        {
            Need = need,
            AfterMinimum = afterMinimum,
            AfterMultiple = afterMultiple,
            PieceSize = Maximum,
            FullPieces = checked((int)full),
            LastPiece = rest,
        };
    }

    private static string Text(long quantity) =>
        (quantity / 10_000m).ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}
