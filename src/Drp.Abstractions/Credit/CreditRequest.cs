using NodaTime;

namespace Drp.Credit;

/// <summary>An amount that is to be checked, or reserved. Immutable.</summary>
public sealed record CreditRequest
{
    /// <summary>The company.</summary>
    public string Company { get; init; } = "";

    /// <summary>The partner.</summary>
    public required string PartnerId { get; init; }

    /// <summary>The amount, zero or more.</summary>
    public required Money Amount { get; init; }

    /// <summary>For what: <c>order/4711</c>; at most 150 characters.</summary>
    public required string Holder { get; init; }

    /// <summary>The day on which the goods ship; <see langword="null"/> (the default): at once, so within every horizon.</summary>
    public LocalDate? ShipDate { get; init; }

    /// <summary>What an approval released for this holder, or <see langword="null"/>.</summary>
    public CreditRelease? Released { get; init; }
}
