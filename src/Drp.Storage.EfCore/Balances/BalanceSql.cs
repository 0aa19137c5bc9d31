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
/// account in ordinal order, its holds, its movements, and the accounts as they are then. Every statement has to touch a
/// known number of rows, so one count says whether all conditions held. Where the database can, all holds are one statement
/// and each update gives its account back; else plain SQL that every relational database takes.
/// </summary>
internal sealed class BalanceSql
{
    private const string AccountColumns = "account_key, unit, upper_limit, control, reserved, committed, consumed, version";

    private readonly StringBuilder _text = new();
    private readonly Dictionary<long, string> _amounts = [];
    private readonly SqlDialect _dialect;
    private readonly ISqlGenerationHelper _helper;
    private readonly DbContext _host;
    private readonly DbCommand _command;
    private int _expected;

    /// <summary>Fills a command with a posting.</summary>
    /// <param name="host">The host's context, for the names of the tables.</param>
    /// <param name="dialect">What its database can.</param>
    /// <param name="command">The command; its connection is open.</param>
    /// <param name="start">The text that it starts with.</param>
    /// <param name="posting">The posting, its movements in ordinal order of the accounts.</param>
    public BalanceSql(DbContext host, SqlDialect dialect, DbCommand command, string start, BalancePosting posting)
    {
        _host = host;
        _helper = host.GetService<ISqlGenerationHelper>();
        _dialect = dialect;
        _command = command;
        Text(start);
        Build(posting);
        command.CommandText = _text.ToString();
    }

    /// <summary>The accounts of the posting after it, in ordinal order, once it ran.</summary>
    public SortedDictionary<string, BalanceAccount> Accounts { get; } = new(StringComparer.Ordinal);

    /// <summary>Runs the command.</summary>
    /// <returns>Whether every condition held.</returns>
    public async Task<bool> ExecuteAsync(CancellationToken cancellationToken)
    {
        if (_dialect.Prepares)
        {
            await _command.PrepareAsync(cancellationToken).ConfigureAwait(false);
        }

        DbDataReader reader = await _command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            do
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    var account = Read(reader);
                    Accounts[account.Key] = account;
                }
            }
            while (await reader.NextResultAsync(cancellationToken).ConfigureAwait(false));
            await reader.CloseAsync().ConfigureAwait(false);
            return reader.RecordsAffected == _expected;
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
        var growing = new List<string>();
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

            Text(movement.Limit != 0m ? " AND upper_limit IS NOT NULL" : string.Empty);
            Text(_dialect.ReturnsRows ? $" RETURNING {AccountColumns};\n" : ";\n");
        }

        foreach (var movement in posting.Movements)
        {
            string account = names[movement.Account];
            var (limit, reserved, committed, consumed) = Units(movement);
            string holder = Parameter(movement.Holder ?? string.Empty);
            if (movement.Holder is not null)
            {
                bool grows = movement is { Reserved: >= 0m, Committed: >= 0m, Consumed: >= 0m };
                if (grows && _dialect.Upserts)
                {
                    growing.Add($"({holder}, {account}, {reserved}, {committed}, {consumed}, 1)");
                }
                else
                {
                    // Exactly one of the two touches a row when the hold has enough; neither does when it hasn't.
                    Add($"UPDATE {holds} SET reserved = reserved + {reserved}, committed = committed + {committed}, consumed = consumed + {consumed}, version = version + 1 WHERE holder = {holder} AND account_key = {account} AND reserved + {reserved} >= 0 AND committed + {committed} >= 0 AND consumed + {consumed} >= 0;\n");
                    if (grows)
                    {
                        Text($"INSERT INTO {holds} (holder, account_key, reserved, committed, consumed, version) SELECT {holder}, {account}, {reserved}, {committed}, {consumed}, 1 WHERE NOT EXISTS (SELECT 1 FROM {holds} WHERE holder = {holder} AND account_key = {account});\n");
                    }
                }
            }

            rows.Add($"({account}, {at}, {key}, {holder}, {limit}, {reserved}, {committed}, {consumed})");
        }

        if (growing.Count > 0)
        {
            Add($"INSERT INTO {holds} AS h (holder, account_key, reserved, committed, consumed, version) VALUES {string.Join(", ", growing)} ON CONFLICT (holder, account_key) DO UPDATE SET reserved = h.reserved + excluded.reserved, committed = h.committed + excluded.committed, consumed = h.consumed + excluded.consumed, version = h.version + 1;\n", growing.Count);
        }

        Add($"INSERT INTO {Table<BalanceMovementRow>()} (account_key, at, posting_key, holder, limit_change, reserved, committed, consumed) VALUES {string.Join(", ", rows)};\n", rows.Count);
        if (!_dialect.ReturnsRows)
        {
            Text($"SELECT {AccountColumns} FROM {accounts} WHERE account_key IN ({string.Join(", ", names.Values)});");
        }
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

    private void Add(string statement, int rows = 1)
    {
        _expected += rows;
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
        var entity = _host.Model.FindEntityType(typeof(TRow))!;
        return _helper.DelimitIdentifier(entity.GetTableName()!, entity.GetSchema());
    }
}
