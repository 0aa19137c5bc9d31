namespace Drp.Receivables;

/// <summary>What an aging has a row for, besides each currency.</summary>
public enum AgingGroup
{
    /// <summary>Nothing: one row for each currency.</summary>
    Total = 0,

    /// <summary>Each partner.</summary>
    Partner = 1,

    /// <summary>The node asked for and each of its children, with all below them.</summary>
    Children = 2,
}
