using NodaTime;

namespace Drp.Credit;

/// <summary>An amount that was invoiced: it leaves what was shipped and becomes an open item. Immutable.</summary>
public sealed record CreditInvoice
{
    /// <summary>The company.</summary>
    public string Company { get; init; } = "";

    /// <summary>The partner.</summary>
    public required string PartnerId { get; init; }

    /// <summary>The invoice's number.</summary>
    public required string Number { get; init; }

    /// <summary>The amount; negative for a credit note.</summary>
    public required Money Amount { get; init; }

    /// <summary>The invoice's date.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The day on which it is due.</summary>
    public required LocalDate Due { get; init; }
}
