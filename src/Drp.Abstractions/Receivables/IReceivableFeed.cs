using Drp.Access;

namespace Drp.Receivables;

/// <summary>Takes over from the host's books through every <see cref="IReceivableSource"/>.</summary>
public interface IReceivableFeed
{
    /// <summary>
    /// Reads from where the last call ended until nothing is new. Broken off anywhere, the next call goes on: what comes twice
    /// is posted once. Only for the host itself: refused with DRP7101 for others.
    /// </summary>
    Task<Outcome<ReceivableFeedResult>> PullAsync(Actor actor, string company, CancellationToken cancellationToken = default);
}
