using Drp.Inventory;
using Drp.Items;
using Drp.Orders;
using Drp.Replenishment;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Planning;

/// <summary>One query per table, each streamed into the builder, all of them seeing one state of the database.</summary>
internal sealed class EfSnapshotStore(EfSession session) : ISnapshotStore
{
    public Task AddToAsync(
        SnapshotRequest request, PlanningSnapshotBuilder builder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(builder);
        return session.ReadOneStateAsync(
            async (context, token) =>
            {
                await AddMastersAsync(context, request, builder, token).ConfigureAwait(false);
                Dictionary<(string Item, string Location), int> points =
                    await AddPointsAsync(context, request, builder, token).ConfigureAwait(false);
                await AddForecastAsync(context, request, builder, points, token).ConfigureAwait(false);
                await LedgerRows.AddAsync(context, Companies(request), builder, points, token).ConfigureAwait(false);
                await CommitmentRows.AddAsync(context, Companies(request), builder, points, token).ConfigureAwait(false);
                await ReplenishmentRows.AddAsync(context, Companies(request), builder, points, token).ConfigureAwait(false);
            },
            cancellationToken);
    }

    private static async Task AddMastersAsync(
        DrpDbContext context, SnapshotRequest request, PlanningSnapshotBuilder builder, CancellationToken token)
    {
        await EachAsync<ItemRow>(row => builder.Add(ItemRow.Value(row))).ConfigureAwait(false);
        await EachAsync<LocationRow>(row => builder.Add(LocationRow.Value(row))).ConfigureAwait(false);
        await EachAsync<CalendarRow>(row => builder.Add(CalendarRow.Value(row))).ConfigureAwait(false);
        await EachAsync<TransportRow>(row => builder.Add(TransportRow.Value(row))).ConfigureAwait(false);
        await EachAsync<RouteRow>(row => builder.Add(RouteRows.Value(row))).ConfigureAwait(false);
        await EachAsync<SalesOrderRow>(row => builder.Add(SalesOrderRow.Value(row))).ConfigureAwait(false);
        await EachAsync<SupplyRow>(row => builder.Add(SupplyRow.Value(row))).ConfigureAwait(false);

        async Task EachAsync<TRow>(Action<TRow> add)
            where TRow : CodedRow
        {
            IQueryable<TRow> rows = context.Set<TRow>();
            string[] companies = Companies(request);
            rows = companies.Length == 0 ? rows : rows.Where(row => companies.Contains(row.Company));
            await foreach (TRow row in rows.AsAsyncEnumerable().WithCancellation(token).ConfigureAwait(false))
            {
                add(row);
            }
        }
    }

    private static async Task<Dictionary<(string Item, string Location), int>> AddPointsAsync(
        DrpDbContext context, SnapshotRequest request, PlanningSnapshotBuilder builder, CancellationToken token)
    {
        string[] companies = Companies(request);
        var numbers = new Dictionary<(string Item, string Location), int>();
        IQueryable<StockingPointRow> points = context.Set<StockingPointRow>();
        points = companies.Length == 0 ? points : points.Where(row => companies.Contains(row.Company));
        await foreach (StockingPointRow row in points.AsAsyncEnumerable().WithCancellation(token).ConfigureAwait(false))
        {
            numbers[(row.Item, row.Location)] = builder.AddPoint(StockingPointRow.Value(row));
        }

        IQueryable<StockRow> stock = context.Set<StockRow>();
        stock = companies.Length == 0 ? stock : stock.Where(row => companies.Contains(row.Company));
        await foreach (StockRow row in stock.AsAsyncEnumerable().WithCancellation(token).ConfigureAwait(false))
        {
            builder.Add(StockRow.Value(row));
        }

        return numbers;
    }

    /// <summary>The bulk of a snapshot: base forecast goes into the builder's columns without an object for each row.</summary>
    private static async Task AddForecastAsync(
        DrpDbContext context,
        SnapshotRequest request,
        PlanningSnapshotBuilder builder,
        Dictionary<(string Item, string Location), int> points,
        CancellationToken token)
    {
        string[] companies = Companies(request);
        LocalDate start = request.Buckets.Start;
        LocalDate end = request.Buckets.End;
        IQueryable<ForecastRow> rows = context.Set<ForecastRow>().Where(row => row.Date >= start && row.Date < end);
        rows = companies.Length == 0 ? rows : rows.Where(row => companies.Contains(row.Company));
        IQueryable<ForecastRow> layers = rows.Where(static row => row.Customer != "" || row.Promotion != "");
        await foreach (ForecastRow row in layers.AsAsyncEnumerable().WithCancellation(token).ConfigureAwait(false))
        {
            builder.Add(ForecastRow.Value(row));
        }

        // Rows of one point mostly come together: its number is looked up once for all of them.
        string item = "";
        string location = "";
        int point = -1;
        await RawRows.ReadAsync(
            context,
            rows.Where(static row => row.Customer == "" && row.Promotion == "")
                .Select(static row => new { row.Item, row.Location, row.Date, row.Quantity }),
            row =>
            {
                string rowItem = row.GetString(0);
                string rowLocation = row.GetString(1);
                if (rowLocation != location || rowItem != item || point < 0)
                {
                    (item, location) = (rowItem, rowLocation);
                    point = points.GetValueOrDefault((item, location), -1);
                }

                LocalDate date = LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(2));
                long quantity = row.GetInt64(3);
                if (point >= 0)
                {
                    builder.AddForecast(point, date, quantity);
                }
                else
                {
                    builder.Add(new ForecastDemand
                    {
                        Item = item,
                        Location = location,
                        Date = date,
                        Quantity = StoredDecimal.FromUnits(quantity),
                    });
                }
            },
            token).ConfigureAwait(false);
    }

    private static string[] Companies(SnapshotRequest request) =>
        request.Companies.IsDefaultOrEmpty ? [] : [.. request.Companies];
}
