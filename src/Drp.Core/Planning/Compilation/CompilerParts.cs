using System.Runtime.CompilerServices;

namespace Drp.Planning;

/// <summary>
/// What compilation derives from the master records alone: kept with them, so that planning a snapshot again, or one with
/// changes laid over it, does not derive it again. Thread-safe.
/// </summary>
internal sealed class CompilerParts
{
    private static readonly ConditionalWeakTable<SnapshotMasters, CompilerParts> Kept = [];

    private CompilerParts(SnapshotMasters masters)
    {
        Codes = new CodeIndex(masters);
        Routes = new RouteTable(masters, Codes);
        Axis = new TimeAxis(masters.Buckets, masters.AsOf);
        Paths = new LeadPaths(masters, Codes, Axis);
    }

    public CodeIndex Codes { get; }

    public RouteTable Routes { get; }

    public TimeAxis Axis { get; }

    public LeadPaths Paths { get; }

    public static CompilerParts Of(SnapshotMasters masters) => Kept.GetValue(masters, static m => new CompilerParts(m));
}
