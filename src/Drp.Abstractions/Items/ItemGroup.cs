namespace Drp.Items;

/// <summary>A group of items that rules can be stated for: lanes, windows, coverage, promotions. Immutable.</summary>
public sealed record ItemGroup
{
    /// <summary>The company that owns the record.</summary>
    public required string Company { get; init; }

    /// <summary>The code, unique in the company, compared ordinally; up to 64 characters.</summary>
    public required string Code { get; init; }

    /// <summary>What people call it; up to 256 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The code of the group above, or <see langword="null"/> at the top.</summary>
    public string? Parent { get; init; }
}
