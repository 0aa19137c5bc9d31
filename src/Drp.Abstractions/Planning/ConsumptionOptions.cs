namespace Drp.Planning;

/// <summary>How sales orders consume forecast. Windows are in working days of Monday to Friday unless the point's
/// location has a shipping calendar.</summary>
public sealed class ConsumptionOptions
{
    /// <summary>Working days that an order looks back. Default 0.</summary>
    public int BackwardDays { get; set; }

    /// <summary>Working days that an order looks ahead, after it has looked back. Default 0.</summary>
    public int ForwardDays { get; set; }

    /// <summary>Whether a window counts the order's own day as its first. Default false.</summary>
    public bool CountOwnDay { get; set; }

    /// <summary>
    /// Whether customers' forecasts lie inside the total: true (default) raises the total only where the customers' sum is
    /// above it; false adds them.
    /// </summary>
    public bool CustomerForecastInsideTotal { get; set; } = true;
}
