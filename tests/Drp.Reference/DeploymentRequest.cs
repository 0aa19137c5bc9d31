using Drp.Planning;
using NodaTime;

namespace Drp.Reference;

/// <summary>What a destination asks of one route in one ship bucket for one receipt bucket.</summary>
internal sealed class DeploymentRequest
{
    public required DeployedPoint Child { get; init; }

    public required SupplyRoute Route { get; init; }

    /// <summary>The receipt bucket that it is asked for.</summary>
    public required int Bucket { get; init; }

    public required LocalDate Ship { get; init; }

    public required LocalDate Receipt { get; init; }

    /// <summary>The bucket in which it arrives; later than <see cref="Bucket"/> for what is late.</summary>
    public required int Arrival { get; init; }

    public required IReadOnlyList<SupplyRoute> Alternates { get; init; }

    public required decimal Quantity { get; set; }

    /// <summary>The quantity by tier and class, first served first.</summary>
    public required List<TierPart> Tiers { get; init; }

    /// <summary>What the route can't carry; it asks the alternates as what the source can't serve.</summary>
    public decimal CutByCapacity { get; set; }

    public decimal Granted { get; set; }
}

/// <summary>A part of a request.</summary>
internal sealed record TierPart(Tier Tier, int Class, Fraction Quantity);

/// <summary>What was granted, and for which receipt bucket it was asked: there it counts against later requests.</summary>
internal sealed record Grant(int AskedFor, int Arrival, decimal Quantity);

/// <summary>A stocking point while the constrained plan runs.</summary>
internal sealed class DeployedPoint(PointPlan pull, int buckets, DeployedStock? stock)
{
    /// <summary>The pull's record: its requirements and safety stock are what requests are made of.</summary>
    public PointPlan Pull => pull;

    /// <summary>Its batches, where goods expire.</summary>
    public DeployedStock? Stock => stock;

    /// <summary>The constrained record.</summary>
    public PointPlan Result { get; } = new(pull.Point, pull.Item, buckets);

    public List<Grant> Grants { get; } = [];

    public Dictionary<string, decimal> Assigned { get; } = new(StringComparer.Ordinal);

    /// <summary>What it is still going to ask for what should have shipped before AsOf.</summary>
    public List<DeploymentRequest> Late { get; } = [];

    /// <summary>What this point's sources could not grant in the current bucket.</summary>
    public List<DeploymentRequest> Cuts { get; } = [];

    /// <summary>What it shipped or promised to ship so far.</summary>
    public decimal Deployed { get; set; }

    public decimal Opening(int bucket) => pull.OnHand + pull.ScheduledReceipts.Take(bucket + 1).Sum();

    /// <summary>Rule B: what it aims at in a bucket.</summary>
    public decimal Target(int bucket) => pull.Point.TargetStock ?? pull.Safety[bucket];

    /// <summary>What it has at the beginning of a bucket, with all that is on its way to it (reading 52).</summary>
    public decimal Position(int bucket) => Opening(pull.Gross.Length - 1) + Grants.Sum(g => g.Quantity)
        - pull.Gross.Take(bucket).Sum() - (bucket == 0 ? 0m : Expired(bucket - 1));

    public decimal GrantedFor(int bucket) => Grants.Where(g => g.AskedFor <= bucket).Sum(g => g.Quantity);

    public decimal Expired(int bucket) => stock?.Expired.Take(bucket + 1).Sum() ?? 0m;

    /// <summary>Customers' demand and firm shipments: what is committed before anything is deployed.</summary>
    public decimal Committed(int bucket) => pull.Requirements
        .Where(r => r.Bucket <= bucket && r.Kind != RequirementKind.PlannedShipment).Sum(r => r.Quantity);

    /// <summary>Stock and receipts so far less what is committed (§7, reading 23).</summary>
    public decimal Available(int bucket, LocalDate through) => stock?.Usable(through) ?? Math.Max(0m, Balance(bucket));

    /// <summary>What it could deploy in a bucket and needs neither for its own requirements later on nor as safety stock.</summary>
    public decimal Excess(int bucket) => Math.Max(
        0m,
        (stock?.Least(bucket) ?? Enumerable.Range(bucket, pull.Gross.Length - bucket).Min(Balance)) - pull.Safety[bucket]);

    private decimal Balance(int bucket) =>
        Opening(bucket) + Grants.Where(g => g.Arrival <= bucket).Sum(g => g.Quantity) - Committed(bucket) - Deployed;
}
