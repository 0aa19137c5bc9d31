using Drp.Access;
using Drp.Approvals;
using Drp.Credit;
using Drp.Inventory;
using Drp.Orders;
using Drp.Replenishment;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Samples.DealerDay;

/// <summary>A dealer's day: what is ordered, cut, held, released, picked, shipped, received and sent back.</summary>
public sealed class Day(Erp erp)
{
    private static readonly Actor Buyer = Actor.Person("zhao");
    private static readonly Actor Manager = Actor.Person("wang");
    private static readonly Actor Office = Actor.Person("lin");
    private static readonly LocalDate Today = new(2028, 2, 28);

    public async Task RunAsync()
    {
        await Opening.PrepareAsync(erp);
        Say("08:00  The ERP tells what is open; 50 of 牛奶 are bought and due on the leap day.");
        await FeedAsync();
        _ = (await erp.In<IReplenishment, Outcome<ReplenishmentOrder>>(replenishment => replenishment.AddAsync(
            Office,
            new ReplenishmentOrder { Id = "PO-9", Kind = ReplenishmentKind.Purchase, Item = "牛奶", From = "乳厂", To = "DC", Quantity = 50m, ShipDate = Today, ReceiptDate = Today.PlusDays(1) },
            "short"))).Required();

        Say("09:00  上海糖酒 orders 100 of 牛奶 that live 30 days, of which 70 may wait; and 50 of 酸奶.");
        await PlaceAsync("SO-1", "PO-1001", Line(1, "牛奶", 70m, 8m) with { MinimumRemainingLifeDays = 30, BackOrder = true }, Line(2, "牛奶", 30m, 8m) with { MinimumRemainingLifeDays = 30 }, Line(3, "酸奶", 50m, 6m));
        await ConfirmAsync("SO-1");

        Say("10:00  …and 300 more of 酸奶, which credit holds.");
        await PlaceAsync("SO-2", "PO-1002", Line(1, "酸奶", 300m, 6m));
        await ConfirmAsync("SO-2");
        var request = (await erp.In<IOrders, Outcome<ApprovalRequest>>(orders => orders.RequestReleaseAsync(Buyer, "", "SO-2", "REL-1"))).Required();
        Say($"11:00  wang releases it: {request.Content.Title}");
        _ = (await erp.In<IApprovals, Outcome<ApprovalRequest>>(approvals => approvals.ApplyAsync(
            Manager, request.Id, new ApprovalCommand { Action = ApprovalAction.Approve, Version = request.Version, ContentHash = request.ContentHash, Reason = "pays on Friday" }))).Required();
        await ConfirmAsync("SO-2");

        Say("12:00  The old invoice is paid. The supplier sends 50 and 45 arrive, 5 short; who waited is served.");
        await erp.In<ErpDbContext>(context => context.Invoices.Where(invoice => invoice.Number == "INV-1").ExecuteUpdateAsync(set => set.SetProperty(invoice => invoice.Paid, true)));
        await FeedAsync();
        _ = (await erp.In<IReplenishment, Outcome<ReplenishmentResult>>(replenishment => replenishment.ReleaseAsync(Office, "", ["PO-9"]))).Required();
        var batch = new StockPick { Batch = "新批", Expiry = new LocalDate(2029, 6, 30), Quantity = 50m };
        _ = (await erp.In<IReplenishment, Outcome<ReplenishmentOrder>>(replenishment => replenishment.ShipAsync(Erp.Self, "", "PO-9", new ReplenishmentShipment { Number = "ASN-9", Batches = [batch] }))).Required();
        var received = (await erp.In<IReplenishment, Outcome<ReplenishmentOrder>>(replenishment => replenishment.ReceiveAsync(
            Office, "", "PO-9", new ReplenishmentReceipt { Number = "GR-9", Lines = [new ReplenishmentReceiptLine { Quantity = 45m }] }))).Required();
        erp.Output.WriteLine($"    PO-9 {received.Status}: {received.Arrived:0} arrived, {received.Missing:0} short");
        foreach (var order in await erp.In<IOrders, IReadOnlyList<Order>>(orders => orders.ServeBackOrdersAsync(Office, "", "DC", "牛奶")))
        {
            Print(order);
        }

        Say("14:00  Picked by first expiry, shipped, received by the dealer.");
        await DoAsync(orders => orders.PickAsync(Office, "", "SO-1", "PICK-1"));
        await DoAsync(orders => orders.ShipAsync(Office, "", "SO-1", "SHIP-1"));
        var delivered = await DoAsync(orders => orders.DeliverAsync(Buyer, "", "SO-1", "DEL-1"));
        foreach (var pick in delivered.Documents[0].Lines.SelectMany(line => line.Batches.Select(part => (line.Line, part))))
        {
            erp.Output.WriteLine($"    line {pick.Line}: {pick.part.Quantity:0} of batch '{pick.part.Batch}' until {pick.part.Expiry?.ToString("uuuu-MM-dd", null) ?? "–"}");
        }

        Say("16:00  Invoiced: the ERP's invoice and Drp's posting in one transaction. Three are broken and come back.");
        await erp.Together<IOrders>(async (context, orders) =>
        {
            var order = (await orders.InvoiceAsync(Office, "", "SO-1", "INV-2", Today.PlusDays(30))).Required();
            context.Invoices.Add(new Invoice { Number = "INV-2", CustomerId = order.PartnerId, Due = new DateOnly(2028, 3, 29), Amount = order.Documents[^1].Amount });
            await context.SaveChangesAsync();
        });
        var goods = new OrderReturn
        {
            OrderId = "SO-1",
            Number = "RET-1",
            Reason = "包装破损",
            Lines = [new OrderReturnLine { Line = 1, Quantity = 3m, Batch = "闰日批", Expiry = new LocalDate(2029, 2, 28), Disposition = ReturnDisposition.Quarantine }],
        };
        var returned = await DoAsync(orders => orders.ReturnAsync(Office, goods));
        erp.Output.WriteLine($"    INV-2 {returned.Documents[^2].Amount:0.##} CNY, credit note {returned.Documents[^1].Amount:0.##} CNY");

        Say("18:00  What happened is sent out, written down, and seen by whom it concerns.");
        await erp.DispatchAsync();
        await Evening.TellAsync(erp);
    }

    private static OrderRequestLine Line(int number, string item, decimal quantity, decimal price) => new() { Number = number, Item = item, Quantity = quantity, UnitPrice = price };

    /// <summary>The receivables part of exposure comes from the ERP's own invoices.</summary>
    private async Task FeedAsync()
    {
        var open = await erp.In<ErpDbContext, List<Invoice>>(context => context.Invoices.AsNoTracking().Where(invoice => !invoice.Paid).ToListAsync());
        var customers = await erp.In<ErpDbContext, List<string>>(context => context.Customers.Select(customer => customer.Id).ToListAsync());
        CreditFacts[] facts = [.. customers.Select(customer => new CreditFacts
        {
            PartnerId = customer,
            Currency = "CNY",
            Items = [.. open.Where(invoice => invoice.CustomerId == customer).Select(invoice => new CreditDue { Due = LocalDate.FromDateOnly(invoice.Due), Amount = invoice.Amount })],
        })];
        _ = await erp.In<ICredit, int>(credit => credit.FeedAsync(Erp.Self, facts));
    }

    private async Task PlaceAsync(string id, string number, params OrderRequestLine[] lines) => _ = (await erp.In<IOrders, Outcome<Order>>(orders => orders.PlaceAsync(
        Buyer,
        new OrderRequest { Id = id, ExternalNumber = number, PartnerId = "SHTJ", Place = "DC", ShipToPlace = "门店", Currency = "CNY", RequestedDate = Today, Lines = lines }))).Required();

    private async Task ConfirmAsync(string id) => Print(await DoAsync(orders => orders.ConfirmAsync(Buyer, "", id)));

    private async Task<Order> DoAsync(Func<IOrders, Task<Outcome<Order>>> work) => (await erp.In(work)).Required();

    private void Print(Order order)
    {
        erp.Output.WriteLine($"    {order.Id} {order.Status}");
        foreach (var line in order.Lines)
        {
            erp.Output.WriteLine($"      {line.Number} {line.Item} {line.Quantity:0}: {line.Confirmed:0} confirmed, {line.BackOrdered:0} waiting, {line.Cut:0} cut");
        }

        foreach (var reason in order.Reasons.Concat(order.Lines.SelectMany(line => line.Reasons)))
        {
            erp.Output.WriteLine($"      {reason}");
        }
    }

    private void Say(string text) => erp.Output.WriteLine(text);
}
