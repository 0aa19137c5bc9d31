namespace Drp;

/// <summary>One thing that is wrong in an input. Immutable.</summary>
public sealed record Fault
{
    /// <summary>The stable code, <c>DRP</c> and four digits.</summary>
    public required string Code { get; init; }

    /// <summary>What the fault is about, by its codes: an item, a lane, a row.</summary>
    public required string Subject { get; init; }

    /// <summary>What is wrong and what to do about it, in one sentence or two.</summary>
    public required string Message { get; init; }

    /// <summary>Code, subject and message on one line.</summary>
    public override string ToString() => $"{Code} {Subject}: {Message}";
}
