using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Drp.Balances;

/// <summary>
/// A whole posting as one command, so that an acquisition costs one round trip: the posting, a conditional update per
/// account in ordinal order, its holds, its movements, and at the end the accounts as they are then. Plain SQL that every
/// relational database takes; every statement has to touch exactly one row, so one count says whether all conditions held.
/// </summary>
internal sealed class BalanceSql
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<long, string> _amounts = [];
    private readonly DbCommand _command;
    private readonly ISqlGenerationHelper _helper;
    private readonly DrpDbContext _context;

    public BalanceSql(DrpDbContext context, BalancePosting posting)
    {
        _context = context;
        _helper = context.GetService<ISqlGenerationHelper>();
        _command = context.Database.GetDbConnection().CreateCommand();
        _command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        if (context.Database.GetCommandTimeout() is { } timeout)
        {
            _command.CommandTimeout = timeout;
        }

        Build(posting);
        _command.CommandText = _text.ToString();
    }

    /// <summary>How many rows are touched when every condition holds.</summary>
    public int Expected { get; private set; }

    public async Task<(int Touched, List<BalanceAccount> Accounts)> ExecuteAsync(CancellationToken cancellationToken)
    {
        var accounts = new List<BalanceAccount>();
        DbCommand command = _command;
        await using (command.ConfigureAwait(false))
        {
            // The statements are the same for every posting of one shape: prepared once per physical connection, they are
            // parsed and planned no more. SQL Server's driver wants sized parameters for that and caches plans by itself.
            if (_context.Database.ProviderName?.EndsWith("SqlServer", StringComparison.Ordinal) != true)
            {
                await command.PrepareAsync(cancellationToken).ConfigureAwait(false);
            }

            DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            int touched;
            await using (reader.ConfigureAwait(false))
            {
                do
                {
                    while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    {
                        accounts.Add(Read(reader));
                    }
                }
                while (await reader.NextResultAsync(cancellationToken).ConfigureAwait(false));
                await reader.CloseAsync().ConfigureAwait(false);
                touched = reader.RecordsAffected;
            }

            return (touched, accounts);
        }
    }

    private static BalanceAccount Read(DbDataReader reader) => new()
    {
        Key = reader.GetString(0),
        Unit = reader.GetString(1),
        Limit = reader.IsDBNull(2) ? null : StoredDecimal.FromUnits(reader.GetInt64(2)),
        Control = (BalanceControl)reader.GetInt32(3),
        Reserved = StoredDecimal.FromUnits(reader.GetInt64(4)),
        Committed = StoredDecimal.FromUnits(reader.GetInt64(5)),
        Consumed = StoredDecimal.FromUnits(reader.GetInt64(6)),
        Version = reader.GetInt64(7),
    };

    private void Build(BalancePosting posting)
    {
        string key = Parameter(posting.Key);
        string at = Parameter(StoredInstant.ToNanoseconds(posting.At));
        string accounts = Table<BalanceAccountRow>();
        string holds = Table<BalanceHoldRow>();
        var rows = new List<string>();
        Add($"INSERT INTO {Table<BalancePostingRow>()} (posting_key, kind, fingerprint, at, actor_id) VALUES ({key}, {Parameter(posting.Kind)}, {Parameter(posting.Fingerprint)}, {at}, {Parameter(posting.ActorId)});\n");
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var movement in posting.Movements)
        {
            if (!names.TryGetValue(movement.Account, out string? account))
            {
                names.Add(movement.Account, account = Parameter(movement.Account));
            }

            var (limit, reserved, committed, consumed) = Units(movement);
            Add($"UPDATE {accounts} SET upper_limit = upper_limit + {limit}, reserved = reserved + {reserved}, committed = committed + {committed}, consumed = consumed + {consumed}, version = version + 1 WHERE account_key = {account} AND reserved + {reserved} >= 0 AND committed + {committed} >= 0 AND consumed + {consumed} >= 0");
            if (movement.AvailableChange < 0m)
            {
                Text($" AND (control <> 0 OR upper_limit IS NULL OR upper_limit + {limit} - (reserved + {reserved}) - (committed + {committed}) - (consumed + {consumed}) >= 0)");
            }

            Text(movement.Limit != 0m ? " AND upper_limit IS NOT NULL;\n" : ";\n");
        }

        foreach (var movement in posting.Movements)
        {
            string account = names[movement.Account];
            var (limit, reserved, committed, consumed) = Units(movement);
            string holder = Parameter(movement.Holder ?? string.Empty);
            if (movement.Holder is not null)
            {
                // Exactly one of the two touches a row when the hold has enough; neither does when it hasn't.
                Add($"UPDATE {holds} SET reserved = reserved + {reserved}, committed = committed + {committed}, consumed = consumed + {consumed}, version = version + 1 WHERE holder = {holder} AND account_key = {account} AND reserved + {reserved} >= 0 AND committed + {committed} >= 0 AND consumed + {consumed} >= 0;\n");
                if (movement is { Reserved: >= 0m, Committed: >= 0m, Consumed: >= 0m })
                {
                    Text($"INSERT INTO {holds} (holder, account_key, reserved, committed, consumed, version) SELECT {holder}, {account}, {reserved}, {committed}, {consumed}, 1 WHERE NOT EXISTS (SELECT 1 FROM {holds} WHERE holder = {holder} AND account_key = {account});\n");
                }
            }

            rows.Add($"({account}, {at}, {key}, {holder}, {limit}, {reserved}, {committed}, {consumed})");
        }

        Add($"INSERT INTO {Table<BalanceMovementRow>()} (account_key, at, posting_key, holder, limit_change, reserved, committed, consumed) VALUES {string.Join(", ", rows)};\n");
        Expected += rows.Count - 1;

        Text($"SELECT account_key, unit, upper_limit, control, reserved, committed, consumed, version FROM {accounts} WHERE account_key IN ({string.Join(", ", names.Values)}) ORDER BY account_key;");
    }

    private (string Limit, string Reserved, string Committed, string Consumed) Units(BalanceMovement movement) =>
        (Amount(movement.Limit), Amount(movement.Reserved), Amount(movement.Committed), Amount(movement.Consumed));

    private string Amount(decimal amount)
    {
        long units = StoredDecimal.ToUnits(amount);
        if (!_amounts.TryGetValue(units, out string? name))
        {
            _amounts.Add(units, name = Parameter(units));
        }

        return name;
    }

    private void Add(string statement)
    {
        Expected++;
        Text(statement);
    }

    private void Text(string text) => _text.Append(text);

    private string Parameter(object value)
    {
        DbParameter parameter = _command.CreateParameter();
        parameter.ParameterName = "@p" + _command.Parameters.Count.ToString(CultureInfo.InvariantCulture);
        parameter.Value = value;
        if (value is long)
        {
            parameter.DbType = DbType.Int64;
        }

        _command.Parameters.Add(parameter);
        return parameter.ParameterName;
    }

    private string Table<TRow>()
    {
        var entity = _context.Model.FindEntityType(typeof(TRow))!;
        return _helper.DelimitIdentifier(entity.GetTableName()!, entity.GetSchema());
    }
}
