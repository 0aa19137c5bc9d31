using Drp.Channels;
using Drp.Credit;
using NodaTime;
using Xunit;

namespace Drp.Storage.Testing.Credit;

/// <summary>What every store of credit keeps.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class CreditSpecification<TFixture>(TFixture fixture) : StorageSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
{
    private static readonly LocalDate Leap = new(2028, 2, 29);

    /// <summary>Terms come back as written, told apart by holder, kind and currency, and are written on the version seen.</summary>
    [Fact]
    public async Task Terms_are_kept()
    {
        string company = Fixture.NewCompany();
        var terms = new CreditTerms
        {
            Company = company, Kind = CreditHolderKind.Partner, HolderId = "上海糖酒", Currency = "CNY", State = CreditLimitState.Limited, Limit = 922_337_203_685_477.5807m, ExpiresOn = Leap,
            Temporary = [new CreditSupplement { Amount = 0.0001m, ValidFrom = Leap, ValidTo = Leap.PlusDays(1), Reference = "旺季" }], Collateral = [new CreditSupplement { Amount = 5m, ValidFrom = Leap }],
            CustomerSince = Leap, Stopped = "人工", Rules = new CreditRules { MaximumDaysPastDue = 3, MaximumOverdueShare = 0.125m, MaximumDunningLevel = 2, MaximumNewCustomerAmount = 1.5m },
        };
        CreditTerms[] all = [terms, terms with { Currency = "VND" }, terms with { Kind = CreditHolderKind.Node, Stopped = null }, terms with { HolderId = "b" }, terms with { Kind = CreditHolderKind.Node, HolderId = "B", State = CreditLimitState.Unlimited }];
        await CommitAsync(session => Array.ForEach(all, row => session.Store<ICreditStore>().Save(row, 0)));
        var found = (await SessionAsync(session => session.Store<ICreditStore>().FindAsync(company, CreditHolderKind.Partner, "上海糖酒", "CNY", Token)))!.Value;
        Assert.Equal((RecordText.Of(terms), 1L), (RecordText.Of(found.Value), found.Version));
        var of = await SessionAsync(session => session.Store<ICreditStore>().OfAsync(company, "上海糖酒", ["b", "上海糖酒", "B"], "CNY", Token));
        Assert.Equal([(CreditHolderKind.Partner, "上海糖酒"), (CreditHolderKind.Node, "B"), (CreditHolderKind.Node, "上海糖酒")], of.Select(row => (row.Kind, row.HolderId)));
        await Assert.ThrowsAsync<DrpConcurrencyException>(() => CommitAsync(session => session.Store<ICreditStore>().Save(terms, 2)));
    }

    /// <summary>What was fed adds up over the partners below a node on a day.</summary>
    [Fact]
    public async Task Facts_add_up_by_node()
    {
        string p = Fixture.NewCompany();
        long version = await SessionAsync(session => session.Store<IChannelStore>().TreeVersionAsync(Token));
        await CommitAsync(session =>
        {
            var channel = session.Store<IChannelStore>();
            NodeSpan[] spans = [new() { NodeId = p + "hq", ValidFrom = Leap.PlusDays(-10) }, new() { NodeId = p + "d", ParentId = p + "hq", ValidFrom = Leap }];
            NodeAncestry[] above =
            [
                new() { AncestorId = p + "hq", DescendantId = p + "hq", Distance = 0, ValidFrom = Leap.PlusDays(-10) },
                new() { AncestorId = p + "d", DescendantId = p + "d", Distance = 0, ValidFrom = Leap },
                new() { AncestorId = p + "hq", DescendantId = p + "d", Distance = 1, ValidFrom = Leap },
            ];
            channel.SaveNode(new ChannelNode { Id = p + "hq", Name = "总部", Level = "headquarters" });
            channel.SaveNode(new ChannelNode { Id = p + "d", Name = "d", Level = "dealer" });
            channel.ReplaceShape([p + "hq", p + "d"], spans, above, version);
            session.Store<IPartnerStore>().Save(new Partner { Id = p + "A", Name = "A", NodeId = p + "hq" });
            session.Store<IPartnerStore>().Save(new Partner { Id = p + "a", Name = "a", NodeId = p + "d" });
        });
        var facts = new CreditFacts { Company = p, PartnerId = p + "A", Currency = "CNY", Items = [new CreditDue { Due = Leap, Amount = 10.25m }, new CreditDue { Due = Leap.PlusDays(1), Amount = -0.25m }], UnappliedCash = 3m, DunningLevel = 2, BrokenPromises = 1 };
        await CommitAsync(session =>
        {
            session.Store<ICreditStore>().SaveFacts(facts, 0);
            session.Store<ICreditStore>().SaveFacts(facts with { PartnerId = p + "a", Items = [new CreditDue { Due = Leap, Amount = 7m }] }, 0);
            session.Store<ICreditStore>().SaveFacts(facts with { PartnerId = p + "unknown" }, 0);
            session.Store<ICreditStore>().SaveFacts(facts with { Currency = "VND" }, 0);
        });
        var found = (await SessionAsync(session => session.Store<ICreditStore>().FactsAsync(p, p + "A", "CNY", Token)))!.Value;
        Assert.Equal((RecordText.Of(facts), 1L), (RecordText.Of(found.Value), found.Version));
        async Task<(decimal, decimal)> TotalsAsync(string node, LocalDate date)
        {
            var totals = await SessionAsync(session => session.Store<ICreditStore>().TotalsAsync(p, p + node, "CNY", date, Token));
            return (totals.OpenItems, totals.UnappliedCash);
        }

        Assert.Equal((17m, 6m), await TotalsAsync("hq", Leap));
        Assert.Equal((10m, 3m), await TotalsAsync("hq", Leap.PlusDays(-1)));
        Assert.Equal((7m, 3m), await TotalsAsync("d", Leap));
        Assert.Equal((0m, 0m), await TotalsAsync("none", Leap));
    }

    /// <summary>Amounts behind the horizon add up by account from a day on; a holder's are replaced as a whole.</summary>
    [Fact]
    public async Task Later_amounts_add_up()
    {
        string p = Fixture.NewCompany() + "/";
        void Set(IDrpSession session, string holder, LocalDate date, params (string Account, decimal Amount)[] amounts) =>
            session.Store<ICreditStore>().SetLater(p + holder, date, amounts.ToDictionary(row => p + row.Account, row => row.Amount));
        await CommitAsync(session =>
        {
            Set(session, "o", Leap, ("a", 1m), ("b", 2m));
            Set(session, "O", Leap.PlusDays(1), ("a", 4.0001m), ("b", 0m));
        });
        async Task<decimal[]> LaterAsync(LocalDate from)
        {
            var later = await SessionAsync(session => session.Store<ICreditStore>().LaterAsync([p + "a", p + "b", p + "A"], from, Token));
            return [later.GetValueOrDefault(p + "a"), later.GetValueOrDefault(p + "b"), later.Count];
        }

        Assert.Equal([5.0001m, 2m, 2m], await LaterAsync(Leap));
        Assert.Equal([4.0001m, 0m, 1m], await LaterAsync(Leap.PlusDays(1)));
        await CommitAsync(session => Set(session, "o", Leap.PlusDays(9), ("a", 8m)));
        await CommitAsync(session => Set(session, "O", Leap));
        Assert.Equal([8m, 0m, 1m], await LaterAsync(Leap.PlusDays(9)));
        Assert.True(await SessionAsync(session => session.Store<ICreditStore>().HasLaterAsync(p + "o", Token)));
        Assert.False(await SessionAsync(session => session.Store<ICreditStore>().HasLaterAsync(p + "O", Token)));
    }
}
