namespace Drp;

/// <summary>Makes <see cref="Outcome{T}"/> values.</summary>
public static class Outcome
{
    /// <summary>A success.</summary>
    public static Outcome<T> Of<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Outcome<T> { Value = value };
    }

    /// <summary>A refusal for one or more reasons.</summary>
    public static Outcome<T> Refused<T>(params IReadOnlyList<Fault> reasons)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(reasons);
        ArgumentOutOfRangeException.ThrowIfZero(reasons.Count);
        return new Outcome<T> { Reasons = reasons };
    }
}
