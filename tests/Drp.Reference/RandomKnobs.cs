namespace Drp.Reference;

/// <summary>Which features a random snapshot may use, and how large it may get.</summary>
public sealed record RandomKnobs
{
    /// <summary>Pull without splits, cycles, look-ahead policies or expiry.</summary>
    public static RandomKnobs Basic { get; } = new()
    {
        Quotas = false,
        OrderCycles = false,
        LotPolicies = false,
        Expiry = false,
        Capacity = false,
        Push = false,
    };

    /// <summary>Everything.</summary>
    public static RandomKnobs All { get; } = new();

    public int MaximumPoints { get; init; } = 60;

    public int MaximumItems { get; init; } = 4;

    public int MaximumLevels { get; init; } = 4;

    public int MaximumBuckets { get; init; } = 30;

    public bool Calendars { get; init; } = true;

    public bool LeadTimes { get; init; } = true;

    public bool Validity { get; init; } = true;

    public bool Quotas { get; init; } = true;

    public bool OrderCycles { get; init; } = true;

    public bool Modifiers { get; init; } = true;

    public bool LotPolicies { get; init; } = true;

    public bool SafetyPolicies { get; init; } = true;

    public bool Expiry { get; init; } = true;

    public bool Fences { get; init; } = true;

    public bool Consumption { get; init; } = true;

    public bool PastDue { get; init; } = true;

    public bool NegativeStock { get; init; } = true;

    public bool Capacity { get; init; } = true;

    public bool Push { get; init; } = true;

    /// <summary>Items that supersede each other; off by default, so that a seed gives the same network as before.</summary>
    public bool Succession { get; init; }

    /// <summary>Demand-driven buffers at points whose goods do not expire; off by default like succession.</summary>
    public bool Buffers { get; init; }
}
