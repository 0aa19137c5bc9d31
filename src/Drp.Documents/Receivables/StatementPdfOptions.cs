namespace Drp.Receivables;

/// <summary>How a statement's page looks.</summary>
public sealed class StatementPdfOptions
{
    /// <summary>The words. Default English.</summary>
    public StatementTexts Texts { get; set; } = StatementTexts.English;

    /// <summary>The company's name over the heading; <see langword="null"/> for its code.</summary>
    public string? CompanyName { get; set; }

    /// <summary>
    /// Font files (TrueType or OpenType), tried in order for each character; then the fonts of the system. Give one with the
    /// scripts of your partners' names: Noto Sans SC has Chinese and is free for any use (OFL). Default none.
    /// </summary>
    public IReadOnlyList<string> FontFiles { get; init; } = [];
}
