using Drp.Storage;

namespace Drp.Planning;

/// <summary>Stores means of transport.</summary>
public interface ITransportStore : IMasterStore<MeansOfTransport>;
