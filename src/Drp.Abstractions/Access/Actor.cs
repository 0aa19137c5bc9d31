namespace Drp.Access;

/// <summary>
/// Who calls: a person known to the host by an id, or the host itself. Every service method takes one; what it sees and
/// may do follows from its grants. Immutable; ids are compared ordinally.
/// </summary>
public sealed record Actor
{
    private Actor(string id, string? onBehalfOf, bool isSystem)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        Id = id;
        OnBehalfOf = onBehalfOf;
        IsSystem = isSystem;
    }

    /// <summary>The person's id in the host, or the name of the host's process.</summary>
    public string Id { get; }

    /// <summary>The person for whom this actor acts, or <see langword="null"/>. It is recorded and gives no rights by itself.</summary>
    public string? OnBehalfOf { get; }

    /// <summary>
    /// Whether this is the host itself (an import, a timer): it sees everything, and it never decides an approval.
    /// </summary>
    public bool IsSystem { get; }

    /// <summary>A person.</summary>
    /// <param name="id">The person's id in the host.</param>
    /// <param name="onBehalfOf">The person for whom it acts, or <see langword="null"/>.</param>
    public static Actor Person(string id, string? onBehalfOf = null) => new(id, onBehalfOf, isSystem: false);

    /// <summary>The host itself, not limited by grants. Make one only from the host's own code, never from a request.</summary>
    /// <param name="name">The name of the process, recorded in journals.</param>
    public static Actor System(string name) => new(name, onBehalfOf: null, isSystem: true);
}
