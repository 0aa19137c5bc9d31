namespace Drp.Planning;

internal sealed class FencesJson
{
    public int? DemandDays { get; init; }

    public int? FrozenDays { get; init; }

    public int? PlanningDays { get; init; }

    public static FencesJson? Of(PlanningFences? fences) => fences is null ? null : new()
    {
        DemandDays = Sparse.Unless(fences.DemandDays, 0),
        FrozenDays = Sparse.Unless(fences.FrozenDays, 0),
        PlanningDays = Sparse.Unless(fences.PlanningDays, 0),
    };

    public PlanningFences ToFences() => new()
    {
        DemandDays = DemandDays ?? 0,
        FrozenDays = FrozenDays ?? 0,
        PlanningDays = PlanningDays ?? 0,
    };
}
