namespace Drp.Planning;

/// <summary>Finds messages again in another plan: the same kind about the same item, place and reference is one message.</summary>
internal static class MessagePairs
{
    public static IEnumerable<MessageChange> Changes(IReadOnlyList<PlanMessage> before, IReadOnlyList<PlanMessage> after)
    {
        var open = new Dictionary<Key, Queue<int>>();
        for (int i = 0; i < before.Count; i++)
        {
            Key key = Key.Of(before[i]);
            if (!open.TryGetValue(key, out Queue<int>? queue))
            {
                open.Add(key, queue = new Queue<int>());
            }

            queue.Enqueue(i);
        }

        var found = new bool[before.Count];
        var changes = new List<(int Place, MessageChange Change)>();
        for (int i = 0; i < after.Count; i++)
        {
            if (open.TryGetValue(Key.Of(after[i]), out Queue<int>? queue) && queue.TryDequeue(out int match))
            {
                found[match] = true;
                if (before[match] != after[i])
                {
                    changes.Add((i, new MessageChange { Before = before[match], After = after[i] }));
                }
            }
            else
            {
                changes.Add((i, new MessageChange { After = after[i] }));
            }
        }

        return changes.Select(static c => c.Change)
            .Concat(Enumerable.Range(0, before.Count).Where(i => !found[i]).Select(i => new MessageChange { Before = before[i] }));
    }

    private readonly record struct Key(PlanMessageKind Kind, PlanKind Plan, string Item, string Location, string? Reference)
    {
        public static Key Of(PlanMessage message) => new(message.Kind, message.Plan, message.Item, message.Location, message.Reference);
    }
}
