namespace Drp.Planning;

/// <summary>What a grant, or a cut, came from; kept only where somebody asks why.</summary>
/// <param name="Reason">What it was for.</param>
/// <param name="Line">What was asked, and when it ships and arrives.</param>
/// <param name="Available">What the source had; <see cref="long.MaxValue"/> for a supply source.</param>
/// <param name="Wanted">What all destinations asked of it in the bucket, as far as their routes can carry it.</param>
/// <param name="Granted">Ten-thousandths.</param>
internal readonly record struct DeploymentNote(
    DeploymentReason Reason, RequestLine Line, long Available, long Wanted, long Granted)
{
    /// <summary>The bucket in which it was asked to ship.</summary>
    public required int Turn { get; init; }

    /// <summary>The share of the line's destination before rounding, over all its lines; -1 where nothing was shared.</summary>
    public long Exact { get; init; } = -1;
}
