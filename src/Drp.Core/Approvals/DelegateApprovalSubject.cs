using Drp.Storage;

namespace Drp.Approvals;

internal sealed class DelegateApprovalSubject(
    IServiceProvider services,
    string kind,
    Func<IServiceProvider, string, CancellationToken, Task<ApprovalContent?>> load,
    Func<IServiceProvider, IDrpSession, ApprovalRequest, CancellationToken, Task>? changed) : IApprovalSubject
{
    public string Kind => kind;

    public Task<ApprovalContent?> LoadAsync(IDrpSession session, string subjectId, CancellationToken cancellationToken = default) =>
        load(services, subjectId, cancellationToken);

    public Task ChangedAsync(IDrpSession session, ApprovalRequest request, CancellationToken cancellationToken = default) =>
        changed is null ? Task.CompletedTask : changed(services, session, request, cancellationToken);
}
