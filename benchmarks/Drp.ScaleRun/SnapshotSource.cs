using Drp.Planning;

namespace Drp.ScaleRun;

/// <summary>Makes the snapshot that the command line asks for.</summary>
internal static class SnapshotSource
{
    public static PlanningSnapshot Make(NetworkShape shape, bool daily, string? folder)
    {
        BucketCalendar buckets = daily
            ? BucketCalendar.Daily(shape.Start, 7 * shape.Weeks)
            : BucketCalendar.Weekly(shape.Start, shape.Weeks);
        var builder = new PlanningSnapshotBuilder(shape.Start, buckets);
        var sink = new SnapshotSink(builder);
        if (folder is null)
        {
            NetworkGenerator.Run(shape, sink);
        }
        else
        {
            CsvNetworkReader.Read(folder, sink);
        }

        return builder.Build();
    }
}
