using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Drp.Receivables;

/// <summary>Published answers: Cases/receivables.json names the source of each.</summary>
public class ReceivableCaseTests
{
    private static readonly JsonElement[] All = [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "receivables.json"))).RootElement.EnumerateArray()];

    public static TheoryData<string> Ids => [.. All.Select(c => c.GetProperty("id").GetString()!)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_published_case_comes_out(string id)
    {
        var found = All.Single(c => c.GetProperty("id").GetString() == id);
        var (inputs, expected) = (found.GetProperty("inputs"), found.GetProperty("expected"));
        decimal tolerance = found.GetProperty("tolerance").GetDecimal();
        switch (inputs.GetProperty("method").GetString())
        {
            case "dunning_simple_interest":
                decimal interest = DunningRules.Interest(new Money(Number(inputs, "outstanding"), "EUR"), Number(inputs, "annual_rate_percent"), inputs.GetProperty("overdue_days").GetInt32());
                decimal fee = DunningRules.Fee(new DunningLevel { Level = 1, Days = 0, Fee = Number(inputs, "fee") }, Number(inputs, "outstanding"));
                Assert.Equal(
                    (Number(expected, "interest"), Number(expected, "fee"), Number(expected, "dunning_amount"), Number(expected, "grand_total")),
                    (interest, fee, interest + fee, interest + fee + Number(inputs, "outstanding")));
                break;
            case "dunning_level":
                DunningLevel[] levels = [.. inputs.GetProperty("levels").EnumerateArray().Select(level => new DunningLevel { Level = level.GetProperty("level").GetInt32(), Days = level.GetProperty("days").GetInt32(), Fee = Number(level, "fee") })];
                var reached = inputs.GetProperty("overdue_days").EnumerateArray().Select(days => DunningRules.LevelFor(levels, days.GetInt32())!).ToArray();
                Assert.Equal(Numbers(expected, "level"), reached.Select(level => (decimal)level.Level));
                Assert.Equal(Numbers(expected, "fee"), reached.Select(level => DunningRules.Fee(level, 0m)));
                break;
            case "finance_charge_percent_of_overdue":
                FinanceCharge(inputs, expected);
                break;
            case "allocate_to_installments_in_due_order":
                Instalments(inputs, expected);
                break;
            case "allocate_oldest_due_first":
                OldestDue(inputs, expected);
                break;
            case "tiered_cash_discount_on_partial_payments":
                PartialDiscounts(inputs, expected);
                break;
            case "settle_all_with_cash_discount":
                SettleAll(inputs, expected);
                break;
            case "payment_term_due_date":
                var line = inputs.GetProperty("rule").GetString() switch
                {
                    "immediate" => new PaymentTermLine(),
                    "last day of invoice month" => new PaymentTermLine { Rule = DueRule.EndOfMonth },
                    _ => new PaymentTermLine { Rule = DueRule.EndOfMonth, Days = 1 },
                };
                Assert.Equal(Dates(expected, "due_dates"), Dates(inputs, "invoice_dates").Select(date => PaymentTermsCalculator.Due(line, date)));
                break;
            case "cei":
                Near(tolerance, Number(expected, "cei_percent"), ReceivableRatios.CollectionEffectiveness(
                    Number(inputs, "beginning_receivables"), Number(inputs, "credit_sales"), inputs.GetProperty("months").GetInt32(), Number(inputs, "ending_total_receivables"), Number(inputs, "ending_current_receivables")));
                break;
            case "dso_count_back":
                int monthDays = inputs.GetProperty("month_days").GetInt32();
                Near(tolerance, Number(expected, "dso_days"), ReceivableRatios.CountBackDaysSalesOutstanding(
                    Number(inputs, "receivables"), [.. Numbers(inputs, "sales_latest_first").Select(sales => (sales, monthDays))]));
                break;
            case "dso_simple":
                Near(tolerance, Number(expected, "dso_days"), ReceivableRatios.DaysSalesOutstanding(Number(inputs, "receivables"), Number(inputs, "credit_sales"), inputs.GetProperty("days").GetInt32()));
                break;
            case "aging_allowance":
                var row = new AgingRow { Group = "", Currency = "USD", Buckets = Numbers(inputs, "bucket_balances"), Unapplied = 0m };
                decimal required = AgingAllowance.Required(row, Numbers(inputs, "loss_percent"));
                Assert.Equal(Number(expected, "required_allowance"), required);
                Assert.Equal(Number(expected, "adjusting_expense"), required - Number(inputs, "allowance_before_adjustment"));
                break;
            case "aging_by_due_date":
                Aging(inputs, expected);
                break;
            default:
                Assert.Fail($"{id} has an unknown method.");
                break;
        }
    }

    private static void FinanceCharge(JsonElement inputs, JsonElement expected)
    {
        var asOf = Date(inputs.GetProperty("as_of"));
        var invoices = inputs.GetProperty("invoices").EnumerateArray().Select(i => (
            Open: Number(i, "amount") - Number(i, "paid"), Days: DunningRules.DaysOverdue(Date(i.GetProperty("due")), asOf), IsCharge: i.GetProperty("is_finance_charge").GetBoolean())).ToArray();
        Assert.Equal(Numbers(expected, "overdue_days"), invoices.Select(i => (decimal)i.Days));
        decimal baseAmount = invoices.Where(i => !i.IsCharge && i.Days >= inputs.GetProperty("minimum_days_past_due").GetInt32()).Sum(i => i.Open);
        Assert.Equal(Number(expected, "base"), baseAmount);

        // A flat percentage of what is overdue is interest of a year at that rate.
        Assert.Equal(Number(expected, "finance_charge"), DunningRules.Interest(new Money(baseAmount, "USD"), Number(inputs, "percent"), 365));
    }

    private static void Instalments(JsonElement inputs, JsonElement expected)
    {
        decimal invoice = Number(inputs, "invoice");
        decimal[] shares = Numbers(inputs, "installments");
        decimal[] days = Numbers(inputs, "due_days");
        var terms = new PaymentTerms { Lines = [.. shares.Select((share, i) => new PaymentTermLine { Percent = share / invoice * 100m, Days = (int)days[i] })] };
        var items = PaymentTermsCalculator.Instalments(terms, new Money(invoice, "EUR"), Day).Select((part, i) => Item("INV", i + 1, part.Amount, Day, part.Due)).ToArray();
        var result = Allocate(Number(inputs, "payment"), Day, items);
        decimal[] paid = [.. items.Select(item => result.Lines.Where(line => line.Item == item).Sum(line => line.Paid))];
        Assert.Equal(Numbers(expected, "paid"), paid);
        Assert.Equal(Numbers(expected, "outstanding"), items.Select((item, i) => item.Open - paid[i]));
    }

    private static void OldestDue(JsonElement inputs, JsonElement expected)
    {
        var items = inputs.GetProperty("open_items").EnumerateArray().Select(i => Item(
            i.GetProperty("id").GetString()!, 1, Number(i, "amount"), Date(i.GetProperty("date")),
            i.GetProperty("due").ValueKind == JsonValueKind.Null ? null : Date(i.GetProperty("due")),
            i.GetProperty("type").GetString() == "invoice" ? ReceivableKind.Invoice : ReceivableKind.Interest)).ToArray();

        // The source settles invoices before its interest note, which has no due date: a ranking of kinds says so.
        var result = Allocate(Number(inputs, "payment"), Date(inputs.GetProperty("date")), items, new AllocationOptions { Passes = [AllocationPass.RankedKinds], RankedKinds = [ReceivableKind.Invoice] });
        foreach (var item in items)
        {
            string id = item.Item.Reference.DocumentId;
            decimal paid = result.Lines.Where(line => line.Item == item).Sum(line => line.Paid);
            Assert.Equal(Number(expected.GetProperty("settled"), id), paid);
            Assert.Equal(Number(expected.GetProperty("balance"), id), item.Open - paid);
        }

        Assert.Equal(Number(expected, "unapplied"), result.Unapplied);
    }

    private static void PartialDiscounts(JsonElement inputs, JsonElement expected)
    {
        var date = Date(inputs.GetProperty("invoice_date"));
        var terms = PaymentTerms.Net(inputs.GetProperty("net_days").GetInt32(), Tiers(inputs));
        var discounts = PaymentTermsCalculator.Discounts(terms, date);
        Assert.Equal(Dates(expected, "discount_dates"), (LocalDate[])[.. discounts.Select(tier => tier.LastDay), PaymentTermsCalculator.Due(terms.Lines[0], date)]);
        var item = Item("INV", 1, Number(inputs, "invoice"), date, PaymentTermsCalculator.Due(terms.Lines[0], date));
        item = item with { Item = item.Item with { Discounts = discounts } };
        var (taken, left) = (new List<decimal>(), new List<decimal>());
        foreach (var payment in inputs.GetProperty("payments").EnumerateArray())
        {
            var found = Assert.Single(Allocate(Number(payment, "amount"), Date(payment.GetProperty("date")), [item]).Lines);
            item = item with { Open = found.Left, Discounted = item.Discounted + found.Discount };
            taken.Add(found.Discount);
            left.Add(found.Left);
        }

        Assert.Equal(Numbers(expected, "discount_taken"), taken);
        Assert.Equal(Numbers(expected, "balance_after"), left);
    }

    private static void SettleAll(JsonElement inputs, JsonElement expected)
    {
        var items = inputs.GetProperty("invoices").EnumerateArray().Select(i =>
        {
            var date = Date(i.GetProperty("date"));
            var open = Item(i.GetProperty("id").GetString()!, 1, Number(i, "amount"), date, date.PlusDays(30));
            return open with { Item = open.Item with { Discounts = PaymentTermsCalculator.Discounts(PaymentTerms.Net(30, Tiers(i)), date) } };
        }).ToArray();
        var result = Allocate(Number(expected, "total_payment"), Date(inputs.GetProperty("on")), items);
        Assert.Equal(Numbers(expected, "amount_to_settle"), items.Select(item => result.Lines.Single(line => line.Item == item).Paid));
        Assert.Equal(Number(expected, "total_discount"), result.Lines.Sum(line => line.Discount));
        Assert.All(result.Lines, line => Assert.Equal((0m, AllocationPass.WholeBalance), (line.Left, line.Pass)));
    }

    private static void Aging(JsonElement inputs, JsonElement expected)
    {
        int terms = inputs.GetProperty("terms_days").GetInt32();
        int[] ends = [30, 60, 90];
        decimal[] sums = new decimal[5];
        foreach (var item in inputs.GetProperty("items").EnumerateArray())
        {
            var due = Day.PlusDays(terms - item.GetProperty("age_days_since_sale").GetInt32());
            int days = DunningRules.DaysOverdue(due, Day);
            sums[days == 0 ? 0 : 1 + ends.Count(end => days > end)] += Number(item, "amount");
        }

        Assert.Equal(expected.GetProperty("bucket_totals").EnumerateObject().Select(p => p.Value.GetDecimal()), sums);
    }

    private static readonly LocalDate Day = new(2024, 2, 29);

    private static AllocationResult Allocate(decimal amount, LocalDate on, IReadOnlyList<OpenItem> items, AllocationOptions? options = null)
    {
        var result = PaymentAllocator.Allocate(new Money(amount, "EUR"), on, items, [], options ?? new AllocationOptions());
        var turned = PaymentAllocator.Allocate(new Money(amount, "EUR"), on, items.Reverse(), [], options ?? new AllocationOptions());
        Assert.Equal(result.Lines, turned.Lines);
        return result;
    }

    private static OpenItem Item(string id, int number, decimal amount, LocalDate date, LocalDate? due, ReceivableKind kind = ReceivableKind.Invoice) => new()
    {
        Item = new ReceivableItem
        {
            Company = "C", Reference = new ItemReference(id, number), Kind = kind, PartnerId = "P", NodeId = "N", Currency = "EUR", Amount = amount,
            DocumentDate = date, PostingDate = date, DueDate = due, RecordedAt = Instant.FromUtc(2024, 1, 1, 0, 0),
        },
        Open = amount,
    };

    private static EarlyDiscount[] Tiers(JsonElement element) =>
        [.. element.GetProperty("tiers").EnumerateArray().Select(tier => new EarlyDiscount { Days = tier.GetProperty("days").GetInt32(), Percent = Number(tier, "percent") })];

    private static void Near(decimal tolerance, decimal expected, decimal? actual) =>
        Assert.InRange(actual!.Value, expected - (tolerance * Math.Max(1m, Math.Abs(expected))), expected + (tolerance * Math.Max(1m, Math.Abs(expected))));

    private static decimal Number(JsonElement element, string name) => element.GetProperty(name).GetDecimal();

    private static decimal[] Numbers(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(value => value.GetDecimal())];

    private static LocalDate Date(JsonElement element) => LocalDatePattern.Iso.Parse(element.GetString()!).Value;

    private static LocalDate[] Dates(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(Date)];
}
