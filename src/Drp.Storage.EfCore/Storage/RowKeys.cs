using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Drp.Storage;

/// <summary>
/// The key of a row type: its values, and the stored versions of many keys in a few queries. A row names its key by
/// <see cref="Microsoft.EntityFrameworkCore.PrimaryKeyAttribute"/>, so that the key is known before any model is.
/// </summary>
internal static class RowKeys<TRow>
    where TRow : class
{
    // Below the 2,100 parameters that SQL Server takes, so one query text fits every database.
    private const int Chunk = 1000;

    private static readonly PropertyInfo[] Parts = Find();
    private static readonly Func<TRow, object>[] Getters = [.. Parts.Select(Getter)];
    private static readonly string Kind = DrpModel.KindOf(typeof(TRow));
    private static readonly MethodInfo Lookup = typeof(RowKeys<TRow>)
        .GetMethod(nameof(LookupAsync), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(Parts[^1].PropertyType);

    public static RowKey Of(TRow row)
    {
        var values = new object[Getters.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Getters[i](row);
        }

        return new RowKey(values);
    }

    public static string Subject(RowKey key) => $"{Kind} {key}";

    public static async Task<Dictionary<RowKey, long>> VersionsAsync(
        DrpDbContext context, IReadOnlyList<RowKey> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<RowKey, long>(keys.Count);
        foreach (IGrouping<RowKey, RowKey> group in keys.GroupBy(static key => new RowKey(key.Parts[..^1])))
        {
            foreach (RowKey[] chunk in group.Chunk(Chunk))
            {
                var query = (Task)Lookup.Invoke(null, [context, group.Key, chunk, found, cancellationToken])!;
                await query.ConfigureAwait(false);
            }
        }

        return found;
    }

    private static async Task LookupAsync<TLast>(
        DrpDbContext context,
        RowKey prefix,
        RowKey[] keys,
        Dictionary<RowKey, long> found,
        CancellationToken cancellationToken)
    {
        ParameterExpression row = Expression.Parameter(typeof(TRow), "row");
        IQueryable<TRow> rows = context.Set<TRow>();
        for (int i = 0; i < prefix.Parts.Length; i++)
        {
            rows = rows.Where(Expression.Lambda<Func<TRow, bool>>(
                Expression.Equal(Expression.Property(row, Parts[i]), Captured(prefix.Parts[i], Parts[i].PropertyType)), row));
        }

        MemberExpression last = Expression.Property(row, Parts[^1]);
        TLast[] values = [.. keys.Select(static key => (TLast)key.Parts[^1])];
        Expression among = values.Length == 1
            ? Expression.Equal(last, Captured(values[0]!, typeof(TLast)))
            : Expression.Call(
                typeof(Enumerable), nameof(Enumerable.Contains), [typeof(TLast)], Captured(values, typeof(TLast[])), last);
        var project = Expression.Lambda<Func<TRow, Found<TLast>>>(
            Expression.MemberInit(
                Expression.New(typeof(Found<TLast>)),
                Expression.Bind(typeof(Found<TLast>).GetProperty(nameof(Found<TLast>.Key))!, last),
                Expression.Bind(
                    typeof(Found<TLast>).GetProperty(nameof(Found<TLast>.Version))!,
                    Expression.Property(row, nameof(IVersionedRow.Version)))),
            row);
        List<Found<TLast>> hits = await rows
            .Where(Expression.Lambda<Func<TRow, bool>>(among, row))
            .Select(project)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        foreach (Found<TLast> hit in hits)
        {
            found[new RowKey([.. prefix.Parts, hit.Key!])] = hit.Version;
        }
    }

    // A member of a captured object becomes a query parameter; a constant would make a new query text per value.
    private static MemberExpression Captured(object value, Type type) => Expression.Field(
        Expression.Constant(Activator.CreateInstance(typeof(Box<>).MakeGenericType(typeof(TRow), type), value)),
        nameof(Box<object>.Value));

    private static Func<TRow, object> Getter(PropertyInfo part)
    {
        ParameterExpression row = Expression.Parameter(typeof(TRow));
        return Expression.Lambda<Func<TRow, object>>(
            Expression.Convert(Expression.Property(row, part), typeof(object)), row).Compile();
    }

    private static PropertyInfo[] Find()
    {
        PrimaryKeyAttribute key = typeof(TRow).GetCustomAttribute<PrimaryKeyAttribute>()
            ?? throw new InvalidOperationException($"{typeof(TRow).Name} needs a [PrimaryKey].");
        return [.. key.PropertyNames.Select(static name => typeof(TRow).GetProperty(name)!)];
    }

    private sealed class Found<TLast>
    {
        public TLast Key { get; set; } = default!;

        public long Version { get; set; }
    }

    private sealed class Box<T>(T value)
    {
        public readonly T Value = value;
    }
}
