namespace Drp.Planning;

/// <summary>How indivisible pieces are packed into loads.</summary>
public enum PackingMethod
{
    /// <summary>The largest first, each into the first load that has room. The default.</summary>
    FirstFitDecreasing = 0,

    /// <summary>In the order given, each into the first load that has room.</summary>
    FirstFit = 1,

    /// <summary>In the order given, each into the load that is fullest with it.</summary>
    BestFit = 2,

    /// <summary>In the order given, into the last load or a new one.</summary>
    NextFit = 3,
}
