namespace Drp.Planning;

/// <summary>Promises dates and quantities against a plan. Thread-safe.</summary>
public interface IPromising
{
    /// <summary>Opens a plan for promises.</summary>
    /// <param name="run">The plan beside its snapshot; its records must have been kept.</param>
    /// <param name="options">What promises count on; <see langword="null"/>: the defaults.</param>
    /// <exception cref="ArgumentException">
    /// The plan's records were not kept, or a substitute is unknown or has another base unit.
    /// </exception>
    IPromiseBook Open(PlannedRun run, PromiseOptions? options = null);
}
