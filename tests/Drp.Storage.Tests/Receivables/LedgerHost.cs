using Drp.Access;
using Drp.Channels;
using Drp.Receivables;
using Drp.Storage.Ground;
using NodaTime;

namespace Drp.Storage.Receivables;

/// <summary>A host with the channel of the ground tests and partners at its dealers.</summary>
internal static class LedgerHost
{
    public const string Company = "ACME";

    public static LocalDate Day { get; } = GroundHost.Today;

    public static async Task<GroundHost> CreateAsync(string kind, Action<DrpBuilder>? configure = null)
    {
        var host = await GroundHost.CreateAsync(kind, configure);
        await host.BuildChannelAsync();
        await host.GrantAsync(("anna", "accountant", "B1"), ("bob", "viewer", "B1"), ("chen", "accountant", "B2"));
        foreach (var (id, node) in new[] { ("p1", "D1"), ("p2", "D1"), ("p3", "d1"), ("q1", "B2") })
        {
            var added = await host.In<IPartners, Outcome<Partner>>(s => s.AddAsync(GroundHost.Host, new Partner { Id = id, Name = "经销商 " + id, NodeId = node }, "test"));
            Assert.True(added.Succeeded);
        }

        return host;
    }

    public static ReceivableDocument Invoice(string id, decimal amount, LocalDate date, int days = 30, string partner = "p1", string currency = "CNY") => new()
    {
        Company = Company, Id = id, Kind = ReceivableKind.Invoice, PartnerId = partner, Currency = currency, Amount = amount, DocumentDate = date, Terms = PaymentTerms.Net(days),
    };

    public static PaymentRequest Payment(string reference, decimal amount, LocalDate date, string partner = "p1", string currency = "CNY") => new()
    {
        Company = Company, PartnerId = partner, BankReference = reference, Amount = amount, Currency = currency, Date = date, NotADuplicate = true,
    };

    public static Task PostAsync(this GroundHost host, params ReceivableDocument[] documents) => DoneAsync(host.In<IReceivables, Outcome<ReceivablePosting>>(s => s.PostAsync(GroundHost.Host, documents)));

    public static Task<PaymentResult> PayAsync(this GroundHost host, PaymentRequest payment) => DoneAsync(host.In<IPayments, Outcome<PaymentResult>>(s => s.ReceiveAsync(GroundHost.Host, payment)));

    public static Task<IReadOnlyList<OpenItem>> OpenAsync(this GroundHost host, string partner = "p1", Actor? actor = null) =>
        host.In<IReceivables, IReadOnlyList<OpenItem>>(s => s.OpenAsync(actor ?? GroundHost.Host, Company, partner));

    public static async Task<string> OpenTextAsync(this GroundHost host, string partner = "p1") =>
        string.Join(" ", (await host.OpenAsync(partner)).Select(open => $"{open.Item.Reference}={open.Balance:0.##}"));

    public static async Task<T> DoneAsync<T>(Task<Outcome<T>> work)
        where T : class
    {
        var outcome = await work;
        Assert.Equal([], outcome.Reasons.Select(reason => reason.ToString()));
        return outcome.Value!;
    }

    public static async Task<string[]> CodesAsync<T>(Task<Outcome<T>> work)
        where T : class => [.. (await work).Reasons.Select(reason => reason.Code)];
}
