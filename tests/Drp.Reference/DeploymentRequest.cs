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

    /// <summary>The last usable day that the goods are expected to have (reading 40); <see langword="null"/> for goods that keep.</summary>
    public required LocalDate? Expiry { get; init; }

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
internal sealed record Grant(DeploymentRequest Request, decimal Quantity);

/// <summary>A stocking point while the constrained plan runs.</summary>
internal sealed class DeployedPoint(PointPlan pull, DeployedStock stock, int buckets)
{
    /// <summary>The pull's record: its requirements and safety stock are what requests are made of.</summary>
    public PointPlan Pull => pull;

    /// <summary>The goods that it really has.</summary>
    public DeployedStock Stock => stock;

    /// <summary>The constrained record.</summary>
    public PointPlan Result { get; } = new(pull.Point, pull.Item, buckets);

    public List<Grant> Grants { get; } = [];

    public Dictionary<string, decimal> Assigned { get; } = new(StringComparer.Ordinal);

    /// <summary>What it is still going to ask for what should have shipped before AsOf.</summary>
    public List<DeploymentRequest> Late { get; } = [];

    /// <summary>What this point's sources could not grant in the current bucket.</summary>
    public List<DeploymentRequest> Cuts { get; } = [];

    /// <summary>What it has at the beginning of a bucket, with all that is on its way to it (reading 52).</summary>
    public decimal Position(int bucket) => pull.OnHand + pull.ScheduledReceipts.Sum() + Grants.Sum(g => g.Quantity)
        - pull.Gross.Take(bucket).Sum() - Result.Expired.Take(bucket).Sum();

    /// <summary>Rule B: what it aims at in a bucket.</summary>
    public decimal Target(int bucket) => pull.Point.TargetStock ?? pull.Safety[bucket];
}
