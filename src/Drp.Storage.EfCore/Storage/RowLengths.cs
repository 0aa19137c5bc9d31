using Microsoft.EntityFrameworkCore.Metadata;

namespace Drp.Storage;

/// <summary>
/// Checks text against the columns' lengths before anything is written: one database cuts, one refuses, one takes it.
/// </summary>
internal sealed class RowLengths<TRow>
    where TRow : class
{
    private readonly (string Name, int Maximum, Func<TRow, string?> Getter)[] _texts;

    public RowLengths(DrpDbContext context)
    {
        IEntityType row = context.Model.FindEntityType(typeof(TRow))!;
        _texts = [.. row.GetProperties()
            .Where(static property => property.ClrType == typeof(string) && property.GetMaxLength() is not null)
            .Select(static property => (
                property.Name, property.GetMaxLength()!.Value, property.PropertyInfo!.GetMethod!.CreateDelegate<Func<TRow, string?>>()))];
    }

    /// <summary>Gives the row back.</summary>
    /// <exception cref="DrpException">DRP1008: a text is too long.</exception>
    public TRow Check(TRow row)
    {
        foreach ((string name, int maximum, Func<TRow, string?> getter) in _texts)
        {
            if (getter(row) is { } text && text.Length > maximum)
            {
                throw StorageRefusal.TooLong(RowKeys<TRow>.Subject(RowKeys<TRow>.Of(row)), name, text.Length, maximum);
            }
        }

        return row;
    }
}
