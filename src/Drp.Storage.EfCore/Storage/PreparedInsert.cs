using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Drp.Storage;

/// <summary>
/// One prepared INSERT run for each row: the fastest way into an embedded database, where a statement costs no round trip.
/// Table, columns and conversions come from the model.
/// </summary>
internal sealed class PreparedInsert<TRow>
    where TRow : class
{
    private readonly string _sql;
    private readonly Func<TRow, object?>[] _values;

    private PreparedInsert(IEntityType row, ISqlGenerationHelper sql)
    {
        IProperty[] columns = [.. row.GetProperties()];
        string table = sql.DelimitIdentifier(row.GetTableName()!, row.GetSchema());
        string names = string.Join(", ", columns.Select(column => sql.DelimitIdentifier(column.GetColumnName())));
        string places = string.Join(", ", columns.Select((_, i) => sql.GenerateParameterNamePlaceholder("p" + i)));
        _sql = $"INSERT INTO {table} ({names}) VALUES ({places})";
        _values = [.. columns.Select(Value)];
    }

    public static async Task RunAsync(
        DrpDbContext context, ISqlGenerationHelper sql, IEnumerable<TRow> rows, CancellationToken cancellationToken)
    {
        var insert = new PreparedInsert<TRow>(context.Model.FindEntityType(typeof(TRow))!, sql);
        DbCommand command = context.Database.GetDbConnection().CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
            command.CommandText = insert._sql;
            DbParameter[] parameters = new DbParameter[insert._values.Length];
            for (int i = 0; i < parameters.Length; i++)
            {
                parameters[i] = command.CreateParameter();
                parameters[i].ParameterName = sql.GenerateParameterName("p" + i);
                command.Parameters.Add(parameters[i]);
            }

            int count = 0;
            foreach (TRow row in rows)
            {
                for (int i = 0; i < parameters.Length; i++)
                {
                    parameters[i].Value = insert._values[i](row) ?? DBNull.Value;
                }

                // The database is in this process: waiting asynchronously would only cost a state machine for each row.
                command.ExecuteNonQuery();
                if ((++count & 1023) == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }
            }
        }
    }

    private static Func<TRow, object?> Value(IProperty column)
    {
        ParameterExpression row = Expression.Parameter(typeof(TRow));
        MemberExpression member = Expression.Property(row, column.PropertyInfo!);
        ValueConverter? converter = column.GetTypeMapping().Converter;
        Expression value = member;
        if (converter is not null)
        {
            Expression plain = member.Type == converter.ModelClrType ? member : Expression.Convert(member, converter.ModelClrType);
            value = Expression.Convert(
                Expression.Invoke(converter.ConvertToProviderExpression, plain), typeof(object));
            if (Nullable.GetUnderlyingType(member.Type) is not null || !member.Type.IsValueType)
            {
                value = Expression.Condition(
                    Expression.Equal(member, Expression.Constant(null, member.Type)),
                    Expression.Constant(null, typeof(object)),
                    value);
            }
        }

        return Expression.Lambda<Func<TRow, object?>>(Expression.Convert(value, typeof(object)), row).Compile();
    }
}
