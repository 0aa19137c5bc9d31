using System.Diagnostics;
using System.Globalization;
using Drp.Access;
using Drp.Channels;
using Drp.Receivables;
using Drp.Storage;
using NodaTime;

namespace Drp.CommerceRun;

/// <summary>
/// A ledger with many open items: aging of a subtree with subtotals beside the same SQL written by hand, and payments applied
/// in batches beside bare inserts of the rows that they wrote.
/// </summary>
internal static class LedgerRun
{
    private const string Company = "ACME";
    private const int Chunk = 5000;
    private const int PartnersOfNode = 10;
    private static readonly LocalDate Day = new(2024, 6, 30);
    private static readonly Actor Actor = Actor.System("run");

    public static async Task RunAsync(RunOptions options)
    {
        await using var host = await RunHost.StartAsync("postgres", options.Pooled);
        await BuildTreeAsync(host, options.Partners / PartnersOfNode);
        double load = await Report.TimeAsync(() => LoadAsync(host, options));
        await host.SqlAsync("ANALYZE");
        Report.Line(new { scenario = "ledger loaded", items = options.Items, partners = options.Partners, items_per_s = Math.Round(options.Items / load * 1000) });
        await AgingAsync(host, "HQ", Day);
        await AgingAsync(host, "R3", Day);
        await PaymentsAsync(host, options);
        await host.SqlAsync("ANALYZE");
        await AgingAsync(host, "R3", Day);
        await AgingAsync(host, "R3", Day.PlusDays(-30));
    }

    private static async Task BuildTreeAsync(RunHost host, int dealers)
    {
        var start = new LocalDate(2020, 1, 1);
        var rows = new List<NodeAncestry>();
        void Add(string id, params string[] above)
        {
            rows.Add(new NodeAncestry { AncestorId = id, DescendantId = id, Distance = 0, ValidFrom = start });
            rows.AddRange(above.Select((ancestor, i) => new NodeAncestry { AncestorId = ancestor, DescendantId = id, Distance = i + 1, ValidFrom = start }));
        }

        Add("HQ");
        for (int region = 0; region < 10; region++)
        {
            Add($"R{region}", "HQ");
            for (int branch = 0; branch < 20; branch++)
            {
                Add($"B{region}-{branch}", $"R{region}", "HQ");
            }
        }

        for (int dealer = 0; dealer < dealers; dealer++)
        {
            Add($"D{dealer}", $"B{dealer % 10}-{dealer / 10 % 20}", $"R{dealer % 10}", "HQ");
        }

        await host.In<IDrpStorage>(storage => storage.RunAsync(async (session, token) =>
        {
            var channel = session.Store<IChannelStore>();
            channel.ReplaceShape([], [], rows, await channel.TreeVersionAsync(token));
        }));
    }

    private static async Task LoadAsync(RunHost host, RunOptions options)
    {
        var now = SystemClock.Instance.GetCurrentInstant();
        var at = Instant.FromUnixTimeTicks(now.ToUnixTimeTicks() / 10 * 10);
        var random = new Random(7);
        for (int done = 0; done < options.Partners; done += Chunk)
        {
            int from = done;
            await host.In<IDrpStorage>(storage => storage.RunAsync(async (session, _) =>
            {
                foreach (int partner in Enumerable.Range(from, Math.Min(Chunk, options.Partners - from)))
                {
                    session.Store<IReceivableStore>().SaveAccount(
                        new ReceivableAccount { Company = Company, PartnerId = $"p{partner}", NodeId = $"D{partner / PartnersOfNode}", LastRecordedAt = at }, true);
                }

                await Task.CompletedTask;
            }));
        }

        for (int done = 0; done < options.Items; done += Chunk)
        {
            ReceivablePosting[] postings = [.. Enumerable.Range(done, Math.Min(Chunk, options.Items - done)).Select(i => Invoice(i, options.Partners, at, random))];
            await host.In<IDrpStorage>(storage => storage.RunAsync((session, _) =>
            {
                session.Store<IReceivableStore>().Post(postings);
                return Task.CompletedTask;
            }));
        }
    }

    private static ReceivablePosting Invoice(int i, int partners, Instant at, Random random)
    {
        int partner = i % partners;
        var date = Day.PlusDays(-random.Next(150));
        decimal amount = random.Next(100, 1_000_000) / 100m;
        var document = new ReceivableDocument
        {
            Company = Company, Id = "I" + i.ToString(CultureInfo.InvariantCulture), Kind = ReceivableKind.Invoice, PartnerId = $"p{partner}", Currency = "CNY", Amount = amount, DocumentDate = date,
        };
        var item = new ReceivableItem
        {
            Company = Company, Reference = new ItemReference(document.Id, 1), Kind = document.Kind, PartnerId = document.PartnerId, NodeId = $"D{partner / PartnersOfNode}", Currency = "CNY",
            Amount = amount, DocumentDate = date, PostingDate = date, DueDate = date.PlusDays(30), RecordedAt = at,
        };
        return new ReceivablePosting { Id = document.Id, Documents = [document], Items = [item], Touched = [new OpenItem { Item = item, Open = amount }] };
    }

    private static async Task AgingAsync(RunHost host, string node, LocalDate asOf)
    {
        var query = new AgingQuery { Company = Company, AsOf = asOf, NodeId = node, GroupBy = AgingGroup.Children };
        IReadOnlyList<AgingRow> rows = [];
        async Task Drp() => rows = await host.In<IAging, IReadOnlyList<AgingRow>>(aging => aging.TotalsAsync(Actor, query));
        string day = asOf.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        string bucket(string debit, string due) => $"CASE WHEN NOT {debit} THEN -1 WHEN {due} >= DATE '{day}' THEN 0 WHEN {due} >= DATE '{day}' - 30 THEN 1 WHEN {due} >= DATE '{day}' - 60 THEN 2 WHEN {due} >= DATE '{day}' - 90 THEN 3 ELSE 4 END";
        string heads = $"SELECT a.ancestor_id, a.descendant_id FROM drp.channel_ancestry a WHERE a.valid_from <= DATE '{day}' AND a.valid_to > DATE '{day}' AND a.ancestor_id IN (SELECT h.descendant_id FROM drp.channel_ancestry h WHERE h.ancestor_id = '{node}' AND h.distance <= 1 AND h.valid_from <= DATE '{day}' AND h.valid_to > DATE '{day}')";
        string sql = $"""
            WITH heads AS ({heads})
            SELECT ancestor_id, currency, bucket, SUM(amount) FROM (
              SELECT heads.ancestor_id, o.currency, {bucket("o.is_debit", "o.due")} AS bucket, o.open_amount AS amount FROM drp.receivable_open o JOIN heads ON heads.descendant_id = o.node_id WHERE o.company = '{Company}' AND o.posting_date <= DATE '{day}'
              UNION ALL SELECT heads.ancestor_id, l.currency, {bucket("TRUE", "l.debit_due")}, l.amount FROM drp.receivable_applications l JOIN heads ON heads.descendant_id = l.node_id WHERE l.company = '{Company}' AND l.posting_date > DATE '{day}' AND l.debit_posting_date <= DATE '{day}'
              UNION ALL SELECT heads.ancestor_id, l.currency, -1, l.amount FROM drp.receivable_applications l JOIN heads ON heads.descendant_id = l.node_id WHERE l.company = '{Company}' AND l.posting_date > DATE '{day}' AND l.credit_posting_date <= DATE '{day}'
            ) x GROUP BY ancestor_id, currency, bucket
            """;
        Task Hand() => host.SqlAsync(sql);
        await Drp();
        await Hand();
        var (first, second) = (new double[7], new double[7]);
        for (int i = 0; i < first.Length; i++)
        {
            first[i] = await Report.TimeAsync(Drp);
            second[i] = await Report.TimeAsync(Hand);
        }

        Array.Sort(first);
        Array.Sort(second);
        long same = await host.SqlAsync($"SELECT COALESCE(SUM(CASE WHEN bucket < 0 THEN -amount ELSE amount END), 0)::bigint FROM ({sql.Replace("SELECT ancestor_id, currency, bucket, SUM(amount)", "SELECT ancestor_id, currency, bucket, SUM(amount) AS amount", StringComparison.Ordinal)}) y WHERE ancestor_id = '{node}'");
        decimal total = rows.Single(row => row.Group == node).Total;
        Report.Line(new
        {
            scenario = "aging of a subtree",
            node,
            as_of = day,
            rows = rows.Count,
            total,
            same_total_by_hand = StoredDecimal.FromUnits(same) == total,
            drp_ms = Math.Round(first[3], 1),
            hand_ms = Math.Round(second[3], 1),
            ratio = Math.Round(first[3] / second[3], 2),
        });
    }

    private static async Task PaymentsAsync(RunHost host, RunOptions options)
    {
        PaymentRequest[] payments = [.. Enumerable.Range(0, options.Payments).Select(i => new PaymentRequest
        {
            Company = Company, PartnerId = $"p{i % options.Partners}", BankReference = "B" + i.ToString(CultureInfo.InvariantCulture), Amount = 1500m, Currency = "CNY", Date = Day.PlusDays(-i % 10),
        })];
        int held = 0;
        double drp = await Report.TimeAsync(async () =>
        {
            var outcomes = await host.In<IPayments, IReadOnlyList<Outcome<PaymentResult>>>(service => service.ReceiveManyAsync(Actor, payments));
            held = outcomes.Count(outcome => outcome.Value?.Status != PaymentStatus.Posted);
        });
        long applications = await host.SqlAsync("SELECT COUNT(*) FROM drp.receivable_applications");
        var (rows, insert, copy) = await BareInserts.MeasureAsync(host, options.Batch);
        Report.Line(new
        {
            scenario = "payments applied in batches",
            payments = options.Payments,
            not_posted = held,
            applications,
            rows,
            drp_per_s = Math.Round(options.Payments / drp * 1000),
            bare_inserts_per_s = Math.Round(options.Payments / insert * 1000),
            bare_copy_per_s = Math.Round(options.Payments / copy * 1000),
            share_of_inserts = Math.Round(insert / drp, 2),
            share_of_copy = Math.Round(copy / drp, 2),
        });
    }
}
