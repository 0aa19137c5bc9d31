using System.Collections.Immutable;

namespace Drp.Planning;

/// <summary>Codes to indices, ordinal; -1 for a code that is unknown.</summary>
internal sealed class CodeIndex(SnapshotMasters masters)
{
    private readonly Dictionary<string, int> items = Index(masters.Items, static i => i.Code);
    private readonly Dictionary<string, int> locations = Index(masters.Locations, static l => l.Code);
    private readonly Dictionary<string, int> calendars = Index(masters.Calendars, static c => c.Code);

    public int Item(string code) => items.GetValueOrDefault(code, -1);

    public int Location(string code) => locations.GetValueOrDefault(code, -1);

    public int Calendar(string code) => calendars.GetValueOrDefault(code, -1);

    private static Dictionary<string, int> Index<T>(ImmutableArray<T> rows, Func<T, string> code)
    {
        var index = new Dictionary<string, int>(rows.Length, StringComparer.Ordinal);
        for (int i = 0; i < rows.Length; i++)
        {
            index.Add(code(rows[i]), i);
        }

        return index;
    }
}
