using Drp.Notifications;
using NodaTime;
using Xunit;

namespace Drp.Storage.Testing.Notifications;

/// <summary>What every outbox keeps.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class OutboxSpecification<TFixture>(TFixture fixture) : StorageSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
{
    private static readonly Instant T0 = Instant.FromUtc(2024, 2, 29, 12, 0);

    /// <summary>A message is there exactly when the session committed, and comes back as written.</summary>
    [Fact]
    public async Task A_message_is_there_when_its_cause_is()
    {
        string id = Fixture.NewCompany();
        await SessionAsync(session =>
        {
            session.Store<IOutboxStore>().Add([Message(id + "lost")]);
            return Task.CompletedTask;
        });
        await CommitAsync(session => session.Store<IOutboxStore>().Add([Message(id)]));
        Assert.Null(await FindAsync(id + "lost"));
        var found = await FindAsync(id);
        Assert.Equal(Message(id).Recipients, found!.Notification.Recipients);
        Assert.Equal(Message(id) with { Recipients = found.Notification.Recipients }, found.Notification);
        Assert.Equal((OutboxState.Pending, 0, 1L), (found.State, found.Failures, found.Version));
    }

    /// <summary>The same id again is left out and disturbs nothing.</summary>
    [Fact]
    public async Task The_same_cause_is_told_once()
    {
        string id = Fixture.NewCompany();
        await CommitAsync(session => session.Store<IOutboxStore>().Add([Message(id), Message(id)]));
        await CommitAsync(session => session.Store<IOutboxStore>().Add([Message(id) with { Topic = "other" }, Message(id + "x")]));
        Assert.Equal("order.held", (await FindAsync(id))!.Notification.Topic);
        Assert.NotNull(await FindAsync(id + "x"));
    }

    /// <summary>Due messages come by time, then id, and not before theirs.</summary>
    [Fact]
    public async Task Messages_are_due_in_order()
    {
        string id = Fixture.NewCompany();
        var start = T0 + Duration.FromDays(1000);
        await CommitAsync(session => session.Store<IOutboxStore>().Add(
        [
            Message(id + "c") with { CreatedAt = start },
            Message(id + "b") with { CreatedAt = start },
            Message(id + "a") with { CreatedAt = start, NotBefore = start + Duration.FromHours(8) },
        ]));
        Task<string[]> DueAsync(Instant now) => SessionAsync(async session => (await session.Store<IOutboxStore>().DueAsync(now, 1000, Token))
            .Select(message => message.Notification.Id).Where(x => x.StartsWith(id, StringComparison.Ordinal)).ToArray());
        Assert.Empty(await DueAsync(start - Duration.FromNanoseconds(1000)));
        Assert.Equal([id + "b", id + "c"], await DueAsync(start));
        Assert.Equal([id + "b", id + "c", id + "a"], await DueAsync(start + Duration.FromHours(8)));
    }

    /// <summary>Of two dispatchers that claim one message, one gets it.</summary>
    [Fact]
    public async Task A_message_is_claimed_once()
    {
        string id = Fixture.NewCompany();
        await CommitAsync(session => session.Store<IOutboxStore>().Add([Message(id)]));
        var seen = (await FindAsync(id))!;
        Task<int> ClaimAsync() => SessionAsync(async session =>
        {
            var claimed = await session.Store<IOutboxStore>().TryUpdateAsync([seen with { DueAt = T0 + Duration.FromHours(1), LastError = "过期", DeliveredTo = ["mail"] }], Token);
            await session.CommitAsync(Token);
            return claimed.Count;
        });
        Assert.Equal(1, await ClaimAsync());
        Assert.Equal(0, await ClaimAsync());
        var after = (await FindAsync(id))!;
        Assert.Equal((2L, "过期", T0 + Duration.FromHours(1)), (after.Version, after.LastError, after.DueAt));
        Assert.Equal(["mail"], after.DeliveredTo);
    }

    /// <summary>Delivered messages are deleted by age; dead ones are kept.</summary>
    [Fact]
    public async Task Only_old_delivered_messages_are_deleted()
    {
        string id = Fixture.NewCompany();
        var old = T0 - Duration.FromDays(500);
        await CommitAsync(session => session.Store<IOutboxStore>().Add(
            [Message(id + "d") with { CreatedAt = old }, Message(id + "x") with { CreatedAt = old }, Message(id + "n")]));
        await SessionAsync(async session =>
        {
            var store = session.Store<IOutboxStore>();
            var dead = (await store.FindAsync(id + "x", Token))! with { State = OutboxState.Dead };
            var done = (await store.FindAsync(id + "d", Token))! with { State = OutboxState.Delivered };
            await store.TryUpdateAsync([dead, done], Token);
            await session.CommitAsync(Token);
        });
        int deleted = await SessionAsync(async session =>
        {
            int count = await session.Store<IOutboxStore>().DeleteDeliveredAsync(old + Duration.FromDays(1), Token);
            await session.CommitAsync(Token);
            return count;
        });
        Assert.Equal(1, deleted);
        Assert.Null(await FindAsync(id + "d"));
        Assert.Contains(await SessionAsync(session => session.Store<IOutboxStore>().ListAsync(OutboxState.Dead, 0, 100, Token)), m => m.Notification.Id == id + "x");
    }

    private static Notification Message(string id) => new()
    {
        Id = id,
        Topic = "order.held",
        Subject = "order/4711",
        NodeId = "北京",
        Recipients = [Recipient.Person("anna"), Recipient.RoleAt("sales-manager", "B1")],
        Payload = """{"title":"订单 4711 đang chờ"}""",
        CreatedAt = T0,
    };

    private Task<OutboxMessage?> FindAsync(string id) => SessionAsync(session => session.Store<IOutboxStore>().FindAsync(id, Token));
}
