namespace Drp.Planning;

/// <summary>What a grant is for.</summary>
internal enum DeploymentReason
{
    /// <summary>A request of the destination.</summary>
    Request,

    /// <summary>What other sources of the destination could not give.</summary>
    Alternate,

    /// <summary>Excess that was sent ahead of need.</summary>
    Push,
}
