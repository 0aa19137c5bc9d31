namespace Drp.Channels;

/// <summary>Where a partner stands in its life.</summary>
public enum PartnerStatus
{
    /// <summary>Not yet a partner: no business.</summary>
    Prospect = 0,

    /// <summary>A partner.</summary>
    Active = 1,

    /// <summary>Can pay and return, but not order.</summary>
    Suspended = 2,

    /// <summary>No longer a partner; can still pay what is open. Final.</summary>
    Terminated = 3,
}
