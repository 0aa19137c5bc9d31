namespace Drp.Planning;

/// <summary>What a source does with stock beyond what was asked of it.</summary>
public enum PushRule
{
    /// <summary>Keeps it.</summary>
    None,

    /// <summary>Pull/push: ships now what its children ask for in later buckets of the horizon.</summary>
    PullPush,

    /// <summary>Push: fills its children up to their maximum stock, in the order of the need.</summary>
    Push,

    /// <summary>Push by quota: shares the excess by lane quota, up to the maximum stock of each child.</summary>
    PushByQuota,
}
