namespace Drp.Planning;

/// <summary>One lane: the path of machines without vectors, and the measure of the others.</summary>
internal readonly struct ScalarLane(long value) : ILaneVector<ScalarLane>
{
    private readonly long value = value;

    public static int Count => 1;

    public static ScalarLane Zero => default;

    public static ScalarLane Load(ref readonly long first) => new(first);

    public static void Store(ScalarLane value, ref long first) => first = value.value;

    public static ScalarLane Add(ScalarLane a, ScalarLane b) => new(a.value + b.value);

    public static ScalarLane Subtract(ScalarLane a, ScalarLane b) => new(a.value - b.value);

    public static ScalarLane Max(ScalarLane a, ScalarLane b) => new(Math.Max(a.value, b.value));

    public static ScalarLane AboveZero(ScalarLane value) => new(value.value > 0 ? -1 : 0);

    public static ScalarLane And(ScalarLane a, ScalarLane b) => new(a.value & b.value);

    public static bool Any(ScalarLane mask) => mask.value != 0;

    public static bool AnyAbove(ScalarLane value, ScalarLane limit) => false;

    public static ScalarLane RoundUp(ScalarLane quantity, ScalarLane multiple, ScalarLane factor, ScalarLane inverse) =>
        new(LaneTerms.RoundUp(quantity.value, multiple.value));
}
