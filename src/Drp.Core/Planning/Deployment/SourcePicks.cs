namespace Drp.Planning;

/// <summary>
/// What a source grants in a bucket, held back until all of it is known: of goods that expire, what leaves first picks first;
/// on one day by destination, route and receipt bucket.
/// </summary>
internal sealed class SourcePicks
{
    private readonly List<(RequestLine Line, long Quantity)> picks = [];

    public void Add(RequestLine line, long quantity) => picks.Add((line, quantity));

    /// <summary>Hands out what was added, in its order.</summary>
    public void Release(CompiledItem item, Action<RequestLine, long> grant)
    {
        if (picks.Count == 0)
        {
            return;
        }

        picks.Sort((a, b) => Rank(item, a.Line).CompareTo(Rank(item, b.Line)));
        foreach ((RequestLine line, long quantity) in picks)
        {
            grant(line, quantity);
        }

        picks.Clear();
    }

    private static (int Ship, int Point, int Route, int Need) Rank(CompiledItem item, in RequestLine line) =>
        (line.Ship, line.Point, item.Points[line.Point].Arcs[line.Arc].Route, line.Need);
}
