using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace Drp.Storage;

/// <summary>
/// Maps one table. A room derives one class per table, gives its name, key and lengths; names in snake case, exact
/// value conversions, ordinal collation of every text and the version token are added here for all of them alike.
/// </summary>
/// <param name="table">The table's name in snake case, without schema: <c>item_groups</c>.</param>
/// <param name="kind">What a row is called in messages: "item group".</param>
internal abstract class RowMap<TRow>(string table, string kind) : IRowMap
    where TRow : class
{
    public Type RowType => typeof(TRow);

    public string Kind => kind;

    /// <summary>Key, lengths and indexes. Columns and conversions need no word.</summary>
    protected abstract void Configure(EntityTypeBuilder<TRow> row);

    public void Apply(ModelBuilder model, string schema, TargetDatabase database)
    {
        EntityTypeBuilder<TRow> row = model.Entity<TRow>();
        if (database.HasSchemas)
        {
            row.ToTable(table, schema);
        }
        else
        {
            row.ToTable($"{schema}_{table}");
        }

        // Every member is a column; a type that no convention knows (a date, an instant) has to be named.
        foreach (PropertyInfo member in typeof(TRow).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            row.Property(member.PropertyType, member.Name);
        }

        if (typeof(TRow).IsAssignableTo(typeof(CodedRow)))
        {
            row.Property(nameof(CodedRow.Company)).HasMaxLength(Lengths.Code);
            row.Property(nameof(CodedRow.Code)).HasMaxLength(Lengths.Code);
        }

        Configure(row);
        foreach (IMutableProperty property in row.Metadata.GetProperties())
        {
            property.SetColumnName(SnakeCase.Of(property.Name));
            property.ValueGenerated = ValueGenerated.Never;
            Type type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (property.GetValueConverter() is null && Converters.For(type) is { } converter)
            {
                property.SetValueConverter(converter);
            }

            if (IsText(property) && database.OrdinalCollation is { } collation)
            {
                property.SetCollation(collation);
            }

            if (property.Name == nameof(IVersionedRow.Version) && typeof(IVersionedRow).IsAssignableFrom(typeof(TRow)))
            {
                property.IsConcurrencyToken = true;
            }
        }

        // Names of constraints are made from the table's own, so that they fit and read alike on every database.
        row.Metadata.FindPrimaryKey()!.SetName($"pk_{schema}_{table}");
        foreach (IMutableIndex index in row.Metadata.GetIndexes())
        {
            // A room names an index itself where its columns would be too long a name: PostgreSQL cuts after 63 characters.
            string what = index.Name ?? string.Join('_', index.Properties.Select(static p => SnakeCase.Of(p.Name)));
            index.SetDatabaseName($"ix_{schema}_{table}_{what}");
        }
    }

    private static bool IsText(IMutableProperty property) =>
        (property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(string);

    /// <summary>
    /// Keeps an attribute that is never summed (a weight, a percentage) with all its decimals, as text: the fixed scale of
    /// quantities would be too coarse for it.
    /// </summary>
    protected static void Exact(PropertyBuilder<decimal?> property) =>
        property.HasConversion(Converters.Text).HasMaxLength(32);

    /// <summary>As the other overload.</summary>
    protected static void Exact(PropertyBuilder<decimal> property) =>
        property.HasConversion(Converters.Text).HasMaxLength(32);

    private static class Converters
    {
        public static readonly ValueConverter<decimal, string> Text = new(
            static value => value.ToString("0.############################", System.Globalization.CultureInfo.InvariantCulture),
            static text => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture));

        public static ValueConverter? For(Type type) => type switch
        {
            _ when type == typeof(decimal) => Units,
            _ when type == typeof(LocalDate) => Date,
            _ when type == typeof(Instant) => Moment,
            _ => null,
        };

        private static readonly ValueConverter Units = new ValueConverter<decimal, long>(
            static value => StoredDecimal.ToUnits(value), static units => StoredDecimal.FromUnits(units));

        private static readonly ValueConverter Date = new ValueConverter<LocalDate, DateOnly>(
            static date => date.ToDateOnly(), static date => LocalDate.FromDateOnly(date));

        private static readonly ValueConverter Moment = new ValueConverter<Instant, long>(
            static instant => StoredInstant.ToNanoseconds(instant), static value => StoredInstant.FromNanoseconds(value));
    }
}
