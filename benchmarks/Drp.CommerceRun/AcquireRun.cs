using System.Diagnostics;
using System.Globalization;
using System.Text;
using Drp.Access;
using Drp.Balances;
using Drp.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Drp.CommerceRun;

/// <summary>
/// Parallel callers acquire overlapping sets of three accounts: through Drp, through the same conditional updates as one
/// hand-made transaction, and through a hand-made transaction that writes the same rows as well.
/// </summary>
internal static class AcquireRun
{
    private const int Accounts = 200;

    private static readonly Actor Actor = Actor.System("run");

    public static async Task RunAsync(RunOptions options)
    {
        await using var host = await RunHost.StartAsync("postgres", options.Pooled);
        await host.In<IDrpStorage>(storage => storage.RunAsync(async (session, token) =>
        {
            for (int i = 0; i < Accounts; i++)
            {
                await session.Store<IBalanceStore>().OpenAsync(new BalanceAccount { Key = Key(i), Unit = "CNY", Limit = 1_000_000_000m }, token);
            }
        }));
        await host.SqlAsync("CREATE TABLE hand_accounts AS SELECT * FROM drp.balance_accounts");
        await host.SqlAsync("ALTER TABLE hand_accounts ADD PRIMARY KEY (account_key)");
        await host.SqlAsync("CREATE TABLE hand_rows (LIKE drp.balance_movements INCLUDING ALL)");
        await host.SqlAsync("CREATE TABLE hand_postings (LIKE drp.balance_postings INCLUDING ALL)");
        await host.SqlAsync("CREATE TABLE hand_holds (LIKE drp.balance_holds INCLUDING ALL)");

        int serial = 0;
        Task Drp(string[] set) => host.In<IServiceProvider>(services => services.GetRequiredService<IDrpStorage>().RunAsync((session, token) =>
        {
            string key = Interlocked.Increment(ref serial).ToString(CultureInfo.InvariantCulture);
            return services.GetRequiredService<IBalances>().AcquireAsync(
                session, Actor, key, "order/" + key, [.. set.Select(account => new BalanceLine { Account = account, Amount = 1m })], token);
        }));
        Task Updates(string[] set) => HandAsync(host, set, null);
        Task Rows(string[] set) => HandAsync(host, set, "h" + Interlocked.Increment(ref serial).ToString(CultureInfo.InvariantCulture));

        await ThroughputAsync(options.Callers, 2, Drp);
        await ThroughputAsync(options.Callers, 2, Updates);
        double drp = 0, updates = 0, rows = 0;
        for (int i = 0; i < 3; i++)
        {
            drp += await ThroughputAsync(options.Callers, options.Seconds, Drp) / 3;
            updates += await ThroughputAsync(options.Callers, options.Seconds, Updates) / 3;
            rows += await ThroughputAsync(options.Callers, options.Seconds, Rows) / 3;
        }

        Report.Line(new
        {
            scenario = "acquire",
            host_contexts_pooled = options.Pooled,
            callers = options.Callers,
            accounts = Accounts,
            set = 3,
            drp_per_s = Math.Round(drp),
            hand_updates_per_s = Math.Round(updates),
            hand_same_rows_per_s = Math.Round(rows),
            share_of_updates = Math.Round(drp / updates, 2),
            share_of_same_rows = Math.Round(drp / rows, 2),
        });

        // Scarce accounts: the check that matters.
        await host.SqlAsync("UPDATE drp.balance_accounts SET upper_limit = reserved + 50 * 10000");
        await ThroughputAsync(options.Callers, 3, Drp);
        long below = await host.SqlAsync("SELECT COUNT(*) FROM drp.balance_accounts WHERE upper_limit - reserved - committed - consumed < 0");
        long off = await host.SqlAsync("SELECT COUNT(*) FROM drp.balance_accounts a WHERE a.reserved <> (SELECT COALESCE(SUM(m.reserved), 0) FROM drp.balance_movements m WHERE m.account_key = a.account_key)");
        long torn = await host.SqlAsync("SELECT COUNT(*) FROM (SELECT posting_key FROM drp.balance_movements GROUP BY posting_key HAVING COUNT(*) NOT IN (1, 2, 3)) x");
        Report.Line(new { scenario = "acquire until nothing is left", accounts_below_zero = below, accounts_off_their_movements = off, postings_torn = torn });
    }

    private static string Key(int i) => "acc/" + i.ToString("000", CultureInfo.InvariantCulture);

    private static async Task<double> ThroughputAsync(int callers, int seconds, Func<string[], Task> work)
    {
        long end = Stopwatch.GetTimestamp() + (seconds * Stopwatch.Frequency);
        long start = Stopwatch.GetTimestamp();
        int done = 0;
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var random = new Random(caller);
            while (Stopwatch.GetTimestamp() < end)
            {
                string[] set = [.. Enumerable.Range(0, 3).Select(_ => Key(random.Next(Accounts))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
                await work(set);
                Interlocked.Increment(ref done);
            }
        })));
        return done / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task HandAsync(RunHost host, string[] set, string? posting)
    {
        await using var connection = await host.ConnectAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var text = new StringBuilder();
        int expected = set.Length;
        for (int i = 0; i < set.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"UPDATE hand_accounts SET reserved = reserved + 10000, version = version + 1 WHERE account_key = @a{i} AND upper_limit - reserved - committed - consumed >= 10000;\n");
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"a{i}";
            parameter.Value = set[i];
            command.Parameters.Add(parameter);
        }

        if (posting is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"INSERT INTO hand_postings VALUES ('{posting}', 'acquire', 'f', 1, 'run');\n");
            for (int i = 0; i < set.Length; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"INSERT INTO hand_holds (holder, account_key, reserved, committed, consumed, version) VALUES ('{posting}', @a{i}, 10000, 0, 0, 1);\n");
                text.Append(CultureInfo.InvariantCulture, $"INSERT INTO hand_rows (account_key, at, posting_key, holder, limit_change, reserved, committed, consumed) VALUES (@a{i}, 1, '{posting}', '{posting}', 0, 10000, 0, 0);\n");
            }

            expected += 1 + (2 * set.Length);
        }

        command.CommandText = text.ToString();
        if (await command.ExecuteNonQueryAsync() == expected)
        {
            await transaction.CommitAsync();
        }
    }
}
