using System.Collections.Immutable;
using NodaTime;

namespace Drp.Planning;

/// <summary>Goes through the lanes with a means of transport and through their days, and builds the loads of each.</summary>
internal sealed class LoadScheduler(PlannedRun run, LoadOptions options)
{
    private readonly Dictionary<string, MeansOfTransport> transports =
        run.Snapshot.Transports.ToDictionary(static t => t.Code, StringComparer.Ordinal);

    private readonly List<TransportLoad> loads = [];
    private readonly List<PutOffTransfer> putOff = [];
    private readonly List<PlanMessage> messages = [];
    private Int128 fills;
    private long filled;

    public LoadSchedule Build()
    {
        var collector = new TransferCollector(run, options.Kind ?? run.Possible);
        for (int r = 0; r < run.Snapshot.Routes.Length; r++)
        {
            if (run.Snapshot.Routes[r] is Lane { Transport: { } code } lane && transports.TryGetValue(code, out MeansOfTransport? means)
                && collector.Of(r) is { Count: > 0 } transfers)
            {
                Build(lane, means, transfers);
            }
        }

        return new LoadSchedule
        {
            Loads = [.. loads],
            PutOff = [.. putOff],
            Messages = [.. messages],
            MeanFill = filled == 0 ? null : (decimal)fills / filled / 1_000_000m,
        };
    }

    private void Build(Lane lane, MeansOfTransport means, List<LaneTransfers> transfers)
    {
        LoadSize capacity = TransferSizes.CapacityOf(means);
        foreach (LaneTransfers large in transfers.Where(t => !t.SizePerLot.FitsIn(capacity)))
        {
            foreach ((int day, long quantity) in large.ByDay)
            {
                PutOff(lane, large.Item, day, quantity, PlanMessageKind.TooLargeForLoad, PlanMessageSeverity.Critical);
            }
        }

        transfers.RemoveAll(t => !t.SizePerLot.FitsIn(capacity));
        LoadLimits limits = Limits(means, capacity);
        while (transfers.SelectMany(static t => t.ByDay).Where(static t => t.Value > 0).Select(static t => (int?)t.Key).Min() is { } day)
        {
            if (options.Days is { } most && day >= most)
            {
                break;
            }

            BuildDay(lane, limits, transfers, day);
        }
    }

    private void BuildDay(Lane lane, LoadLimits limits, List<LaneTransfers> transfers, int day)
    {
        LaneTransfers[] there = [.. transfers.Where(t => t.ByDay.GetValueOrDefault(day) > 0 || t.Later(day, limits.PullInDays).Any())];
        LoadPlan plan = LoadBuilder.Build([.. there.Select(t => Line(t, day, limits))], limits);
        for (int i = 0; i < there.Length; i++)
        {
            there[i].PullIn(day, limits.PullInDays, plan.PulledIn[i]);
            there[i].ByDay[day] = 0;
        }

        for (int k = 0; k < plan.Loads.Length; k++)
        {
            AddLoad(lane, limits, there, plan, k, day);
        }

        int next = transfers.SelectMany(static t => t.ByDay).Where(t => t.Value > 0 && t.Key > day).Select(static t => t.Key).DefaultIfEmpty(-1).Min();
        for (int i = 0; i < there.Length; i++)
        {
            if (plan.PutOff[i] == 0)
            {
                continue;
            }

            if (next >= 0)
            {
                there[i].Add(next, plan.PutOff[i]);
                Say(PlanMessageKind.LoadPutOff, PlanMessageSeverity.Information, lane, there[i].Item, day, plan.PutOff[i], next);
            }
            else
            {
                PutOff(lane, there[i].Item, day, plan.PutOff[i], PlanMessageKind.LoadPutOff, PlanMessageSeverity.Warning);
            }
        }
    }

    private LoadLine Line(LaneTransfers transfer, int day, LoadLimits limits) => new()
    {
        Quantity = transfer.ByDay.GetValueOrDefault(day),
        Lot = transfer.Lot,
        SizePerLot = transfer.SizePerLot,
        Position = transfer.PositionOn(day),
        DailyDemand = transfer.DailyDemand,
        MaximumCoverDays = options.MaximumCoverDaysByItem.TryGetValue(transfer.Item, out int days) ? days : options.MaximumCoverDays,
        Undeployed = transfer.Undeployed(day, limits.PullInDays),
        Later = [.. transfer.Later(day, limits.PullInDays)],
    };

    private LoadLimits Limits(MeansOfTransport means, LoadSize capacity) => new()
    {
        Capacity = capacity,
        MinimumFill = (long)(means.MinimumFill * 100m),
        PutOffFill = options.PutOffFill is { } fill ? (long)(fill * 100m) : null,
        PullInDays = means.PullInDays,
    };

    private void AddLoad(Lane lane, LoadLimits limits, LaneTransfers[] there, LoadPlan plan, int k, int day)
    {
        LoadSize size = plan.Sizes[k];
        (long used, long whole) = size.Fill(limits.Capacity);
        bool isLast = k == plan.Loads.Length - 1;
        var lines = ImmutableArray.CreateBuilder<TransportLoadLine>();
        for (int i = 0; i < there.Length; i++)
        {
            if (plan.Loads[k][i] > 0)
            {
                lines.Add(new TransportLoadLine
                {
                    Item = there[i].Item,
                    Quantity = Q4.ToDecimal(plan.Loads[k][i]),
                    PulledIn = isLast ? Q4.ToDecimal(plan.PulledIn[i]) : 0m,
                });
            }
        }

        loads.Add(new TransportLoad
        {
            Lane = lane.Code,
            Transport = lane.Transport!,
            From = lane.From,
            To = lane.To,
            Ship = Date(day),
            Number = k + 1,
            Lines = lines.ToImmutable(),
            Weight = Q4.ToDecimal(size.Weight),
            Volume = Q4.ToDecimal(size.Volume),
            Pallets = Q4.ToDecimal(size.Pallets),
            Fill = (decimal)used / whole,
        });
        if (limits.Capacity is { Weight: LoadSize.Unlimited, Volume: LoadSize.Unlimited, Pallets: LoadSize.Unlimited })
        {
            return;
        }

        filled++;
        fills += (Int128)used * 1_000_000 / whole;
        if (!size.Reaches(limits.MinimumFill, limits.Capacity))
        {
            Say(PlanMessageKind.LoadUnderfilled, PlanMessageSeverity.Information, lane, "", day, ExactMath.Sum([.. plan.Loads[k]]), null);
        }
    }

    private void PutOff(Lane lane, string item, int day, long quantity, PlanMessageKind kind, PlanMessageSeverity severity)
    {
        putOff.Add(new PutOffTransfer { Lane = lane.Code, Item = item, Ship = Date(day), Quantity = Q4.ToDecimal(quantity) });
        Say(kind, severity, lane, item, day, quantity, null);
    }

    private void Say(PlanMessageKind kind, PlanMessageSeverity severity, Lane lane, string item, int day, long quantity, int? target) =>
        messages.Add(new PlanMessage
        {
            Kind = kind,
            Severity = severity,
            Plan = options.Kind ?? run.Possible,
            Item = item,
            Location = lane.To,
            Date = Date(day),
            Target = target is { } later ? Date(later) : null,
            Quantity = Q4.ToDecimal(quantity),
            Reference = lane.Code,
        });

    private LocalDate Date(int day) => run.Snapshot.AsOf.PlusDays(day);
}
