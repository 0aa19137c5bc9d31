namespace Drp.Notifications;

/// <summary>Where a message in the outbox stands.</summary>
public enum OutboxState
{
    /// <summary>Not yet with every sink.</summary>
    Pending = 0,

    /// <summary>With every sink.</summary>
    Delivered = 1,

    /// <summary>Set aside after too many failures; kept until someone requeues it.</summary>
    Dead = 2,
}
