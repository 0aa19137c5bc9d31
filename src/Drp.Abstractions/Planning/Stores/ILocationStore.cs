using Drp.Storage;

namespace Drp.Planning;

/// <summary>Stores locations.</summary>
public interface ILocationStore : IMasterStore<Location>;
