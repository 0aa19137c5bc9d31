namespace Drp.Planning;

/// <summary>
/// The items that may be delivered for another: its predecessors first, the oldest before the others, so that old stock is
/// used up; then the item itself, its successors, and its substitutes by rank.
/// </summary>
internal sealed class PromiseCandidates
{
    private readonly PlanningSnapshot snapshot;
    private readonly PromiseOptions options;
    private readonly int[] successor;
    private readonly ILookup<int, int> predecessors;

    public PromiseCandidates(PlanningSnapshot snapshot, PromiseOptions options)
    {
        this.snapshot = snapshot;
        this.options = options;
        successor = [.. snapshot.Items.Select(i => i.Successor is null ? -1 : snapshot.IndexOfItem(i.Successor))];
        predecessors = Enumerable.Range(0, successor.Length).Where(i => successor[i] >= 0).ToLookup(i => successor[i]);
        foreach (ItemSubstitute substitute in options.Substitutes)
        {
            int from = snapshot.IndexOfItem(substitute.Item), to = snapshot.IndexOfItem(substitute.Substitute);
            if (from < 0 || to < 0 || !IsAlike(from, to))
            {
                throw new ArgumentException(
                    $"{substitute.Substitute} can't stand in for {substitute.Item}: both must be items of the snapshot with one base unit.",
                    nameof(options));
            }
        }
    }

    public List<PromiseCandidate> Of(int item, PromiseRequest request)
    {
        var list = new List<PromiseCandidate>();
        if (request.AllowSubstitutes)
        {
            AddPredecessors(item, list);
        }

        bool replaced = successor[item] >= 0 && HasPoint(successor[item], request.Location);
        list.Add(new PromiseCandidate(item, CanProcure: !(replaced && request.AllowSubstitutes), ""));
        if (!request.AllowSubstitutes)
        {
            return list;
        }

        for (int next = successor[item]; next >= 0 && IsAlike(item, next); next = successor[next])
        {
            bool isLast = successor[next] < 0 || !HasPoint(successor[next], request.Location);
            Add(list, new PromiseCandidate(next, isLast, $"which takes over from {Code(item)}"));
        }

        foreach (ItemSubstitute substitute in options.Substitutes
            .Where(s => string.Equals(s.Item, Code(item), StringComparison.Ordinal)
                && !(s.ValidFrom > request.Due) && !(s.ValidTo < request.Due))
            .OrderBy(static s => s.Priority).ThenBy(static s => s.Substitute, StringComparer.Ordinal))
        {
            Add(list, new PromiseCandidate(
                snapshot.IndexOfItem(substitute.Substitute), CanProcure: true, $"which stands in for {Code(item)}"));
        }

        return list;
    }

    private void AddPredecessors(int item, List<PromiseCandidate> list)
    {
        foreach (int old in predecessors[item].Where(old => IsAlike(item, old)))
        {
            AddPredecessors(old, list);
            Add(list, new PromiseCandidate(old, CanProcure: false, $"which {Code(item)} takes over from: old stock first"));
        }
    }

    private static void Add(List<PromiseCandidate> list, PromiseCandidate candidate)
    {
        if (list.All(c => c.Item != candidate.Item))
        {
            list.Add(candidate);
        }
    }

    private bool HasPoint(int item, string location)
    {
        (SnapshotBlock block, int slot) = snapshot.Slice(item);
        return block.Points[block.PointStart[slot]..block.PointStart[slot + 1]]
            .Any(p => string.Equals(p.Location, location, StringComparison.Ordinal));
    }

    private bool IsAlike(int a, int b) => string.Equals(snapshot.Items[a].BaseUnit, snapshot.Items[b].BaseUnit, StringComparison.Ordinal);

    private string Code(int item) => snapshot.Items[item].Code;
}
