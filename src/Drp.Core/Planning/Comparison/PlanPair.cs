namespace Drp.Planning;

/// <summary>Two plans that are compared, item by item in the order of their codes.</summary>
internal sealed class PlanPair
{
    private readonly Plan before;
    private readonly Plan after;
    private readonly ComparisonOptions options;
    private readonly PlanKind kind;

    public PlanPair(Plan before, Plan after, ComparisonOptions options)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        this.before = before;
        this.after = after;
        this.options = options;
        kind = options.Kind ?? (before.HasConstrained && after.HasConstrained ? PlanKind.Constrained : PlanKind.Unconstrained);
    }

    public PlanComparison Compare()
    {
        long unchanged = 0, added = 0, gone = 0, moved = 0, resized = 0, resourced = 0;
        var orders = new List<OrderChange>();
        foreach (ItemPair item in Items())
        {
            foreach (OrderMatch match in item.Matches())
            {
                OrderChangeKind what = match.Kind;
                unchanged += what == OrderChangeKind.None ? 1 : 0;
                added += what == OrderChangeKind.Added ? 1 : 0;
                gone += what == OrderChangeKind.Gone ? 1 : 0;
                moved += what.HasFlag(OrderChangeKind.Moved) ? 1 : 0;
                resized += what.HasFlag(OrderChangeKind.Resized) ? 1 : 0;
                resourced += what.HasFlag(OrderChangeKind.Resourced) ? 1 : 0;
                if (what != OrderChangeKind.None && orders.Count < options.MaximumOrders)
                {
                    orders.Add(item.Change(match));
                }
            }
        }

        (long recordCount, List<RecordChange> records) = First(Records(), options.MaximumRecords);
        (long messageCount, List<MessageChange> messages) = First(MessagePairs.Changes(before.Messages, after.Messages), options.MaximumMessages);
        return new PlanComparison
        {
            BeforeId = before.Id,
            AfterId = after.Id,
            Kind = kind,
            Unchanged = unchanged,
            Added = added,
            Gone = gone,
            Moved = moved,
            Resized = resized,
            Resourced = resourced,
            Orders = [.. orders],
            RecordChanges = recordCount,
            Records = [.. records],
            MessageChanges = messageCount,
            Messages = [.. messages],
        };
    }

    public IEnumerable<OrderChange> Orders() =>
        Items().SelectMany(static item => item.Matches().Where(static m => m.Kind != OrderChangeKind.None).Select(item.Change));

    public IEnumerable<RecordChange> Records() => Items().SelectMany(static item => item.RecordChanges());

    private static (long Count, List<T> Kept) First<T>(IEnumerable<T> all, int most)
    {
        long count = 0;
        var kept = new List<T>();
        foreach (T one in all)
        {
            count++;
            if (kept.Count < most)
            {
                kept.Add(one);
            }
        }

        return (count, kept);
    }

    private IEnumerable<ItemPair> Items()
    {
        int i = 0, j = 0;
        while (i < before.Names.ItemCount || j < after.Names.ItemCount)
        {
            int order = i == before.Names.ItemCount ? 1
                : j == after.Names.ItemCount ? -1
                : string.CompareOrdinal(before.Names.Item(i), after.Names.Item(j));
            yield return new ItemPair(before, after, kind, options.MoveDays, order <= 0 ? i : -1, order >= 0 ? j : -1);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
    }
}
