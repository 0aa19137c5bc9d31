namespace Drp.Planning;

/// <summary>Messages about needs that were not ordered: no source, frozen fence; and about a horizon that is too short.</summary>
internal static class NeedMessages
{
    public static void Add(MessageSink sink, int p, TimeAxis axis)
    {
        CompiledPoint point = sink.Planned.Item.Points[p];
        ReadOnlySpan<long> projected = sink.Planned.Projected(p);
        long[] safety = sink.Planned.Safety(p);
        var choice = new ArcChoice();
        bool noSource = false, frozen = false;
        for (int t = 0; t < projected.Length; t++)
        {
            long open = safety[t] - projected[t];
            if (open <= 0)
            {
                continue;
            }

            choice.ForBucket(point, t);
            if (choice.IsEmpty && !noSource)
            {
                noSource = true;
                sink.Add(PlanMessageKind.NoSource, PlanMessageSeverity.Critical, p, axis.FirstDay(t), open);
            }
            else if (!choice.IsEmpty && !frozen && point.Fences.FrozenDays > 0
                && choice.EarliestShip < axis.AsOf + point.Fences.FrozenDays)
            {
                frozen = true;
                sink.Add(PlanMessageKind.FrozenFence, PlanMessageSeverity.Warning, p, axis.FirstDay(t), open);
            }
        }

        choice.ForBucket(point, axis.Count - 1);
        if (!choice.IsEmpty && choice.EarliestShip < axis.AsOf)
        {
            sink.Add(PlanMessageKind.HorizonTooShort, PlanMessageSeverity.Information, p, axis.FirstDay(axis.Count - 1), 0);
        }
    }
}
