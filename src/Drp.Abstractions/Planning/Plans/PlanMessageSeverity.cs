namespace Drp.Planning;

/// <summary>How much an exception matters.</summary>
public enum PlanMessageSeverity
{
    /// <summary>Good to know.</summary>
    Information,

    /// <summary>Costs money, or will.</summary>
    Warning,

    /// <summary>A customer or a child will not be served.</summary>
    Critical,
}
