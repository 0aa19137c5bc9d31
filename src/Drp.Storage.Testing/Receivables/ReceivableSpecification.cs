using Drp.Access;
using Drp.Channels;
using Drp.Receivables;
using NodaTime;
using Xunit;

namespace Drp.Storage.Testing.Receivables;

/// <summary>What every store of the receivables ledger keeps.</summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class ReceivableSpecification<TFixture>(TFixture fixture) : StorageSpecification<TFixture>(fixture)
    where TFixture : StorageFixture
{
    private static readonly LocalDate Day = new(2024, 2, 29);

    private static readonly Instant T0 = Instant.FromUtc(2024, 2, 29, 12, 0);

    /// <summary>Documents, items and applications come back exactly, hostile ids and long decimals included.</summary>
    [Fact]
    public async Task A_posting_comes_back_exactly()
    {
        string c = Fixture.NewCompany();
        var invoice = Item(c, "发票 Hoá đơn-1", 1, ReceivableKind.Invoice, 922_337_203_685_477.5807m, Day, Day.PlusDays(30)) with
        {
            Discounts = [new DiscountTier { LastDay = Day, Percent = 2.5m }],
            BaseRate = 7.123456789m,
        };
        var payment = Item(c, "P/p/1", 1, ReceivableKind.Payment, 100.01m, Day, null);
        await PostAsync(c, "a", [invoice, payment], []);
        var settled = Apply(c, "a/1", "a", invoice, payment, 100.01m, Day.PlusDays(1)) with { ExchangeDifference = -0.0001m, Reason = "核销" };
        await PostAsync(c, "b", [], [settled], [Open(invoice, invoice.Amount - 100.01m), Open(payment, 0m)]);
        await SessionAsync(async session =>
        {
            var store = session.Store<IReceivableStore>();
            Assert.Equal([invoice, payment], (await store.HistoryAsync(c, "p", Token)).OrderBy(item => item.Kind), Same);
            var open = Assert.Single(await store.OpenAsync(c, ["p"], Token));
            Assert.Equal((invoice.Reference, 922_337_203_685_377.5707m), (open.Item.Reference, open.Open));
            var found = await store.FindApplicationAsync(c, "a/1", Token);
            Assert.Equal((settled.Amount, settled.PostingDate, settled.ExchangeDifference, settled.Reason), (found!.Amount, found.PostingDate, found.ExchangeDifference, found.Reason));
            Assert.Equal((invoice.Reference, payment.Reference), (found.Debit!.Reference, found.Credit!.Reference));
            Assert.Equal(["P/p/1"], (await store.PaymentsAsync(c, ["p"], Day, Day, Token)).Select(document => document.Id));
            Assert.Equal(["P/p/1", "发票 Hoá đơn-1"], (await store.DocumentsAsync(c, ["P/p/1", "发票 Hoá đơn-1", "p/p/1"], Token)).Select(document => document.Id));
            Assert.Null(await store.FindApplicationAsync(c, "A/1", Token));
        });
    }

    /// <summary>What is posted or known later doesn't count, on every basis; the total is what is outstanding.</summary>
    [Fact]
    public async Task Aging_looks_at_the_day_and_at_what_was_known()
    {
        string c = Fixture.NewCompany();
        var old = Item(c, "I1", 1, ReceivableKind.Invoice, 100m, Day.PlusDays(-100), Day.PlusDays(-31));
        var now = Item(c, "I2", 1, ReceivableKind.Invoice, 50m, Day, Day);
        var late = Item(c, "I3", 1, ReceivableKind.Invoice, 7m, Day, Day) with { RecordedAt = T0 + Duration.FromHours(1) };
        var payment = Item(c, "P1", 1, ReceivableKind.Payment, 30m, Day, null);
        await PostAsync(c, "a", [old, now, late, payment], []);
        await PostAsync(c, "b", [], [Apply(c, "b/1", "b", old, payment, 30m, Day.PlusDays(1))], [Open(old, 70m), Open(payment, 0m)]);
        await SessionAsync(async session =>
        {
            var store = session.Store<IReceivableStore>();
            async Task<string> AgeAsync(AgingQuery query) =>
                string.Join(";", (await store.AgingAsync(AccessScope.All(query.AsOf), query, Token)).Select(row => $"{row.Group}:{string.Join(",", row.Buckets.Select(b => b.ToString("0", null)))}|{row.Unapplied:0}"));
            var query = new AgingQuery { Company = c, AsOf = Day };
            Assert.Equal(":57,0,100,0,0|-30", await AgeAsync(query));
            Assert.Equal(":50,0,100,0,0|-30", await AgeAsync(query with { KnownAt = T0 }));
            Assert.Equal(":0,57,70,0,0|0", await AgeAsync(query with { AsOf = Day.PlusDays(1) }));
            Assert.Equal(":57,0,0,0,100|-30", await AgeAsync(query with { Basis = AgingBasis.Document }));
            Assert.Equal("p:57,100|-30", await AgeAsync(query with { BucketDays = [], GroupBy = AgingGroup.Partner }));
            Assert.Equal(string.Empty, await AgeAsync(query with { AsOf = Day.PlusDays(-101) }));
            Assert.Equal(
                [("I1#1", 100m), ("I2#1", 50m), ("P1#1", 30m)],
                (await store.OpenAsOfAsync(AccessScope.All(Day), query with { KnownAt = T0 }, null, 10, Token)).Select(open => (open.Item.Reference.ToString(), open.Open)));
            Assert.Equal(
                ["I2#1"],
                (await store.OpenAsOfAsync(AccessScope.All(Day), query, new ItemReference("I1", 1), 1, Token)).Select(open => open.Item.Reference.ToString()));
            Assert.Equal(
                [("Invoice", 100m)],
                (await store.MovementsAsync(new MovementQuery { Company = c, PartnerId = "p", To = Day.PlusDays(-1) }, Token)).Select(row => (row.Kind, row.Amount)));
            Assert.Equal(
                ["I3"],
                (await store.MovementsAsync(new MovementQuery { Company = c, PartnerId = "p", From = Day, To = Day, RecordedAfter = T0 }, Token)).Select(row => row.Id));
            Assert.Equal(
                [(ReceivableKind.Invoice, 57m), (ReceivableKind.Payment, 30m)],
                (await store.TurnoverAsync(AccessScope.All(Day), query, Day, Token)).Select(row => (row.Kind, row.Amount)));
            var settled = Assert.Single(await store.SettlementsAsync(AccessScope.All(Day), query with { AsOf = Day.PlusDays(1) }, Day, true, Token));
            Assert.Equal(("p", Day.PlusDays(-31), Day.PlusDays(1), 30m), (settled.PartnerId, settled.Due, settled.SettledOn, settled.Amount));
        });
    }

    /// <summary>A scope sees the items below its roots; a node's row is the sum of what lies below it.</summary>
    [Fact]
    public async Task Aging_obeys_the_scope_and_the_tree()
    {
        string c = Fixture.NewCompany();
        var start = new LocalDate(2020, 1, 1);
        NodeAncestry Above(string above, string below, int distance) => new() { AncestorId = c + above, DescendantId = c + below, Distance = distance, ValidFrom = start };
        await SessionAsync(async session =>
        {
            var channel = session.Store<IChannelStore>();
            channel.ReplaceShape(
                [], [],
                [Above("H", "H", 0), Above("B", "B", 0), Above("H", "B", 1), Above("D", "D", 0), Above("B", "D", 1), Above("H", "D", 2), Above("E", "E", 0), Above("H", "E", 1)],
                await channel.TreeVersionAsync(Token));
            await session.CommitAsync(Token);
        });
        await PostAsync(c, "a", [Item(c, "I1", 1, ReceivableKind.Invoice, 10m, Day, Day) with { NodeId = c + "D" }], []);
        await PostAsync(c, "b", [Item(c, "I2", 1, ReceivableKind.Invoice, 5m, Day, Day) with { NodeId = c + "E", PartnerId = "q" }], []);
        await SessionAsync(async session =>
        {
            var store = session.Store<IReceivableStore>();
            store.SaveAccount(new ReceivableAccount { Company = c, PartnerId = "p", NodeId = c + "D" }, true);
            store.SaveAccount(new ReceivableAccount { Company = c, PartnerId = "q", NodeId = c + "E", RunningAccount = true }, true);
            await session.CommitAsync(Token);
            async Task<string[]> AgeAsync(AccessScope scope, AgingQuery query) =>
                [.. (await store.AgingAsync(scope, query, Token)).Select(row => $"{(row.Group.Length > 0 ? row.Group[c.Length..] : "")}={row.Total:0}")];
            var query = new AgingQuery { Company = c, AsOf = Day };
            var branch = new AccessScope { Date = Day, Roots = [c + "B"] };
            Assert.Equal(["=15"], await AgeAsync(AccessScope.All(Day), query));
            Assert.Equal(["=10"], await AgeAsync(branch, query));
            Assert.Equal(["=10"], await AgeAsync(AccessScope.All(Day), query with { NodeId = c + "B" }));
            Assert.Equal(["B=10", "E=5", "H=15"], await AgeAsync(AccessScope.All(Day), query with { NodeId = c + "H", GroupBy = AgingGroup.Children }));
            Assert.Equal(["B=10", "H=10"], await AgeAsync(branch, query with { NodeId = c + "H", GroupBy = AgingGroup.Children }));
            Assert.Empty(await AgeAsync(branch with { Date = start.PlusDays(-1) }, query));
            Assert.Equal(["p"], await store.PartnersAsync(branch, c, null, 10, Token));
            Assert.Equal(["q"], await store.PartnersAsync(AccessScope.All(Day), c, "p", 10, Token));
            var locked = await store.LockAsync(c, ["q", "p", "r"], T0, Token);
            Assert.Equal([("p", false, T0), ("q", true, T0)], locked.Select(account => (account.PartnerId, account.RunningAccount, account.LastRecordedAt)));
            Assert.Equal(T0 + Duration.FromTicks(10), (await store.LockAsync(c, ["p"], T0, Token))[0].LastRecordedAt);
        });
    }

    /// <summary>An id is posted once; a rebuilt projection replaces what was kept.</summary>
    [Fact]
    public async Task An_id_is_posted_once()
    {
        string c = Fixture.NewCompany();
        var item = Item(c, "I1", 1, ReceivableKind.Invoice, 10m, Day, Day);
        await PostAsync(c, "a", [item], []);
        await Assert.ThrowsAsync<DrpConcurrencyException>(() => PostAsync(c, "a", [item], []));
        await CommitAsync(session => session.Store<IReceivableStore>().ReplaceOpen(c, "p", [Open(item, 4m) with { Discounted = 6m }]));
        var open = Assert.Single(await SessionAsync(session => session.Store<IReceivableStore>().OpenAsync(c, ["p"], Token)));
        Assert.Equal((4m, 6m), (open.Open, open.Discounted));
    }

    private static readonly IEqualityComparer<ReceivableItem> Same = EqualityComparer<ReceivableItem>.Create(
        static (x, y) => x! with { Discounts = [] } == y! with { Discounts = [] } && x!.Discounts.SequenceEqual(y!.Discounts));

    private static ReceivableItem Item(string company, string id, int number, ReceivableKind kind, decimal amount, LocalDate date, LocalDate? due) => new()
    {
        Company = company,
        Reference = new ItemReference(id, number),
        Kind = kind,
        PartnerId = "p",
        NodeId = "nowhere",
        Currency = "CNY",
        Amount = amount,
        DocumentDate = date,
        PostingDate = date,
        DueDate = due,
        RecordedAt = T0,
    };

    private static OpenItem Open(ReceivableItem item, decimal open) => new() { Item = item, Open = open };

    private static ReceivableApplication Apply(string company, string id, string posting, ReceivableItem debit, ReceivableItem credit, decimal amount, LocalDate date) => new()
    {
        Company = company,
        Id = id,
        PostingId = posting,
        Line = 1,
        PartnerId = "p",
        Kind = ApplicationKind.Settlement,
        Debit = debit,
        Credit = credit,
        Amount = amount,
        PostingDate = date,
        RecordedAt = T0,
    };

    private Task PostAsync(string company, string id, ReceivableItem[] items, ReceivableApplication[] applications, OpenItem[]? touched = null) => CommitAsync(session =>
        session.Store<IReceivableStore>().Post([new ReceivablePosting
        {
            Id = id,
            Documents = [.. items.Select(item => new ReceivableDocument
            {
                Company = company, Id = item.Reference.DocumentId, Kind = item.Kind, PartnerId = item.PartnerId, Currency = item.Currency, Amount = item.Amount, DocumentDate = item.DocumentDate,
            })],
            Items = items,
            Applications = applications,
            Touched = touched ?? [.. items.Select(item => Open(item, item.Amount))],
        }]));
}
