namespace Drp.Planning;

/// <summary>Builds transport loads over the transfers of a plan. Thread-safe.</summary>
public interface ILoadPlanning
{
    /// <summary>
    /// Builds the loads of every lane with a means of transport, day by day: planned transfers and those that are released and have not
    /// shipped. The plan stays as it is: loads are the last stage and never feed upstream.
    /// </summary>
    /// <param name="run">The plan beside its snapshot; its records must have been kept.</param>
    /// <param name="options">How to build them; <see langword="null"/>: the defaults.</param>
    /// <exception cref="ArgumentException">The plan's records were not kept.</exception>
    LoadSchedule Build(PlannedRun run, LoadOptions? options = null);
}
