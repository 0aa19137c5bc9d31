using Drp.Access;
using Drp.Approvals;
using Drp.Journal;
using Drp.Notifications;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Samples.Channel;

/// <summary>A customer's credit limit is raised: through a delegation at the branch and an escalation at the region.</summary>
public static class ApprovalStory
{
    private const string Definition = """
        {
          "code": "limit", "version": 1, "subjectKind": "credit-limit",
          "steps": [
            { "code": "branch", "approvers": [{ "role": "manager", "level": "branch" }] },
            { "code": "region", "approvers": [{ "role": "manager", "level": "region" }], "timeLimit": "24:00:00", "remindBefore": "4:00:00",
              "when": { "operator": "atLeast", "field": "amount", "values": [10000] } }
          ]
        }
        """;

    public static async Task TellAsync(Erp erp)
    {
        var definition = ApprovalJson.ReadDefinition(Definition);
        _ = (await erp.In<IApprovals, Outcome<ApprovalDefinition>>(approvals => approvals.DefineAsync(Erp.Self, definition))).Required();
        Console.WriteLine(ApprovalMermaid.Draw(definition));
        var dodsworth = Actor.Person("dodsworth");
        erp.Clock.MoveTo(new LocalDate(1997, 7, 14), 9);
        await erp.In<ErpDbContext>(context => context.Customers.Where(c => c.Id == "BONAP").ExecuteUpdateAsync(set => set.SetProperty(c => c.ProposedLimit, 12_000m)));

        var preview = (await erp.In<IApprovals, Outcome<ApprovalPreview>>(approvals => approvals.SimulateAsync(dodsworth, "credit-limit", "BONAP"))).Required();
        Console.WriteLine("Who would have to approve 12,000 USD for BONAP?");
        foreach (var step in preview.Steps)
        {
            Console.WriteLine($"    {step.Code} ({step.Why}): {string.Join(", ", step.People.Select(person => person.ActorId))}");
        }

        var request = (await erp.In<IApprovals, Outcome<ApprovalRequest>>(approvals => approvals.SubmitAsync(dodsworth, "CL-1", "credit-limit", "BONAP"))).Required();
        var own = await DecideAsync(erp, dodsworth, request);
        Console.WriteLine($"dodsworth tries to approve the own request: {string.Join(" ", own.Reasons.Select(reason => reason.Code))}");

        var today = new LocalDate(1997, 7, 14);
        var holiday = new Delegation { Id = "V-1", From = "peacock", To = "king", ValidFrom = today, ValidTo = today.PlusDays(14) };
        _ = (await erp.In<IApprovals, Outcome<Delegation>>(approvals => approvals.DelegateAsync(Actor.Person("peacock"), holiday, "holiday"))).Required();
        await InboxAsync(erp, "king");
        request = (await DecideAsync(erp, Actor.Person("king"), request)).Required();
        await DispatchAsync(erp);

        Console.WriteLine("Buchanan does not answer:");
        erp.Clock.Advance(Duration.FromHours(20));
        await erp.In<IApprovals, int>(approvals => approvals.RunTimersAsync(Erp.Self));
        erp.Clock.Advance(Duration.FromHours(4));
        await erp.In<IApprovals, int>(approvals => approvals.RunTimersAsync(Erp.Self));
        await DispatchAsync(erp);
        await InboxAsync(erp, "fuller");
        request = (await erp.In<IApprovals, ApprovalRequest?>(approvals => approvals.FindAsync(Actor.Person("fuller"), "CL-1")))!;
        _ = (await DecideAsync(erp, Actor.Person("fuller"), request)).Required();
        await DispatchAsync(erp);

        Console.WriteLine("Journal of the approval:");
        foreach (var entry in await erp.In<IJournal, IReadOnlyList<JournalEntry>>(journal => journal.ReadAsync(Actor.Person("buchanan"), "approval/CL-1")))
        {
            Console.WriteLine($"    {entry.Sequence} {entry.At} {entry.ActorId,-10} {entry.Action,-10} {entry.Hash[..12]}… {entry.After}");
        }

        var verified = await erp.In<IJournal, JournalVerification>(journal => journal.VerifyAsync(Erp.Self, "approval/CL-1"));
        Console.WriteLine($"Verified: {verified.Entries} entries, {(verified.IsIntact ? "intact" : string.Join("; ", verified.Faults))}");
    }

    private static Task<Outcome<ApprovalRequest>> DecideAsync(Erp erp, Actor actor, ApprovalRequest request) =>
        erp.In<IApprovals, Outcome<ApprovalRequest>>(approvals => approvals.ApplyAsync(
            actor, request.Id, new ApprovalCommand { Action = ApprovalAction.Approve, Version = request.Version, ContentHash = request.ContentHash }));

    private static async Task InboxAsync(Erp erp, string person)
    {
        Console.WriteLine($"Inbox of {person}:");
        foreach (var item in await erp.In<IApprovals, IReadOnlyList<InboxItem>>(approvals => approvals.InboxAsync(Actor.Person(person))))
        {
            string behalf = item.OnBehalfOf is null ? "" : $" (for {item.OnBehalfOf})";
            Console.WriteLine($"    {item.Request.Id} {item.Request.Content.Title}, step {item.Request.Stage!.Code}{behalf}");
        }
    }

    private static async Task DispatchAsync(Erp erp) =>
        _ = await erp.In<INotificationDispatcher, DispatchResult>(dispatcher => dispatcher.DispatchAsync());
}
