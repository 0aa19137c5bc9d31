namespace Drp.Credit;

/// <summary>Whose limit it is.</summary>
public enum CreditHolderKind
{
    /// <summary>A partner's own.</summary>
    Partner = 0,

    /// <summary>Of all partners at a node of the channel and below it together.</summary>
    Node = 1,
}
