namespace Drp.Planning;

/// <summary>What a customer class has to do with a split into quotas. Immutable.</summary>
public sealed record ClassShare
{
    /// <summary>The customer class.</summary>
    public required string CustomerClass { get; init; }

    /// <summary>
    /// Its forecast, its percentage, or its fixed quantity, as the split asks; not read for first come. Zero or more.
    /// </summary>
    public decimal Key { get; init; }

    /// <summary>What it has used already, base units; taken from its earliest quotas. Default 0.</summary>
    public decimal Used { get; init; }

    /// <summary>Whether what it has not used goes back to the others when asked for (<see cref="PromiseQuota"/>s are then what it used). Default false.</summary>
    public bool ReturnsUnused { get; init; }
}
