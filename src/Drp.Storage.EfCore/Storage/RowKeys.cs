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
    private const int Chunk = 500;

    private static readonly PropertyInfo[] Parts = Find();
    private static readonly ParameterExpression Row = Expression.Parameter(typeof(TRow), "row");
    private static readonly Lazy<Expression<Func<TRow, Found>>> LazyProject = new(Projection);
    private static readonly Func<TRow, object>[] Getters = [.. Parts.Select(Getter)];
    private static readonly string Kind = DrpModel.KindOf(typeof(TRow));
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

    /// <summary>
    /// The stored versions of many keys: one query for each few hundred, which may find some rows more than asked for when
    /// keys differ in several parts; those are left out.
    /// </summary>
    public static async Task<Dictionary<RowKey, long>> VersionsAsync(
        DrpDbContext context, IReadOnlyCollection<RowKey> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<RowKey, long>(keys.Count);
        foreach (RowKey[] chunk in keys.Chunk(Chunk))
        {
            var wanted = new HashSet<RowKey>(chunk);
            List<Found> hits = await Among(context, chunk).Select(LazyProject.Value).ToListAsync(cancellationToken).ConfigureAwait(false);
            foreach (Found hit in hits)
            {
                var key = new RowKey(hit.Key);
                if (wanted.Contains(key))
                {
                    found[key] = hit.Version;
                }
            }
        }

        return found;
    }

    private static IQueryable<TRow> Among(DrpDbContext context, RowKey[] keys)
    {
        IQueryable<TRow> rows = context.Set<TRow>();
        for (int i = 0; i < Parts.Length; i++)
        {
            Type type = Parts[i].PropertyType;
            object[] values = [.. keys.Select(key => key.Parts[i]).Distinct()];
            MemberExpression part = Expression.Property(Row, Parts[i]);
            Expression test;
            if (values.Length == 1)
            {
                test = Expression.Equal(part, Captured(values[0], type));
            }
            else
            {
                var typed = Array.CreateInstance(type, values.Length);
                values.CopyTo(typed, 0);
                test = Expression.Call(
                    typeof(Enumerable), nameof(Enumerable.Contains), [type], Captured(typed, type.MakeArrayType()), part);
            }

            rows = rows.Where(Expression.Lambda<Func<TRow, bool>>(test, Row));
        }

        return rows;
    }

    private static Expression<Func<TRow, Found>> Projection() => Expression.Lambda<Func<TRow, Found>>(
        Expression.MemberInit(
            Expression.New(typeof(Found)),
            Expression.Bind(
                typeof(Found).GetProperty(nameof(Found.Key))!,
                Expression.NewArrayInit(
                    typeof(object),
                    Parts.Select(static part => Expression.Convert(Expression.Property(Row, part), typeof(object))))),
            Expression.Bind(
                typeof(Found).GetProperty(nameof(Found.Version))!,
                Expression.Property(Row, nameof(IVersionedRow.Version)))),
        Row);

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

    private sealed class Found
    {
        public object[] Key { get; set; } = [];

        public long Version { get; set; }
    }

    private sealed class Box<T>(T value)
    {
        public readonly T Value = value;
    }
}
