using Drp.Storage;

namespace Drp.Items;

/// <summary>Stores items.</summary>
public interface IItemStore : IMasterStore<Item>
{
    /// <summary>The items of a group, by code, as a stream.</summary>
    /// <param name="company">The company.</param>
    /// <param name="group">The group's code.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    IAsyncEnumerable<Item> ReadGroupAsync(string company, string group, CancellationToken cancellationToken = default);
}
