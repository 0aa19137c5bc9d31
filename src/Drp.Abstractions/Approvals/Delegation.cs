using NodaTime;

namespace Drp.Approvals;

/// <summary>
/// One person decides for another on some days (holiday, illness). It doesn't pass on: who decides for someone can't hand
/// that on to a third. Immutable.
/// </summary>
public sealed record Delegation
{
    /// <summary>The delegation's id, given by the caller.</summary>
    public required string Id { get; init; }

    /// <summary>Whose decisions are handed over.</summary>
    public required string From { get; init; }

    /// <summary>Who decides instead.</summary>
    public required string To { get; init; }

    /// <summary>First day.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>First day on which it no longer holds.</summary>
    public required LocalDate ValidTo { get; init; }

    /// <summary>Only for this kind of subject; <see langword="null"/> for all.</summary>
    public string? SubjectKind { get; init; }

    /// <summary>Whether it was withdrawn.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>Whether it holds on a day for a kind of subject.</summary>
    public bool HoldsOn(LocalDate date, string subjectKind) =>
        !Withdrawn && ValidFrom <= date && date < ValidTo
        && (SubjectKind is null || string.Equals(SubjectKind, subjectKind, StringComparison.Ordinal));
}
