using System.Collections.Immutable;

namespace Drp.Planning;

/// <summary>
/// Plans again only the items whose partition changed. Items that share no capacity and no successor don't depend on each
/// other, so the rest of the plan stands as it is, to the byte.
/// </summary>
internal static class NetChange
{
    /// <summary>The new plan; <see langword="null"/> when so much changed that everything has to be planned.</summary>
    public static Plan? TryReplan(Plan previous, PlanningSnapshot snapshot, PlanOptions options, CancellationToken cancellation)
    {
        string optionsFingerprint = PlanIdentity.Fingerprint(options);
        if (previous.Header.ItemHashes.Length != snapshot.Items.Length
            || !string.Equals(previous.Header.OptionsFingerprint, optionsFingerprint, StringComparison.Ordinal)
            || !previous.Header.SharedHash.AsSpan().SequenceEqual(snapshot.Masters.SharedHash)
            || !SameNames(previous, snapshot))
        {
            return null;
        }

        int[] changed = Changed(previous.Header.ItemHashes, snapshot);
        var compiler = new SnapshotCompiler(snapshot, options);
        changed = ItemCoupling.Of(snapshot, compiler).Widen(changed);
        Planner.Refuse(new SnapshotValidator(snapshot).Validate(options, changed));
        CompiledSnapshot compiled = compiler.Compile(changed);
        (ImmutableArray<PlanBlock> blocks, int[] blockOf, int[] slotOf) = new PlanRun(compiled, options).Run(changed, cancellation);

        int[] newBlockOf = [.. previous.BlockOf];
        int[] newSlotOf = [.. previous.SlotOf];
        for (int i = 0; i < changed.Length; i++)
        {
            newBlockOf[changed[i]] = previous.Blocks.Length + blockOf[i];
            newSlotOf[changed[i]] = slotOf[i];
        }

        return Planner.Finish(snapshot, options, previous.Blocks.AddRange(blocks), newBlockOf, newSlotOf);
    }

    private static int[] Changed(byte[]?[] before, PlanningSnapshot snapshot)
    {
        SnapshotHasher.HashItems(snapshot);
        byte[]?[] now = snapshot.ItemHashes;
        var changed = new List<int>();
        for (int i = 0; i < now.Length; i++)
        {
            if (!ReferenceEquals(before[i], now[i]) && !before[i].AsSpan().SequenceEqual(now[i]))
            {
                changed.Add(i);
            }
        }

        return [.. changed];
    }

    // A plan's columns hold numbers of items, locations and routes: they must mean the same codes in both.
    private static bool SameNames(Plan previous, PlanningSnapshot snapshot) =>
        previous.Names is SnapshotNames names && names.AreThoseOf(snapshot.Masters);
}
