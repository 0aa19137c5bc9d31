using Xunit;

namespace Drp.Storage.Testing;

/// <summary>What every store of master records keeps.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <typeparam name="TStore">The store.</typeparam>
/// <typeparam name="T">The record.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class MasterSpecification<TFixture, TStore, T>(TFixture fixture) : StorageSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
    where TStore : class, IMasterStore<T>
    where T : class
{
    /// <summary>What a message calls a record: "item".</summary>
    protected abstract string Kind { get; }

    /// <summary>A record with every member set to something hostile; another number gives other content.</summary>
    /// <param name="company">The company.</param>
    /// <param name="code">The code.</param>
    /// <param name="number">Zero or more.</param>
    protected abstract T Sample(string company, string code, int number);

    /// <summary>Every member comes back as it was written, hostile samples included.</summary>
    [Fact]
    public async Task Every_member_survives()
    {
        string company = Fixture.NewCompany();
        T[] samples = [.. Hostile.Codes.Select((code, number) => Sample(company, code, number))];
        await CommitAsync(session => session.Store<TStore>().SaveMany(samples));
        for (int i = 0; i < samples.Length; i++)
        {
            Assert.Equal(RecordText.Of(samples[i]), RecordText.Of((await FindAsync(company, Hostile.Codes[i]))?.Value));
        }
    }

    /// <summary>Records come by code in ordinal order, of their company only, in pages that join without gap or overlap.</summary>
    [Fact]
    public async Task Pages_join_in_ordinal_order()
    {
        string company = Fixture.NewCompany();
        await CommitAsync(session =>
        {
            session.Store<TStore>().SaveMany(Hostile.Codes.Reverse().Select((code, i) => Sample(company, code, i)));
            session.Store<TStore>().Save(Sample(company + "x", "other", 0));
        });
        string[] expected = [.. Hostile.Codes.Order(StringComparer.Ordinal)];
        string[] read = await SessionAsync(async session => await session.Store<TStore>()
            .ReadAsync(company, Token).Select(Code).ToArrayAsync(Token));
        Assert.Equal(expected, read);

        var paged = new List<string>();
        var page = new PageRequest { Size = 5 };
        await SessionAsync(async session =>
        {
            while (true)
            {
                Page<T> rows = await session.Store<TStore>().PageAsync(company, page, Token);
                paged.AddRange(rows.Rows.Select(Code));
                if (rows.Next is null)
                {
                    break;
                }

                page = page with { After = rows.Next };
            }
        });
        Assert.Equal(expected, paged);
    }

    /// <summary>Versions count writes; a stale one is refused with id and versions, for writes and removals alike.</summary>
    [Fact]
    public async Task Versions_guard_writes_and_removals()
    {
        string company = Fixture.NewCompany();
        await CommitAsync(session => session.Store<TStore>().Save(Sample(company, "A", 0), 0));
        Assert.Equal(1, (await FindAsync(company, "A"))?.Version);
        await CommitAsync(session => session.Store<TStore>().Save(Sample(company, "A", 1), 1));
        await CommitAsync(session => session.Store<TStore>().Save(Sample(company, "A", 2)));
        Assert.Equal(3, (await FindAsync(company, "A"))?.Version);

        await RefusedAsync(session => session.Store<TStore>().Save(Sample(company, "A", 3), 1), $"{company}/A", 1, 3);
        await RefusedAsync(session => session.Store<TStore>().Save(Sample(company, "A", 3), 0), $"{company}/A", 0, 3);
        await RefusedAsync(session => session.Store<TStore>().Delete(company, "A", 2), $"{company}/A", 2, 3);
        await RefusedAsync(session => session.Store<TStore>().Delete(company, "none", 1), $"{company}/none", 1, null);
        Assert.Equal(RecordText.Of(Sample(company, "A", 2)), RecordText.Of((await FindAsync(company, "A"))?.Value));

        await CommitAsync(session => session.Store<TStore>().Delete(company, "A", 3));
        await CommitAsync(session => session.Store<TStore>().Delete(company, "A"));
        Assert.Null(await FindAsync(company, "A"));
    }

    private static string Code(T record) => (string)typeof(T).GetProperty("Code")!.GetValue(record)!;

    private Task<Versioned<T>?> FindAsync(string company, string code) =>
        SessionAsync(session => session.Store<TStore>().FindAsync(company, code, Token));

    private async Task RefusedAsync(Action<IDrpSession> stage, string id, long expected, long? actual)
    {
        var stale = await Assert.ThrowsAsync<DrpConcurrencyException>(() => CommitAsync(stage));
        Assert.Equal("DRP1001", stale.Code);
        Assert.Equal(($"{Kind} {id}", expected, actual), (stale.Subject, stale.ExpectedVersion, stale.ActualVersion));
    }
}
