namespace Drp.Planning;

/// <summary>One stocking point while promises are made: what is available to promise, and what the standing plan leaves free.</summary>
internal sealed class PointLedger
{
    /// <summary>Available to promise: what exists less what is committed.</summary>
    public required DayFlow Available { get; init; }

    /// <summary>The same for goods that expire; <see langword="null"/> where nothing does.</summary>
    public required StockFlow? Batches { get; init; }

    /// <summary>The standing plan with all its commitments: what other places may take.</summary>
    public required DayFlow Planned { get; init; }

    /// <summary>The standing plan without the forecast that an order at the point consumes: what that order may take.</summary>
    public required DayFlow Own { get; init; }

    /// <summary>Quotas of customer classes that have some.</summary>
    public required SortedDictionary<string, DayFlow> Quotas { get; init; }

    /// <summary>Kept back of what is available.</summary>
    public required long Safety { get; init; }

    /// <summary>The group of the item and those that it takes over from or gives way to; what is free of one is free of all.</summary>
    public PointLedger? Group { get; init; }

    public PointLedger Copy(PointLedger? group) => new()
    {
        Group = group,
        Available = Available.Copy(),
        Batches = Batches?.Copy(),
        Planned = Planned.Copy(),
        Own = Own.Copy(),
        Quotas = new SortedDictionary<string, DayFlow>(Quotas.ToDictionary(static q => q.Key, static q => q.Value.Copy()), StringComparer.Ordinal),
        Safety = Safety,
    };

    /// <summary>What is available to promise on a day, in whole units.</summary>
    public long AvailableOn(int day, int life, long unit) => Math.Min(
        Group?.AvailableOn(day, life, unit) ?? long.MaxValue,
        Math.Max(0, (Batches?.Free(day, life, unit) ?? ExactMath.FloorTo(Math.Max(0, Available.Free(day)), unit)) - Safety));

    /// <summary>What the standing plan leaves free for other places on a day; negative where commitments exceed supply.</summary>
    public long PlannedOn(int day) => Math.Min(Group?.PlannedOn(day) ?? long.MaxValue, Planned.Free(day));

    /// <summary>What it leaves free for an order at the point on a day.</summary>
    public long OwnOn(int day) => Math.Min(Group?.OwnOn(day) ?? long.MaxValue, Own.Free(day) - Safety);

    /// <summary>What a class may take on a day.</summary>
    public long QuotaOn(int day, string? customerClass) =>
        customerClass is not null && Quotas.TryGetValue(customerClass, out DayFlow? quota) ? Math.Max(0, quota.Free(day)) : long.MaxValue;

    /// <summary>Supply that exists is taken.</summary>
    public void TakeAvailable(int day, long quantity, int life)
    {
        Available.Add(day, -quantity);
        Batches?.Take(day, quantity, life);
        Planned.Add(day, -quantity);
        Own.Add(day, -quantity);
        Group?.TakeAvailable(day, quantity, life);
    }

    /// <summary>An order gives its commitment back.</summary>
    public void Free(int day, long quantity, int life)
    {
        Available.Add(day, quantity);
        Batches?.GiveBack(day, quantity, life);
        Planned.Add(day, quantity);
        Own.Add(day, quantity);
        Group?.Free(day, quantity, life);
    }

    /// <summary>Supply that stands planned is taken.</summary>
    public void TakePlanned(int day, long quantity)
    {
        Planned.Add(day, -quantity);
        Own.Add(day, -quantity);
        Group?.TakePlanned(day, quantity);
    }

    public void Receive(int day, long quantity)
    {
        Planned.Add(day, quantity);
        Own.Add(day, quantity);
        Group?.Receive(day, quantity);
    }
}
