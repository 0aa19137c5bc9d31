using Drp.Storage;

namespace Drp.Planning;

internal sealed class EfTransportStore(EfSession session)
    : EfMasterStore<TransportRow, MeansOfTransport>(session, TransportRow.Of, TransportRow.Value, TransportRow.Key),
        ITransportStore;
