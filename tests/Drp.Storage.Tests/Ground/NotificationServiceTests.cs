using System.Collections.Concurrent;
using Drp.Access;
using Drp.Notifications;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Drp.Storage.Ground;

public class NotificationServiceTests
{
    [Theory, MemberData(nameof(GroundHost.Lasting), MemberType = typeof(GroundHost))]
    public async Task A_process_lost_between_commit_and_dispatch_loses_no_notification(string kind)
    {
        var arrived = new ConcurrentQueue<string>();
        await using var first = await GroundHost.CreateAsync(kind);
        await AddAsync(first, [.. Enumerable.Range(0, 25).Select(i => $"n{i:00}")]);

        // The second process takes a batch, delivers a part of it and is lost before it can write that down.
        using var lost = new CancellationTokenSource();
        await using (var second = await GroundHost.CreateAsync(kind, drp => drp.UseNotifications("mail", async (n, _) =>
        {
            arrived.Enqueue(n.Id);
            if (arrived.Count == 10)
            {
                await lost.CancelAsync();
            }
        }), first))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.In<INotificationDispatcher, DispatchResult>(d => d.DispatchAsync(lost.Token)));
        }

        await using var third = await GroundHost.CreateAsync(kind, drp => drp.UseNotifications("mail", (n, _) =>
        {
            arrived.Enqueue(n.Id);
            return Task.CompletedTask;
        }), first);
        Assert.True((await third.In<INotificationDispatcher, DispatchResult>(d => d.DispatchAsync())).IsIdle);
        first.Clock.Advance(Duration.FromMinutes(2));
        var result = await third.In<INotificationDispatcher, DispatchResult>(d => d.DispatchAsync());
        Assert.Equal(16, result.Delivered);
        Assert.Equal(25, arrived.Distinct().Count());
        Assert.Equal(26, arrived.Count);
        Assert.True((await third.In<INotificationDispatcher, DispatchResult>(d => d.DispatchAsync())).IsIdle);
    }

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task A_failing_sink_is_retried_with_back_off_and_then_set_aside(string kind)
    {
        int good = 0, bad = 0;
        bool broken = true;
        await using var host = await GroundHost.CreateAsync(kind, drp =>
        {
            drp.Services.Configure<NotificationOptions>(options => options.MaxFailures = 3);
            drp.UseNotifications("good", (_, _) => Task.FromResult(++good));
            drp.UseNotifications("bad", (_, _) =>
            {
                bad++;
                return broken ? throw new InvalidOperationException("邮件服务器 down") : Task.CompletedTask;
            });
        });
        await AddAsync(host, ["one"]);
        Task<DispatchResult> DispatchAsync() => host.In<INotificationDispatcher, DispatchResult>(d => d.DispatchAsync());
        Assert.Equal(1, (await DispatchAsync()).Failed);
        Assert.True((await DispatchAsync()).IsIdle);
        host.Clock.Advance(Duration.FromSeconds(10));
        Assert.Equal(1, (await DispatchAsync()).Failed);
        host.Clock.Advance(Duration.FromSeconds(19));
        Assert.True((await DispatchAsync()).IsIdle);
        host.Clock.Advance(Duration.FromSeconds(1));
        Assert.Equal(1, (await DispatchAsync()).Dead);
        Assert.Equal((1, 3), (good, bad));
        var dead = Assert.Single(await host.In<INotifications, IReadOnlyList<OutboxMessage>>(n => n.ListAsync(GroundHost.Host, OutboxState.Dead)));
        Assert.Contains("邮件服务器", dead.LastError, StringComparison.Ordinal);
        Assert.Empty(await host.In<INotifications, IReadOnlyList<OutboxMessage>>(n => n.ListAsync(Actor.Person("stranger"), OutboxState.Dead)));
        Assert.Equal("DRP5041", (await host.In<INotifications, Outcome<OutboxMessage>>(n => n.RequeueAsync(Actor.Person("stranger"), "one"))).Reasons[0].Code);

        broken = false;
        Assert.True((await host.In<INotifications, Outcome<OutboxMessage>>(n => n.RequeueAsync(GroundHost.Host, "one"))).Succeeded);
        Assert.Equal(1, (await DispatchAsync()).Delivered);
        Assert.Equal((1, 4), (good, bad));
        host.Clock.Advance(Duration.FromDays(31));
        Assert.Equal(1, await host.In<INotifications, int>(n => n.CleanAsync(GroundHost.Host)));
    }

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task A_reminder_comes_once_and_not_at_night(string kind)
    {
        var told = new List<Notification>();
        await using var host = await GroundHost.CreateAsync(kind, drp => drp.AddReminderSource<Claims>().UseNotifications("mail", (n, _) =>
        {
            told.Add(n);
            return Task.CompletedTask;
        }));
        var rule = new ReminderRule
        {
            Code = "claim-3d",
            Topic = "claim.due",
            Before = Duration.FromDays(3),
            Role = "clerk",
            QuietHours = new QuietHours { From = new LocalTime(20, 0), To = new LocalTime(8, 0), TimeZone = "Asia/Shanghai" },
        };
        Assert.Equal(["DRP5040", "DRP5040"], (await host.In<IReminders, Outcome<ReminderRule>>(r => r.SaveAsync(
            GroundHost.Host, rule with { Topic = "none", QuietHours = rule.QuietHours with { TimeZone = "Mars/Olympus" } }))).Reasons.Select(r => r.Code));
        Assert.True((await host.In<IReminders, Outcome<ReminderRule>>(r => r.SaveAsync(GroundHost.Host, rule))).Succeeded);

        // The claim is due on 3 March at 14:00Z; three days before is 29 February at 22:00 in Shanghai.
        Assert.Equal(0, await host.In<IReminders, int>(r => r.RunAsync(GroundHost.Host)));
        host.Clock.Advance(Duration.FromHours(11));
        Assert.Equal(1, await host.In<IReminders, int>(r => r.RunAsync(GroundHost.Host)));
        Assert.Equal(1, await host.In<IReminders, int>(r => r.RunAsync(GroundHost.Host)));
        Assert.True((await host.In<INotificationDispatcher, DispatchResult>(d => d.DispatchAsync())).IsIdle);
        host.Clock.Advance(Duration.FromHours(10));
        await host.In<INotificationDispatcher, DispatchResult>(d => d.DispatchAsync());
        var reminder = Assert.Single(told);
        Assert.Equal([Recipient.RoleAt("clerk", "D1")], reminder.Recipients);
        Assert.Equal(Instant.FromUtc(2024, 3, 1, 0, 0), host.Clock.GetCurrentInstant());
    }

    private static Task<int> AddAsync(GroundHost host, string[] ids) => host.Commit<INotifications, int>((notifications, session) =>
    {
        notifications.Add(session, GroundHost.Host, [.. ids.Select(id => new Notification
        {
            Id = id, Topic = "order.held", Subject = "order/1", CreatedAt = host.Clock.GetCurrentInstant(),
        })]);
        return Task.FromResult(0);
    });

    private sealed class Claims : IReminderSource
    {
        public string Topic => "claim.due";

        public async IAsyncEnumerable<ReminderOccasion> DueAsync(Instant from, Instant to, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.CompletedTask;
            var due = Instant.FromUtc(2024, 3, 3, 14, 0);
            if (from <= due && due < to)
            {
                yield return new ReminderOccasion { Subject = "claim/C-5", NodeId = "D1", DueAt = due };
            }
        }
    }
}
