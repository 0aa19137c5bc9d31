using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Drp.Channels;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace Drp.Access;

/// <summary>
/// The scope check as one command: every service asks it, so it goes without a model of Drp's own. Names and conversions
/// come from the host's model; one instance per model.
/// </summary>
internal sealed class CoverSql
{
    private static readonly ConditionalWeakTable<IModel, CoverSql> Known = [];

    private readonly string _text;
    private readonly ISqlGenerationHelper _helper;
    private readonly RelationalTypeMapping _code;
    private readonly RelationalTypeMapping _date;

    private CoverSql(IModel model, ISqlGenerationHelper helper)
    {
        _helper = helper;
        IEntityType grants = model.FindEntityType(typeof(GrantRow))!;
        IEntityType ancestry = model.FindEntityType(typeof(AncestryRow))!;
        _code = grants.FindProperty(nameof(GrantRow.ActorId))!.GetRelationalTypeMapping();
        _date = grants.FindProperty(nameof(GrantRow.ValidFrom))!.GetRelationalTypeMapping();
        _text = $"SELECT CASE WHEN EXISTS (SELECT 1 FROM {Table(grants)} g JOIN {Table(ancestry)} a ON a.ancestor_id = g.node_id"
            + $" WHERE g.actor_id = {Name("actor")} AND g.valid_to > {Name("day")} AND g.valid_from <= {Name("day")}"
            + $" AND a.descendant_id = {Name("node")} AND a.valid_to > {Name("day")} AND a.valid_from <= {Name("day")}";
    }

    public static CoverSql Of(DbContext host) =>
        Known.GetValue(host.Model, model => new CoverSql(model, host.GetService<ISqlGenerationHelper>()));

    /// <summary>Fills a command that gives 1 if a grant covers the node on the day, else 0.</summary>
    public void Fill(DbCommand command, string actorId, string nodeId, LocalDate date, IReadOnlyCollection<string>? roles)
    {
        Add(command, "actor", _code, actorId);
        Add(command, "node", _code, nodeId);
        Add(command, "day", _date, date);
        string among = string.Empty;
        if (roles is not null)
        {
            var names = new List<string>(roles.Count);
            foreach (string role in roles)
            {
                string name = "role" + names.Count.ToString(CultureInfo.InvariantCulture);
                Add(command, name, _code, role);
                names.Add(Name(name));
            }

            among = names.Count == 0 ? " AND 1 = 0" : $" AND g.role IN ({string.Join(", ", names)})";
        }

        command.CommandText = _text + among + ") THEN 1 ELSE 0 END";
    }

    private void Add(DbCommand command, string name, RelationalTypeMapping mapping, object value) =>
        command.Parameters.Add(mapping.CreateParameter(command, _helper.GenerateParameterName(name), value));

    private string Name(string parameter) => _helper.GenerateParameterNamePlaceholder(parameter);

    private string Table(IEntityType row) => _helper.DelimitIdentifier(row.GetTableName()!, row.GetSchema());
}
