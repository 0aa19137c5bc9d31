namespace Drp.Storage;

/// <summary>Makes a page of one row more than was asked for.</summary>
internal static class RowPages
{
    public static Page<TValue> Of<TRow, TValue>(
        List<TRow> taken, int size, Func<TRow, string> place, Func<TRow, TValue> value) => new()
        {
            Rows = [.. taken.Take(size).Select(value)],
            Next = taken.Count > size ? place(taken[size - 1]) : null,
        };
}
