using System.Text.Json.Nodes;
using Drp.Access;
using Drp.Journal;
using Drp.Notifications;
using Drp.Storage;

namespace Drp.Forecasting.DemandPlans;

internal sealed partial class DemandPlanService
{
    /// <summary>Stages the next version with its journal entry, and tells who has to do with it next.</summary>
    private async Task<Outcome<DemandPlan>> StoreAsync(
        IDrpSession session, Actor actor, DemandPlan? before, DemandPlan after, CancellationToken token)
    {
        session.Store<IDemandPlanStore>().Save(after);
        var last = after.Versions[^1];
        await journal.AppendAsync(
            session,
            [
                new JournalDraft
                {
                    Stream = $"demand-plan/{after.Cycle}/{after.Node}",
                    Action = last.Action.ToString().ToLowerInvariant(),
                    Actor = actor,
                    NodeId = after.Node,
                    Before = before is null ? null : Entry(before, last.Changes, static change => change.Before),
                    After = Entry(after, last.Changes, static change => change.After),
                    Reason = last.Reason,
                },
            ],
            token).ConfigureAwait(false);
        if (Recipients(after, last) is { Count: > 0 } recipients)
            session.Store<IOutboxStore>().Add(
            [
                new Notification
                {
                    Id = $"demand-plan/{after.Cycle}/{after.Node}/{after.Version}",
                    Topic = "demand-plan." + last.Action.ToString().ToLowerInvariant(),
                    Subject = $"demand-plan/{after.Cycle}/{after.Node}",
                    NodeId = after.Node,
                    Recipients = recipients,
                    Payload = new JsonObject { ["cycle"] = after.Cycle, ["node"] = after.Node, ["actor"] = last.Actor, ["reason"] = last.Reason }.ToJsonString(),
                    CreatedAt = last.At,
                },
            ]);
        return Outcome.Of(after);
    }

    /// <summary>Reviewers learn of a submission; whoever submitted last learns what became of it.</summary>
    private IReadOnlyList<Recipient> Recipients(DemandPlan plan, DemandPlanVersion last) => last.Action switch
    {
        DemandPlanAction.Submit => [.. options.Value.ReviewerRoles.Order(StringComparer.Ordinal).Select(role => Recipient.RoleAt(role, plan.Node))],
        DemandPlanAction.Return or DemandPlanAction.Adjust or DemandPlanAction.Accept or DemandPlanAction.Reopen =>
            plan.Versions.LastOrDefault(static version => version.Action == DemandPlanAction.Submit) is { } submitted
                ? [Recipient.Person(submitted.Actor)]
                : [],
        _ => [],
    };

    private static string Entry(DemandPlan plan, IReadOnlyList<DemandPlanChange> changes, Func<DemandPlanChange, decimal?> side)
    {
        var quantities = new JsonArray();
        foreach (var change in changes)
            quantities.Add((JsonNode)new JsonObject
            {
                ["item"] = change.Item,
                ["period"] = change.Period.ToString("uuuu-MM-dd", null),
                ["quantity"] = side(change),
            });
        return new JsonObject
        {
            ["status"] = plan.Status.ToString(),
            ["version"] = plan.Version,
            ["openUntil"] = plan.OpenUntil?.ToString(),
            ["quantities"] = quantities,
        }.ToJsonString();
    }
}
