using Drp.Access;
using Drp.Approvals;
using Drp.Credit;
using Drp.Journal;
using Drp.Notifications;
using Drp.Storage;
using NodaTime;

namespace Drp.Orders;

/// <summary>Releases held orders through approval: what was decided on is what credit held, and nothing beyond it.</summary>
internal sealed class OrderReleaseSubject(IJournal journal, INotifications notifications, IClock clock) : IApprovalSubject
{
    public const string SubjectKind = "order-release";

    public string Kind => SubjectKind;

    public async Task<ApprovalContent?> LoadAsync(IDrpSession session, string subjectId, CancellationToken cancellationToken = default)
    {
        var (company, id) = Split(subjectId);
        var order = (await session.Store<IOrderStore>().FindAsync(company, id, cancellationToken).ConfigureAwait(false))?.Value;
        return order is null ? null : Content(order, subjectId);
    }

    public async Task ChangedAsync(IDrpSession session, ApprovalRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (company, id) = Split(request.Content.SubjectId);
        var store = session.Store<IOrderStore>();
        if (request.Status != ApprovalStatus.Approved
            || await store.FindAsync(company, id, cancellationToken).ConfigureAwait(false) is not { Value.Status: OrderStatus.Held } found)
        {
            return;
        }

        var before = found.Value;
        var after = before with
        {
            Status = OrderStatus.Requested,
            Release = new CreditRelease { Codes = [.. before.Reasons.Select(static reason => reason.Code).Distinct(StringComparer.Ordinal)], MaximumExposure = before.HeldExposure },
        };
        var actor = Actor.System("approvals");
        store.Save(after, OrderCommitments.Of(after), found.Version);
        await journal.AppendAsync(
            session,
            [
                new JournalDraft
                {
                    Stream = SupplyLock.Holder(after),
                    Action = "released",
                    Actor = actor,
                    NodeId = after.NodeId,
                    Before = OrderJson.Of(before),
                    After = OrderJson.Of(after),
                    Reason = $"approval {request.Id}: {(request.Decisions is [.., var last] ? last.Reason : null)}",
                },
            ],
            cancellationToken).ConfigureAwait(false);
        notifications.Add(session, actor, [
            new Notification
            {
                Id = System.FormattableString.Invariant($"order/{company}/{id}/{found.Version + 1}"),
                Topic = "order.released",
                Subject = $"order/{id}",
                NodeId = after.NodeId,
                CreatedAt = clock.GetCurrentInstant(),
            },
        ]);
    }

    private static ApprovalContent Content(Order order, string subjectId) => new()
    {
        SubjectKind = SubjectKind,
        SubjectId = subjectId,
        NodeId = order.NodeId,
        Title = $"Order {order.Id} of {order.PartnerId}: {string.Join(", ", order.Reasons.Select(static reason => reason.Code))}",
        Amount = order.Lines.Sum(line => OrderAmounts.Between(order, line, 0m, line.Quantity - line.Cancelled)),
        Currency = order.Currency,
        Fields = new Dictionary<string, FieldValue>(StringComparer.Ordinal) { ["partner"] = order.PartnerId, ["exposure"] = order.HeldExposure },
        Json = OrderJson.Content(order),
    };

    private static (string Company, string Id) Split(string subjectId)
    {
        int slash = subjectId.IndexOf('/', StringComparison.Ordinal);
        return (subjectId[..slash], subjectId[(slash + 1)..]);
    }
}
