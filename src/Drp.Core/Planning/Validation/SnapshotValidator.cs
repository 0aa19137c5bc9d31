namespace Drp.Planning;

/// <summary>Finds everything that is wrong in a snapshot, at once: its rows' own faults and those of the network.</summary>
internal sealed class SnapshotValidator(PlanningSnapshot snapshot)
{
    private readonly SnapshotMasters masters = snapshot.Masters;
    private readonly List<Fault> faults = [.. snapshot.Faults];

    public IReadOnlyList<Fault> Validate(PlanOptions options)
    {
        bool axisIsSound = BucketRules.Check(snapshot.Buckets, snapshot.AsOf, faults);
        var codes = new CodeIndex(masters);
        MasterRules.Check(masters, codes, faults);
        RouteRules.Check(masters, codes, faults);
        PointRules.CheckFences(options.Fences, "options", faults);
        int[] items = [.. Enumerable.Range(0, masters.Items.Length)];
        PointRules.Check(snapshot, items, faults);

        // The network is looked at only when its parts are sound: a fault there would be reported twice, or be no fault.
        if (faults.Count == 0)
        {
            NetworkRules.Check(new SnapshotCompiler(snapshot, options, Succession.None(snapshot)), masters, items, faults);
        }
        else
        {
            CheckSoundPart(options, items, axisIsSound);
        }

        faults.Sort(SnapshotFaults.Order);
        return faults;
    }

    /// <summary>What is wrong in some items of a snapshot whose master records were found sound before.</summary>
    public IReadOnlyList<Fault> Validate(PlanOptions options, int[] items)
    {
        PointRules.Check(snapshot, items, faults);
        if (faults.Count == 0)
        {
            NetworkRules.Check(new SnapshotCompiler(snapshot, options, Succession.None(snapshot)), masters, items, faults);
        }

        faults.Sort(SnapshotFaults.Order);
        return faults;
    }

    /// <summary>
    /// Loops, quotas and ranks are still looked for: among the routes whose codes are known, for the items whose numbers can
    /// be read, and where the buckets make no axis, over one stretch as long as they reach.
    /// </summary>
    private void CheckSoundPart(PlanOptions options, int[] items, bool axisIsSound)
    {
        var codes = new CodeIndex(masters);
        SnapshotMasters sound = masters.With(
            [.. masters.Routes.Where(route => RouteRules.IsSound(route, masters, codes))],
            [.. masters.Locations.Select(location => MasterRules.WithKnownCalendars(location, codes))],
            buckets: axisIsSound ? snapshot.Buckets : BucketRules.OneStretch(snapshot.Buckets, snapshot.AsOf));
        int[] readable = [.. items.Where(item => PointRules.IsReadable(snapshot, item))];
        PlanningSnapshot part = snapshot.With(sound);
        NetworkRules.Check(new SnapshotCompiler(part, options, Succession.None(part)), sound, readable, faults);
    }
}
