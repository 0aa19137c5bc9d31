namespace Drp.Inventory.Policies;

/// <summary>How the shortage of a cycle is counted when a fill rate is turned into a stock.</summary>
public enum FillRateFormula
{
    /// <summary>The shortage at the end of a cycle, <c>n(r) = (1−β)·Q</c>: the usual formula, safe when r + Q covers the exposure.</summary>
    PerCycle,

    /// <summary>
    /// Less what was short when the cycle began, <c>n(r) − n(r+Q) = (1−β)·Q</c>: does not count a long shortage twice,
    /// so it holds less stock when Q is small against the exposure.
    /// </summary>
    WithoutDoubleCount,
}
