using System.Data.Common;
using System.Globalization;
using System.Text;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Drp.Orders;

/// <summary>
/// The change of an order as two commands: a conditional update of its row, then its commitments in place of those before.
/// Confirming is what a sales day consists of, so it goes past the change tracker.
/// </summary>
internal sealed class OrderSql(Order order, IReadOnlyList<OrderCommitment> commitments, long expectedVersion)
{
    public async Task ApplyAsync(DrpDbContext context, CancellationToken cancellationToken)
    {
        var helper = context.GetService<ISqlGenerationHelper>();
        string Table<TRow>() => context.Model.FindEntityType(typeof(TRow)) is { } row ? helper.DelimitIdentifier(row.GetTableName()!, row.GetSchema()) : "";
        DbCommand update = Command(context);
        await using (update.ConfigureAwait(false))
        {
            update.CommandText = $"UPDATE {Table<OrderRow>()} SET status = {Add(update, (int)order.Status)}, content = {Add(update, JsonText.Write(order))}, version = version + 1 WHERE company = {Add(update, order.Company)} AND id = {Add(update, order.Id)} AND version = {Add(update, expectedVersion)}";
            if (await update.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) == 0)
            {
                string company = order.Company, id = order.Id;
                long? actual = await context.Set<OrderRow>().Where(row => row.Company == company && row.Id == id).Select(static row => (long?)row.Version)
                    .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
                throw new DrpConcurrencyException($"order {order.Company}/{order.Id}", expectedVersion, actual);
            }
        }

        DbCommand replace = Command(context);
        await using (replace.ConfigureAwait(false))
        {
            string company = Add(replace, order.Company), id = Add(replace, order.Id);
            var text = new StringBuilder($"DELETE FROM {Table<OrderCommitmentRow>()} WHERE company = {company} AND order_id = {id}");
            for (int i = 0; i < commitments.Count; i++)
            {
                var row = OrderCommitmentRow.Of(commitments[i]);
                text.Append(i == 0
                    ? $";\nINSERT INTO {Table<OrderCommitmentRow>()} (company, order_id, line, item, place, ship_to_place, partner_id, ship_date, requested_date, minimum_remaining_life_days, priority_class, promised, picked, back_ordered, on_the_way) VALUES "
                    : ", ");
                object[] values =
                [
                    row.Line, row.Item, row.Place, (object?)row.ShipToPlace ?? DBNull.Value, row.PartnerId, row.ShipDate.ToDateOnly(), row.RequestedDate.ToDateOnly(), row.MinimumRemainingLifeDays,
                    row.PriorityClass, row.Promised, StoredDecimal.ToUnits(row.Picked), StoredDecimal.ToUnits(row.BackOrdered), StoredDecimal.ToUnits(row.OnTheWay),
                ];
                text.Append('(').Append(company).Append(", ").Append(id).Append(", ").AppendJoin(", ", values.Select(value => Add(replace, value))).Append(')');
            }

            replace.CommandText = text.ToString();
            await replace.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static DbCommand Command(DrpDbContext context)
    {
        DbCommand command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        if (context.Database.GetCommandTimeout() is { } timeout)
        {
            command.CommandTimeout = timeout;
        }

        return command;
    }

    private static string Add(DbCommand command, object value)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = "@p" + command.Parameters.Count.ToString(CultureInfo.InvariantCulture);
        parameter.Value = value;
        if (value is DBNull)
        {
            parameter.DbType = System.Data.DbType.String;
        }

        command.Parameters.Add(parameter);
        return parameter.ParameterName;
    }
}
