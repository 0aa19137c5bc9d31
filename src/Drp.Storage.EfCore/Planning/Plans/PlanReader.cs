using System.Collections.Immutable;
using Drp.Storage;
using Microsoft.EntityFrameworkCore;

namespace Drp.Planning;

/// <summary>Reads a stored plan back, some items at a time.</summary>
internal sealed class PlanReader(DrpDbContext context, PlanRow plan)
{
    // Large enough for long reads, small enough that arrays stay out of the way of one another.
    private const int ItemsPerBlock = 1000;

    private readonly PlanHeader _header = PlanRow.Header(plan);
    private StoredNames _names = new([], [], []);

    public PlanHeader Header => _header;

    public int ItemCount => _names.ItemCount;

    /// <summary>Reads the names; the other members need them.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        var items = new List<string>();
        var locations = new List<string>();
        var routes = new List<StoredNames.Route>();
        await RawRows.ReadAsync(
            context,
            context.Set<PlanNameRow>()
                .Where(row => row.PlanKey == plan.PlanKey)
                .OrderBy(static row => row.Kind)
                .ThenBy(static row => row.Number)
                .Select(static row => new { row.Kind, row.Code, row.Source, row.Outside }),
            row =>
            {
                switch (row.GetInt16(0))
                {
                    case PlanNameRow.Item:
                        items.Add(row.GetString(1));
                        break;
                    case PlanNameRow.Location:
                        locations.Add(row.GetString(1));
                        break;
                    default:
                        routes.Add(new StoredNames.Route(row.GetString(1), row.GetString(2), row.GetBoolean(3)));
                        break;
                }
            },
            cancellationToken).ConfigureAwait(false);
        _names = new StoredNames([.. items], [.. locations], [.. routes]);
    }

    /// <summary>The number of an item, or -1.</summary>
    public int Find(string item)
    {
        int low = 0, high = _names.ItemCount - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            int order = string.CompareOrdinal(_names.Item(middle), item);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>The part of the items <c>[from, to)</c>; the others have no stocking point in it.</summary>
    public async Task<Plan> ReadAsync(int from, int to, CancellationToken cancellationToken)
    {
        var blockOf = new int[_names.ItemCount];
        var slotOf = new int[_names.ItemCount];
        var blocks = ImmutableArray.CreateBuilder<PlanBlock>();
        blocks.Add(PlanSlices.Nothing);
        for (int item = from; item < to; item += ItemsPerBlock)
        {
            int end = Math.Min(item + ItemsPerBlock, to);
            for (int i = item; i < end; i++)
            {
                blockOf[i] = blocks.Count;
                slotOf[i] = i - item;
            }

            blocks.Add(await ReadBlockAsync(item, end, cancellationToken).ConfigureAwait(false));
        }

        ImmutableArray<PlanMessage> messages = await MessagesAsync(from, to, cancellationToken).ConfigureAwait(false);
        return new Plan(_header, _names, blocks.DrainToImmutable(), blockOf, slotOf, _ => messages);
    }

    private async Task<PlanBlock> ReadBlockAsync(int from, int to, CancellationToken cancellationToken)
    {
        var block = new PlanBlockBuilder(from, to, _header.Buckets.Count);
        await RawRows.ReadAsync(
            context,
            context.Set<PlanPointRow>()
                .Where(row => row.PlanKey == plan.PlanKey && row.Item >= from && row.Item < to)
                .OrderBy(static row => row.Item)
                .ThenBy(static row => row.Location)
                .Select(static row => new
                {
                    row.Item,
                    row.Location,
                    row.OnHand,
                    row.SafetyLevel,
                    row.Safety,
                    row.Scheduled,
                }),
            block.AddPoint,
            cancellationToken).ConfigureAwait(false);
        block.PointsAreComplete();
        PlanColumns unconstrained = await ReadSideAsync(block, PlanKind.Unconstrained, from, to, cancellationToken)
            .ConfigureAwait(false);
        PlanColumns? constrained = _header.HasConstrained
            ? await ReadSideAsync(block, PlanKind.Constrained, from, to, cancellationToken).ConfigureAwait(false)
            : null;
        return block.Build(unconstrained, constrained);
    }

    private async Task<PlanColumns> ReadSideAsync(
        PlanBlockBuilder block, PlanKind side, int from, int to, CancellationToken cancellationToken)
    {
        PlanColumnsBuilder columns = block.Side(_header.HasRecords);
        short kind = (short)side;
        await RawRows.ReadAsync(
            context,
            context.Set<PlanOrderRow>()
                .Where(row => row.PlanKey == plan.PlanKey && row.Side == kind && row.Item >= from && row.Item < to)
                .OrderBy(static row => row.Item)
                .ThenBy(static row => row.Location)
                .ThenBy(static row => row.Number)
                .Select(static row => new
                {
                    row.Item,
                    row.Location,
                    row.Route,
                    row.Ship,
                    row.Receipt,
                    row.Bucket,
                    row.Quantity,
                }),
            columns.AddOrder,
            cancellationToken).ConfigureAwait(false);
        if (_header.HasRecords)
        {
            await RawRows.ReadAsync(
                context,
                context.Set<PlanRecordRow>()
                    .Where(row => row.PlanKey == plan.PlanKey && row.Side == kind && row.Item >= from && row.Item < to)
                    .OrderBy(static row => row.Item)
                    .ThenBy(static row => row.Location)
                    .Select(static row => new { row.Item, row.Location, row.Gross, row.Projected, row.Expired }),
                columns.AddRecord,
                cancellationToken).ConfigureAwait(false);
        }

        return columns.Build();
    }

    private async Task<ImmutableArray<PlanMessage>> MessagesAsync(int from, int to, CancellationToken cancellationToken)
    {
        IQueryable<PlanMessageRow> rows = context.Set<PlanMessageRow>().Where(row => row.PlanKey == plan.PlanKey);
        if (from > 0 || to < _names.ItemCount)
        {
            string first = _names.Item(from);
            string last = _names.Item(to - 1);
            rows = rows.Where(row => string.Compare(row.Item, first) >= 0 && string.Compare(row.Item, last) <= 0);
        }

        List<PlanMessageRow> found = await rows.OrderBy(static row => row.Number)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. found.Select(PlanMessageRow.Value)];
    }
}
