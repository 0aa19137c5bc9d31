using Drp.Storage;

namespace Drp.Approvals;

internal static class ApprovalsEfRoom
{
    public static void Register(EfStores stores) => stores.Add<IApprovalStore>(static session => new EfApprovalStore(session));
}
