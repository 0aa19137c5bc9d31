using NodaTime;

namespace Drp.Receivables;

/// <summary>A dunning notice to a partner in one currency. Immutable.</summary>
public sealed record DunningNotice
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The company.</summary>
    public required string Company { get; init; }

    /// <summary>The partner.</summary>
    public required string PartnerId { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The day of the run.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The highest level of its lines.</summary>
    public required int Level { get; init; }

    /// <summary>Every overdue item that is neither disputed nor promised.</summary>
    public required IReadOnlyList<DunningNoticeLine> Lines { get; init; }

    /// <summary>The fee.</summary>
    public decimal Fee { get; init; }

    /// <summary>The sum of the lines' interest.</summary>
    public decimal Interest { get; init; }

    /// <summary>Whether every listed item is closed.</summary>
    public bool Resolved { get; init; }

    /// <summary>What is asked for: open items, fee and interest.</summary>
    public decimal Total => Lines.Sum(static line => line.Open) + Fee + Interest;
}
