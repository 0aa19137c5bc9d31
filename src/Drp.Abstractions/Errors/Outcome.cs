using System.Diagnostics.CodeAnalysis;

namespace Drp;

/// <summary>
/// The answer to a command: a value, or every reason for which the business refuses it. Immutable. A refusal changes
/// nothing in the store.
/// </summary>
/// <typeparam name="T">What a successful command gives.</typeparam>
public sealed record Outcome<T>
    where T : class
{
    /// <summary>What the command gave; <see langword="null"/> when it was refused.</summary>
    public T? Value { get; init; }

    /// <summary>Every reason for a refusal, each with a stable code, in a declared order; empty on success.</summary>
    public IReadOnlyList<Fault> Reasons { get; init; } = [];

    /// <summary>Whether the command was carried out.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Value is not null;

    /// <summary>The value of a success.</summary>
    /// <exception cref="DrpInputException">The command was refused; it carries the reasons.</exception>
    public T Required() => Value ?? throw new DrpInputException(Reasons[0].Code, "The command was refused.", Reasons);
}
