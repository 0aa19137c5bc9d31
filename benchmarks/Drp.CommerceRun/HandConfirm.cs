using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;
using Drp.Access;
using Drp.Journal;
using NodaTime;

namespace Drp.CommerceRun;

/// <summary>
/// What a good programmer would write by hand for one kind of order: three round trips and a commit. Counters instead of
/// batches and dates: conditional updates of one stock row and one limit; then the order, its commitment, its journal entry
/// with the chained hash, and its notification.
/// </summary>
internal static class HandConfirm
{
    public static async Task PrepareAsync(RunHost host)
    {
        await host.SqlAsync("CREATE TABLE hand_orders (LIKE drp.orders INCLUDING ALL)");
        await host.SqlAsync("INSERT INTO hand_orders SELECT * FROM drp.orders");
        await host.SqlAsync("CREATE TABLE hand_commitments (LIKE drp.order_commitments INCLUDING ALL)");
        await host.SqlAsync("CREATE TABLE hand_heads (LIKE drp.journal_heads INCLUDING ALL)");
        await host.SqlAsync("INSERT INTO hand_heads SELECT * FROM drp.journal_heads");
        await host.SqlAsync("CREATE TABLE hand_entries (LIKE drp.journal_entries INCLUDING ALL)");
        await host.SqlAsync("CREATE TABLE hand_outbox (LIKE drp.outbox INCLUDING ALL)");
        await host.SqlAsync("CREATE TABLE hand_stock AS SELECT place, item, units AS on_hand, 0::bigint AS promised FROM drp.stock_balances");
        await host.SqlAsync("ALTER TABLE hand_stock ADD PRIMARY KEY (place, item)");
        await host.SqlAsync("CREATE TABLE hand_credit AS SELECT holder_id AS partner_id, ((terms::json)->>'limit')::numeric * 10000 AS upper_limit, 0::bigint AS committed, false AS stopped FROM drp.credit_terms");
        await host.SqlAsync("ALTER TABLE hand_credit ADD PRIMARY KEY (partner_id)");
        await host.SqlAsync("ANALYZE");
    }

    public static async Task RunAsync(RunHost host, string id)
    {
        await using var connection = await host.ConnectAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var read = Command(connection, transaction, "SELECT o.content, o.version, p.status, h.sequence, h.hash FROM hand_orders o JOIN drp.partners p ON p.id = o.partner_id JOIN hand_heads h ON h.stream = @s WHERE o.company = '' AND o.id = @i", ("i", id), ("s", "order//" + id));
        string content, hash;
        long version, sequence;
        bool active;
        await using (var row = await read.ExecuteReaderAsync())
        {
            await row.ReadAsync();
            (content, version, active, sequence, hash) = (row.GetString(0), row.GetInt64(1), row.GetInt32(2) == 1, row.GetInt64(3), row.GetString(4));
        }

        var order = JsonNode.Parse(content)!;
        var line = order["lines"]![0]!;
        long units = (long)((decimal)line["quantity"]! * 10000m);
        long amount = (long)((decimal)line["quantity"]! * (decimal)line["unitPrice"]! * 10000m);
        await using var take = Command(
            connection,
            transaction,
            "UPDATE hand_stock SET promised = promised + @q WHERE place = 'DC' AND item = 'A' AND on_hand - promised >= @q; UPDATE hand_credit SET committed = committed + @a WHERE partner_id = 'P' AND NOT stopped AND upper_limit - committed - (SELECT COALESCE(SUM(open_units - cash_units), 0) FROM drp.credit_facts WHERE partner_id = 'P') >= @a",
            ("q", units),
            ("a", amount));
        bool fits = await take.ExecuteNonQueryAsync() == 2 && active;
        if (!fits)
        {
            await transaction.RollbackAsync();
            return;
        }

        line["confirmed"] = line["quantity"]!.DeepClone();
        order["status"] = "confirmed";
        var draft = new JournalDraft { Stream = "order//" + id, Action = "confirmed", Actor = Actor.System("run"), NodeId = "D", Before = content, After = order.ToJsonString() };
        var entry = JournalHash.Next(new JournalHead { Stream = draft.Stream, Sequence = sequence, Hash = hash }, draft, SystemClock.Instance.GetCurrentInstant());
        long at = entry.At.ToUnixTimeTicks() * 100;
        await using var write = Command(
            connection,
            transaction,
            """
            UPDATE hand_orders SET content = @c, status = 2, version = version + 1 WHERE company = '' AND id = @i AND version = @v;
            INSERT INTO hand_commitments SELECT '', @i, 1, 'A', 'DC', NULL, 'P', requested_date, requested_date, 0, 1, @q, 0, 0, 0 FROM hand_orders WHERE company = '' AND id = @i;
            UPDATE hand_heads SET sequence = @n, hash = @h WHERE stream = @s AND sequence = @n - 1;
            INSERT INTO hand_entries (stream, sequence, at, actor_id, action, node_id, before, after, previous_hash, hash) VALUES (@s, @n, @t, 'run', 'confirmed', 'D', @b, @f, @p, @h);
            INSERT INTO hand_outbox (id, topic, subject, node_id, recipients, payload, created_at, state, failures, due_at, delivered_to, version) VALUES (@o, 'order.confirmed', @u, 'D', '[]', @y, @t, 0, 0, @t, '[]', 1) ON CONFLICT DO NOTHING
            """,
            ("c", order.ToJsonString()), ("i", id), ("v", version), ("q", units), ("n", entry.Sequence), ("h", entry.Hash), ("s", entry.Stream), ("t", at), ("b", entry.Before!), ("f", entry.After!), ("p", entry.PreviousHash),
            ("o", "order//" + id + "/2"), ("u", "order/" + id), ("y", "{\"status\":\"Confirmed\"}"));
        if (await write.ExecuteNonQueryAsync() != 5)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{id} was changed meanwhile."));
        }

        await transaction.CommitAsync();
    }

    private static DbCommand Command(DbConnection connection, DbTransaction transaction, string text, params (string Name, object Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
