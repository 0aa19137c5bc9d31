using Drp.Notifications;
using NodaTime;
using Xunit;

namespace Drp.Storage.Testing.Notifications;

/// <summary>What every store of reminder rules keeps.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class ReminderRuleSpecification<TFixture>(TFixture fixture) : StorageSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
{
    /// <summary>Rules come back as written, are replaced by code, and can be removed.</summary>
    [Fact]
    public async Task Rules_are_kept_by_code()
    {
        string code = Fixture.NewCompany();
        var rule = new ReminderRule
        {
            Code = code,
            Topic = "claim.due",
            Before = Duration.FromDays(3) + Duration.FromNanoseconds(1),
            Role = "clerk",
            QuietHours = new QuietHours { From = new LocalTime(22, 0), To = new LocalTime(8, 30), TimeZone = "Asia/Ho_Chi_Minh" },
        };
        await CommitAsync(session => session.Store<IReminderRuleStore>().Save(rule));
        Assert.Contains(rule, await ListAsync());
        var changed = rule with { QuietHours = null, Enabled = false, Before = Duration.FromHours(-1) };
        await CommitAsync(session => session.Store<IReminderRuleStore>().Save(changed));
        Assert.Equal([changed], (await ListAsync()).Where(r => r.Code == code));
        await CommitAsync(session => session.Store<IReminderRuleStore>().Remove(code));
        Assert.DoesNotContain(await ListAsync(), r => r.Code == code);
    }

    private Task<IReadOnlyList<ReminderRule>> ListAsync() => SessionAsync(session => session.Store<IReminderRuleStore>().ListAsync(Token));
}
