namespace Drp.Planning;

/// <summary>A message that differs between two plans. Immutable.</summary>
public sealed record MessageChange
{
    /// <summary>The message in the first plan; <see langword="null"/> when it is new.</summary>
    public PlanMessage? Before { get; init; }

    /// <summary>The message in the second plan; <see langword="null"/> when it is gone.</summary>
    public PlanMessage? After { get; init; }
}
