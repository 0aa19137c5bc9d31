using System.Runtime.CompilerServices;

namespace Drp.Storage;

/// <summary>Hands rows in memory out as the asynchronous stream or the page that a store promises.</summary>
internal static class AsyncRows
{
    public static async IAsyncEnumerable<T> Stream<T>(
        IEnumerable<T> rows, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (T row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    /// <summary>The first rows of a sequence that starts after the page's place; the key of the last one says where to go on.</summary>
    public static Page<T> Page<T>(IEnumerable<(string Key, T Row)> rows, int size)
    {
        (string Key, T Row)[] taken = [.. rows.Take(size + 1)];
        bool more = taken.Length > size;
        return new Page<T>
        {
            Rows = [.. taken.Take(size).Select(static row => row.Row)],
            Next = more ? taken[size - 1].Key : null,
        };
    }
}
