using Drp.Storage;
using NodaTime;

namespace Drp.Planning;

/// <summary>
/// Stores plans: written in bulk, read whole, in parts, or by what is asked. A stored plan is never changed.
/// </summary>
public interface IPlanStore : IDrpStore
{
    /// <summary>
    /// Stages the bulk write of a plan. A plan's id stands for its content: when one is stored under the id already,
    /// nothing is written.
    /// </summary>
    /// <param name="company">The company, or the key under which a host keeps plans that span companies.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="savedAt">When; decides which plan is the latest.</param>
    void Save(string company, Plan plan, Instant savedAt);

    /// <summary>Stages the removal of a plan, or of nothing.</summary>
    /// <param name="company">The company.</param>
    /// <param name="id">The plan's id.</param>
    void Delete(string company, string id);

    /// <summary>What is known of a plan, or <see langword="null"/>.</summary>
    /// <param name="company">The company.</param>
    /// <param name="id">The plan's id.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<PlanInfo?> FindAsync(string company, string id, CancellationToken cancellationToken = default);

    /// <summary>The plan that was saved last (ties: the ordinally last id), or <see langword="null"/>.</summary>
    /// <param name="company">The company.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<PlanInfo?> LatestAsync(string company, CancellationToken cancellationToken = default);

    /// <summary>All plans of a company, the latest first.</summary>
    /// <param name="company">The company.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<PlanInfo>> ListAsync(string company, CancellationToken cancellationToken = default);

    /// <summary>Reads a whole plan, or <see langword="null"/>; it equals the one that was saved, to the byte of its JSON.</summary>
    /// <param name="company">The company.</param>
    /// <param name="id">The plan's id.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<Plan?> LoadAsync(string company, string id, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads a plan in parts of some items each, so that one larger than memory can be worked through. A part answers like
    /// the plan for its own items and knows nothing of the others; its messages are those of its items.
    /// </summary>
    /// <param name="company">The company.</param>
    /// <param name="id">The plan's id; an unknown one gives no part.</param>
    /// <param name="itemsPerPart">How many items a part holds at most, 1 or more. Default 1,000.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    IAsyncEnumerable<Plan> ReadPartsAsync(
        string company, string id, int itemsPerPart = 1000, CancellationToken cancellationToken = default);

    /// <summary>Reads the part of a plan that is about one item, or <see langword="null"/>.</summary>
    /// <param name="company">The company.</param>
    /// <param name="id">The plan's id.</param>
    /// <param name="item">The item's code.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<Plan?> LoadItemAsync(
        string company, string id, string item, CancellationToken cancellationToken = default);
}
