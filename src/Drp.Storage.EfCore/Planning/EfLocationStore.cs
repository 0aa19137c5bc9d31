using Drp.Storage;

namespace Drp.Planning;

internal sealed class EfLocationStore(EfSession session)
    : EfMasterStore<LocationRow, Location>(session, LocationRow.Of, LocationRow.Value, LocationRow.Key), ILocationStore;
