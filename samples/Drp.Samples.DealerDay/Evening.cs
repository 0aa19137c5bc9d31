using Drp.Access;
using Drp.Credit;
using Drp.Inventory;
using Drp.Journal;
using Drp.Orders;

namespace Drp.Samples.DealerDay;

/// <summary>The journal of an order, and what each role sees of the day.</summary>
public static class Evening
{
    public static async Task TellAsync(Erp erp)
    {
        foreach (var entry in await erp.In<IJournal, IReadOnlyList<JournalEntry>>(journal => journal.ReadAsync(Erp.Self, "order//SO-1")))
        {
            erp.Output.WriteLine($"    {entry.Sequence} {entry.ActorId,-10} {entry.Action,-10} {entry.Hash[..12]}… {entry.Reason}");
        }

        var verified = await erp.In<IJournal, JournalVerification>(journal => journal.VerifyAsync(Erp.Self, "order//SO-1"));
        erp.Output.WriteLine($"    verified: {verified.Entries} entries, {(verified.IsIntact ? "intact" : string.Join("; ", verified.Faults))}");
        erp.Output.WriteLine();
        erp.Output.WriteLine($"{"who",-8}{"orders",8}{"stock lines",13}{"sold in",9}{"exposure of SHTJ",18}");
        foreach (string person in new[] { "lin", "wang", "zhao", "qian" })
        {
            var actor = Actor.Person(person);
            int orders = (await erp.In<IOrders, IReadOnlyList<Order>>(service => service.ListAsync(actor, new OrderQuery()))).Count;
            int stock = (await erp.In<IStock, IReadOnlyList<StockBalance>>(service => service.BalancesAsync(actor, new StockQuery()))).Count;
            decimal sellIn = (await erp.In<IStock, IReadOnlyList<StockTurnover>>(service => service.TurnoverAsync(actor, new StockQuery()))).Sum(row => row.SellIn);
            var credit = await erp.In<ICredit, IReadOnlyList<CreditPosition>>(service => service.PositionsAsync(actor, "", "SHTJ", "CNY"));
            erp.Output.WriteLine($"{person,-8}{orders,8}{stock,13}{sellIn,9:0}{(credit.Count == 0 ? "–" : credit[0].Exposure.Total.ToString("0.00", null)),18}");
        }
    }
}
