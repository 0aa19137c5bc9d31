using Drp.Items;
using Drp.Storage.Hosts;
using Drp.Storage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Drp.Storage.EfCore;

public sealed class DeadlockTests(PostgreSqlFixture fixture) : StorageSpecification<PostgreSqlFixture>(fixture)
{
    [Fact]
    public async Task A_deadlock_surfaces_as_a_passing_fault_and_the_other_goes_on()
    {
        string company = Fixture.NewCompany();
        await CommitAsync(session => session.Store<IItemGroupStore>().SaveMany(
            [new() { Company = company, Code = "A", Name = "" }, new() { Company = company, Code = "B", Name = "" }]));
        using var both = new Barrier(2);
        Exception?[] ends = await Task.WhenAll(
            Task.Run(() => TouchAsync("A", "B"), Token), Task.Run(() => TouchAsync("B", "A"), Token));
        Assert.Single(ends, static end => end is null);
        DrpTransientException broken = Assert.IsType<DrpTransientException>(ends.Single(static end => end is not null));
        Assert.Equal("DRP1003", broken.Code);

        async Task<Exception?> TouchAsync(string first, string second)
        {
            await using AsyncServiceScope scope = Fixture.Scope();
            await using IDrpSession session = await scope.ServiceProvider.GetRequiredService<IDrpStorage>()
                .OpenSessionAsync(Token);
            var relational = (EfSession)session;
            await relational.WriteAsync((context, token) => Touch(context, first, token), Token);
            both.SignalAndWait(Token);
            try
            {
                await relational.WriteAsync((context, token) => Touch(context, second, token), Token);
                await session.CommitAsync(Token);
                return null;
            }
            catch (DrpException fault)
            {
                return fault;
            }
        }

        Task<int> Touch(DrpDbContext context, string code, CancellationToken token) => context.Set<ItemGroupRow>()
            .Where(row => row.Company == company && row.Code == code)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.Name, "touched"), token);
    }
}
