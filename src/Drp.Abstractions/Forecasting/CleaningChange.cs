namespace Drp.Forecasting;

/// <summary>One value that was replaced before forecasting. Immutable.</summary>
public sealed record CleaningChange
{
    /// <summary>Position in the history, 0-based.</summary>
    public required int Period { get; init; }

    /// <summary>The reason.</summary>
    public required CleaningKind Kind { get; init; }

    /// <summary>What was sold.</summary>
    public required decimal Original { get; init; }

    /// <summary>What the forecast used instead.</summary>
    public required decimal Cleaned { get; init; }

    /// <summary>Code of the promotion, or <see langword="null"/>.</summary>
    public string? PromotionCode { get; init; }
}
