namespace Drp.Notifications;

/// <summary>What one round of the dispatcher did. Immutable.</summary>
public sealed record DispatchResult
{
    /// <summary>Messages that every sink has now.</summary>
    public required int Delivered { get; init; }

    /// <summary>Messages that at least one sink refused; they are tried again.</summary>
    public required int Failed { get; init; }

    /// <summary>Messages set aside after too many failures.</summary>
    public required int Dead { get; init; }

    /// <summary>Whether there was nothing to do.</summary>
    public bool IsIdle => Delivered == 0 && Failed == 0 && Dead == 0;
}
