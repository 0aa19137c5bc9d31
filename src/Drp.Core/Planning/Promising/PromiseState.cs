namespace Drp.Planning;

/// <summary>
/// Ledgers with what was reserved, and on top of them what the promise at hand takes. A state made from another one changes
/// only itself, so a promise that is not reserved leaves no trace.
/// </summary>
internal sealed class PromiseState
{
    private readonly PromiseState? below;
    private readonly PointLedgers ledgers;
    private readonly PromiseContext context;
    private readonly Dictionary<(int Item, int Point), PointLedger> points = [];
    private readonly Dictionary<(int Item, string Location), PointLedger> groups = [];
    private readonly Dictionary<(int Route, int Bucket), long> used = [];

    public PromiseState(PromiseContext context)
    {
        this.context = context;
        ledgers = new PointLedgers(context);
    }

    private PromiseState(PromiseState below)
    {
        this.below = below;
        context = below.context;
        ledgers = below.ledgers;
    }

    public PromiseState Another() => new(this);

    /// <summary>A ledger to read and to change.</summary>
    public PointLedger Of(int item, int point)
    {
        if (!points.TryGetValue((item, point), out PointLedger? ledger))
        {
            int group = context.GroupOf(item, point);
            PointLedger? shared = group < 0 ? null : Group(group, context.LocationOf(item, point));
            ledger = (below?.Of(item, point) ?? ledgers.Open(item, point)).Copy(shared);
            points.Add((item, point), ledger);
        }

        return ledger;
    }

    /// <summary>What promises ship on a route in a bucket.</summary>
    public long Used(int route, int bucket) => used.GetValueOrDefault((route, bucket)) + (below?.Used(route, bucket) ?? 0);

    public void Use(int route, int bucket, long quantity) =>
        used[(route, bucket)] = used.GetValueOrDefault((route, bucket)) + quantity;

    private PointLedger Group(int item, string location)
    {
        if (!groups.TryGetValue((item, location), out PointLedger? ledger))
        {
            ledger = (below?.Group(item, location) ?? ledgers.OpenGroup(item, context.PointAt(item, location))).Copy(null);
            groups.Add((item, location), ledger);
        }

        return ledger;
    }

    /// <summary>Lays what this state changed on the one below it.</summary>
    public void Keep()
    {
        foreach (((int, int) key, PointLedger ledger) in points)
        {
            below!.points[key] = ledger;
        }

        foreach (((int, string) key, PointLedger ledger) in groups)
        {
            below!.groups[key] = ledger;
        }

        foreach (((int Route, int Bucket) key, long quantity) in used)
        {
            below!.Use(key.Route, key.Bucket, quantity);
        }
    }
}
