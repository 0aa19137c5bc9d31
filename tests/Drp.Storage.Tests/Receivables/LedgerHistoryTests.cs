using Drp.Access;
using Drp.Journal;
using Drp.Receivables;
using Drp.Storage.Ground;
using NodaTime;
using static Drp.Storage.Receivables.LedgerHost;

namespace Drp.Storage.Receivables;

/// <summary>Random histories beside a brute-force replay; a failure names its seed (DRP_TEST_SEED runs it again).</summary>
public class LedgerHistoryTests
{
    private static readonly string[] Partners = ["p1", "p2", "p3", "q1"];

    [Theory, MemberData(nameof(GroundHost.Kinds), MemberType = typeof(GroundHost))]
    public async Task Every_step_leaves_what_the_replay_says(string kind)
    {
        string? given = Environment.GetEnvironmentVariable("DRP_TEST_SEED");
        int seed = given is null ? Random.Shared.Next() : int.Parse(given, System.Globalization.CultureInfo.InvariantCulture);
        int steps = int.Parse(Environment.GetEnvironmentVariable("DRP_TEST_STEPS") ?? "60", System.Globalization.CultureInfo.InvariantCulture);
        TestContext.Current.TestOutputHelper?.WriteLine($"DRP_TEST_SEED={seed}");
        try
        {
            await RunAsync(kind, new Random(seed), steps);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Assert.Fail($"DRP_TEST_SEED={seed}: {fault}");
        }
    }

    private static async Task RunAsync(string kind, Random random, int steps)
    {
        await using var host = await LedgerHost.CreateAsync(kind);
        for (int step = 0; step < steps; step++)
        {
            host.Clock.Advance(Duration.FromMinutes(random.Next(1, 600)));
            string partner = Partners[random.Next(Partners.Length)];
            await StepAsync(host, random, step, partner);
            await CheckAsync(host, random, partner);
        }

        foreach (string partner in Partners)
        {
            Assert.True((await host.In<IJournal, JournalVerification>(s => s.VerifyAsync(GroundHost.Host, $"receivables/{Company}/{partner}"))).IsIntact);
            await ReplayJournalAsync(host, partner);
        }
    }

    private static async Task StepAsync(GroundHost host, Random random, int step, string partner)
    {
        string currency = random.Next(5) == 0 ? "JPY" : "CNY";
        decimal amount = currency == "JPY" ? random.Next(1, 5000) : random.Next(1, 500_000) / 100m;
        var date = Day.PlusDays(random.Next(-120, 30));
        switch (random.Next(8))
        {
            case 0 or 1 or 2:
                var terms = new PaymentTerms
                {
                    Lines = random.Next(3) == 0 ? [new PaymentTermLine { Percent = 30m, Days = 10 }, new PaymentTermLine { Percent = 33m, Rule = DueRule.EndOfMonth, Days = 5 }, new PaymentTermLine { Days = 60 }] : [new PaymentTermLine { Days = random.Next(60) }],
                    Discounts = random.Next(3) == 0 ? [new EarlyDiscount { Days = 30, Percent = 2m }] : [],
                };
                await host.PostAsync(Invoice($"I{step}", amount, date, partner: partner, currency: currency) with { Terms = terms, PostingDate = date.PlusDays(random.Next(5)) });
                break;
            case 3 or 4:
                var allocation = new AllocationOptions
                {
                    Passes = random.Next(3) switch { 0 => [AllocationPass.Proportional], 1 => [AllocationPass.RankedKinds], _ => new AllocationOptions().Passes },
                    ToleranceAmount = random.Next(2), SmallDifferences = (SmallDifference)random.Next(3),
                };
                var payment = Payment($"B{step}", amount, date, partner, currency) with { Options = allocation };
                var result = await host.PayAsync(payment);
                Assert.Equal(PaymentStatus.Repeated, (await host.PayAsync(payment)).Status);
                Assert.Equal(amount, result.Unapplied + result.Applications.Where(a => a.Credit is not null).Sum(a => a.Amount));
                break;
            case 5:
                var applications = await host.In<IReceivables, IReadOnlyList<ReceivableApplication>>(s => s.ApplicationsAsync(GroundHost.Host, Company, partner));
                if (applications.Count > 0)
                {
                    var picked = applications[random.Next(applications.Count)];
                    await host.In<IPayments, Outcome<ReceivablePosting>>(s => s.UndoAsync(GroundHost.Host, Company, picked.Id, picked.PostingDate.PlusDays(random.Next(-1, 20)), "random"));
                }

                break;
            case 6:
                await host.PostAsync(Invoice($"C{step}", amount, date, partner: partner, currency: currency) with { Kind = ReceivableKind.CreditNote, Terms = null });
                await DoneAsync(host.In<IPayments, Outcome<PaymentResult>>(s => s.ApplyAsync(GroundHost.Host, Company, $"c{step}", new ItemReference($"C{step}", 1), date, [])));
                break;
            default:
                var debit = (await host.OpenAsync(partner)).FirstOrDefault(open => open.Balance > 0m);
                if (debit is not null)
                {
                    var day = LocalDate.Max(debit.Item.PostingDate, date);
                    if (random.Next(2) == 0)
                    {
                        await DoneAsync(host.In<IReceivables, Outcome<ReceivablePosting>>(s => s.RescheduleAsync(GroundHost.Host, Company, $"r{step}", [debit.Item.Reference], PaymentTerms.Net(random.Next(90)), day, "random")));
                    }
                    else
                    {
                        await DoneAsync(host.In<IReceivables, Outcome<ReceivablePosting>>(s => s.WriteOffAsync(GroundHost.Host, Company, $"w{step}", debit.Item.Reference, debit.Open, day, "random")));
                    }
                }

                break;
        }
    }

    private static async Task CheckAsync(GroundHost host, Random random, string partner)
    {
        var applications = new List<ReceivableApplication>();
        var items = new List<ReceivableItem>();
        await host.Commit<IReceivables, bool>(async (_, session) =>
        {
            foreach (string id in Partners)
            {
                items.AddRange(await session.Store<IReceivableStore>().HistoryAsync(Company, id));
                applications.AddRange(await session.Store<IReceivableStore>().ApplicationsAsync(Company, id));
            }

            return true;
        });
        Assert.True((await host.In<IReceivables, LedgerCheck>(s => s.CheckAsync(GroundHost.Host, Company, partner))).IsIntact);
        foreach (var item in items)
        {
            decimal applied = applications.Where(a => a.Debit?.Reference == item.Reference || a.Credit?.Reference == item.Reference).Sum(a => a.Amount);
            Assert.InRange(applied, 0m, item.Amount);
        }

        var query = new AgingQuery
        {
            Company = Company,
            AsOf = Day.PlusDays(random.Next(-130, 60)),
            Basis = (AgingBasis)random.Next(3),
            BucketDays = random.Next(2) == 0 ? [30, 60, 90] : [7, 45],
            KnownAt = random.Next(2) == 0 ? null : host.Clock.GetCurrentInstant() - Duration.FromHours(random.Next(0, 200)),
            NodeId = random.Next(3) switch { 0 => null, 1 => "B1", _ => "HQ" },
        };
        query = query.NodeId is null ? query with { GroupBy = (AgingGroup)random.Next(2) } : query with { GroupBy = (AgingGroup)random.Next(3) };
        var actor = random.Next(2) == 0 ? GroundHost.Host : Actor.Person("anna");
        var rows = await host.In<IAging, IReadOnlyList<AgingRow>>(s => s.TotalsAsync(actor, query));
        Assert.Equal(Brute(items, applications, query, actor), rows.Select(Text));
        if (query.GroupBy != AgingGroup.Children)
        {
            var open = await host.In<IAging, IReadOnlyList<OpenItem>>(s => s.ItemsAsync(actor, query));
            Assert.Equal(rows.Sum(row => row.Total), open.Sum(item => item.Balance));
        }
    }

    /// <summary>Item by item, application by application.</summary>
    private static string[] Brute(List<ReceivableItem> items, List<ReceivableApplication> applications, AgingQuery query, Actor actor)
    {
        var rows = new SortedDictionary<string, decimal[]>(StringComparer.Ordinal);
        foreach (var item in items.Where(item => item.PostingDate <= query.AsOf && !(item.RecordedAt > query.KnownAt)))
        {
            bool branch = item.NodeId is "D1" or "d1";
            if ((!actor.IsSystem || query.NodeId == "B1") && !branch)
            {
                continue;
            }

            decimal open = item.Amount - applications
                .Where(a => (a.Debit?.Reference == item.Reference || a.Credit?.Reference == item.Reference) && a.PostingDate <= query.AsOf && !(a.RecordedAt > query.KnownAt))
                .Sum(a => a.Amount);
            if (open == 0m)
            {
                continue;
            }

            int days = Period.DaysBetween(item.DateFor(query.Basis), query.AsOf);
            int bucket = !item.Kind.IsDebit() ? query.BucketDays.Count + 2 : days <= 0 ? 0 : 1 + query.BucketDays.Count(end => days > end);
            string[] groups = query.GroupBy switch
            {
                AgingGroup.Total => [""],
                AgingGroup.Partner => [item.PartnerId],
                _ => query.NodeId == "B1" ? ["B1", item.NodeId] : ["HQ", "R1"],
            };
            foreach (string group in groups)
            {
                string key = $"{group}|{item.Currency}";
                if (!rows.TryGetValue(key, out decimal[]? sums))
                {
                    rows.Add(key, sums = new decimal[query.BucketDays.Count + 3]);
                }

                sums[bucket] += open * item.Kind.Sign();
            }
        }

        return [.. rows.Where(row => row.Value.Any(sum => sum != 0m)).Select(row => $"{row.Key}: {string.Join(" ", row.Value.Select(sum => sum.ToString("0.##", null)))}")];
    }

    private static string Text(AgingRow row) =>
        $"{row.Group}|{row.Currency}: {string.Join(" ", row.Buckets.Append(row.Unapplied).Select(sum => sum.ToString("0.##", null)))}";

    /// <summary>Open items from nothing but the journal.</summary>
    private static async Task ReplayJournalAsync(GroundHost host, string partner)
    {
        var open = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var entry in await host.In<IJournal, IReadOnlyList<JournalEntry>>(s => s.ReadAsync(GroundHost.Host, $"receivables/{Company}/{partner}", take: 10_000)))
        {
            var after = System.Text.Json.JsonDocument.Parse(entry.After!).RootElement;
            foreach (var item in after.GetProperty("items").EnumerateArray())
            {
                open[$"{item.GetProperty("document").GetString()}#{item.GetProperty("number").GetInt32()}"] = item.GetProperty("amount").GetDecimal();
            }

            foreach (var application in after.GetProperty("applications").EnumerateArray())
            {
                foreach (string side in new[] { "debit", "credit" })
                {
                    if (application.TryGetProperty(side, out var item))
                    {
                        open[item.GetString()!] -= application.GetProperty("amount").GetDecimal();
                    }
                }
            }
        }

        Assert.Equal(
            open.Where(item => item.Value != 0m).Select(item => (item.Key, item.Value)),
            (await host.OpenAsync(partner)).Select(item => (item.Item.Reference.ToString(), item.Open)).OrderBy(item => item.Item1, StringComparer.Ordinal));
    }
}
