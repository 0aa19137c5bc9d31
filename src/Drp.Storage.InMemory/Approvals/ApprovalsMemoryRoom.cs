using Drp.Storage;

namespace Drp.Approvals;

internal static class ApprovalsMemoryRoom
{
    public static void Register(MemoryStores stores) =>
        stores.Add<IApprovalStore>(static session => new MemoryApprovalStore(session));
}
