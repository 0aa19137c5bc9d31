namespace Drp.Credit;

/// <summary>What holds for partners whose terms say nothing.</summary>
public sealed class CreditOptions
{
    /// <summary>The rules of partners without terms. Default: the rules' own defaults, so amounts are held until someone sets a limit.</summary>
    public CreditRules Rules { get; set; } = new();
}
