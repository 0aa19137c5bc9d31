using System.Collections.Immutable;
using Drp.Planning;

namespace Drp.Reference;

/// <summary>What the reference answers, in the order that the engine documents: item, receiving location, receipt date, route.</summary>
public sealed class ReferencePlan
{
    private readonly IReadOnlyDictionary<PlanKind, ReferenceSide> sides;

    internal ReferencePlan(IReadOnlyDictionary<PlanKind, ReferenceSide> sides, ImmutableArray<PlanMessage> messages)
    {
        this.sides = sides;
        Messages = messages;
    }

    public bool HasConstrained => sides.ContainsKey(PlanKind.Constrained);

    public ImmutableArray<PlanMessage> Messages { get; }

    public IReadOnlyList<PlannedOrder> Orders(PlanKind kind = PlanKind.Unconstrained) => sides[kind].Orders;

    public IReadOnlyList<PointRecord> Records(PlanKind kind = PlanKind.Unconstrained) => sides[kind].Records;

    /// <summary>What an order is for; parts of one kind, reference and date are added up, in the order of the requirements.</summary>
    public IReadOnlyList<Peg> Pegs(PlanKind kind, string orderCode) => sides[kind].Pegs[orderCode];
}

/// <summary>One plan kind.</summary>
internal sealed record ReferenceSide(
    IReadOnlyList<PlannedOrder> Orders, IReadOnlyList<PointRecord> Records, IReadOnlyDictionary<string, IReadOnlyList<Peg>> Pegs);
