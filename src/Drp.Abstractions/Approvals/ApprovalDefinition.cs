using NodaTime;

namespace Drp.Approvals;

/// <summary>
/// How one kind of subject is approved, as data. A request keeps the definition that it was submitted under; a change is
/// a new version. Immutable.
/// </summary>
public sealed record ApprovalDefinition
{
    /// <summary>The definition's code.</summary>
    public required string Code { get; init; }

    /// <summary>The version, from 1; a stored version never changes.</summary>
    public required int Version { get; init; }

    /// <summary>The kind of subject: <c>promotion</c>, <c>credit-release</c>.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>The definition applies to a subject when this holds; <see langword="null"/> for always.</summary>
    public ApprovalCondition? When { get; init; }

    /// <summary>
    /// Of several definitions that apply, the one with the highest priority is used; ties go to the ordinally first code.
    /// Default 0.
    /// </summary>
    public int Priority { get; init; }

    /// <summary>First day on which new requests use this version. Default the first day of the year 1.</summary>
    public LocalDate ValidFrom { get; init; } = new(1, 1, 1);

    /// <summary>First day on which new requests no longer use it; <see langword="null"/> for open-ended.</summary>
    public LocalDate? ValidTo { get; init; }

    /// <summary>The steps in order; at least one.</summary>
    public required IReadOnlyList<ApprovalStep> Steps { get; init; }

    /// <summary>
    /// Whether a request is approved when no step applies to it. Default <see langword="false"/>: it is refused, since
    /// nothing is ever approved by an oversight.
    /// </summary>
    public bool ApproveWithoutSteps { get; init; }

    /// <summary>
    /// The role whose holders (at the subject's node or above) may reassign any open decision, and are told of a step that
    /// nobody can decide. They decide nothing themselves. Default <c>administrator</c>.
    /// </summary>
    public string AdministratorRole { get; init; } = "administrator";
}
