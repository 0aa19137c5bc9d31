using Drp.Storage;

namespace Drp.Items;

/// <summary>Stores item groups.</summary>
public interface IItemGroupStore : IMasterStore<ItemGroup>;
