using System.Globalization;
using NodaTime;

namespace Drp.ScaleRun;

/// <summary>
/// Makes the networks of <c>gen_network.py</c>, draw for draw: suppliers → DC → regional DCs → stores, every item at every
/// location, demand at the stores.
/// </summary>
internal sealed class NetworkGenerator
{
    private readonly NetworkShape shape;
    private readonly INetworkSink sink;
    private readonly SplitMix64 random;
    private readonly string[] regions;
    private readonly string[] stores;
    private readonly int[] regionLead;
    private readonly int[] storeLead;
    private readonly LocalDate[] dues;

    private NetworkGenerator(NetworkShape shape, INetworkSink sink)
    {
        if (shape.Start.DayOfWeek != IsoDayOfWeek.Monday)
        {
            throw new ArgumentException("The start must be a Monday.", nameof(shape));
        }

        this.shape = shape;
        this.sink = sink;
        random = new SplitMix64((ulong)(((long)shape.Seed * 1000003) + ((long)shape.Items * 7919) + ((long)shape.Stores * 104729) + shape.Regions));
        regions = Names(shape.Regions, "RDC", "00");
        stores = Names(shape.Stores, "STORE", "000");
        regionLead = new int[shape.Regions];
        storeLead = new int[shape.Stores];
        dues = new LocalDate[shape.Weeks];
        for (int week = 0; week < shape.Weeks; week++)
        {
            dues[week] = shape.Start.PlusWeeks(week);
        }
    }

    public static void Run(NetworkShape shape, INetworkSink sink) => new NetworkGenerator(shape, sink).Run();

    private void Run()
    {
        sink.Location("DC", 1);
        foreach (string region in regions)
        {
            sink.Location(region, 2);
        }

        foreach (string store in stores)
        {
            sink.Location(store, 3);
        }

        // Lead times of lanes are a property of the network, not of the item.
        for (int r = 0; r < regions.Length; r++)
        {
            regionLead[r] = random.Between(2, 7);
        }

        for (int s = 0; s < stores.Length; s++)
        {
            storeLead[s] = random.Between(1, 3);
        }

        if (shape.LanesForAnyItem)
        {
            for (int r = 0; r < regions.Length; r++)
            {
                sink.Lane("*", "DC", regions[r], new RouteTerms(regionLead[r], 24, 12, 1, null));
            }

            for (int s = 0; s < stores.Length; s++)
            {
                sink.Lane("*", regions[s % regions.Length], stores[s], new RouteTerms(storeLead[s], 6, 6, 1, null));
            }
        }

        for (int i = 0; i < shape.Items; i++)
        {
            Item(i);
        }

        sink.End(shape);
    }

    private void Item(int index)
    {
        string item = "ITEM" + (index + 1).ToString("000000", CultureInfo.InvariantCulture);
        sink.Item(item, random.Between(1, 200));
        int pack = random.Below(3) switch { 0 => 1, 1 => 6, _ => 12 };
        int lot = pack * (random.Below(2) == 0 ? 2 : 4);
        string supplier = "SUP" + ((index % Math.Max(1, shape.Items / 50)) + 1).ToString("0000", CultureInfo.InvariantCulture);
        int supplierLead = 7 * random.Between(2, 8);
        Span<int> mean = stackalloc int[stores.Length];
        Span<int> regionMean = stackalloc int[regions.Length];
        int total = 0;
        for (int s = 0; s < stores.Length; s++)
        {
            mean[s] = random.Between(2, 40);
            regionMean[s % regions.Length] += mean[s];
            total += mean[s];
        }

        int minimum = RoundUp(Math.Max(1, total * random.Between(1, 4)), lot);
        int onHand = total * random.Between(2, 8);
        sink.Point(item, "DC", onHand, total * random.Between(0, 2));
        sink.Supplier(item, supplier, "DC", new RouteTerms(supplierLead, minimum, lot, 1, null));
        Receipt(item, supplier, "DC", total * 2, supplierLead, lot);
        for (int r = 0; r < regions.Length; r++)
        {
            Region(item, r, regionMean[r], lot);
        }

        int phase = random.Below(52);
        for (int s = 0; s < stores.Length; s++)
        {
            Store(item, s, mean[s], pack, phase);
        }
    }

    private void Region(string item, int r, int mean, int lot)
    {
        int onHand = mean * random.Between(1, 3);
        int point = sink.Point(item, regions[r], onHand, mean * random.Below(11) / 10);
        if (!shape.LanesForAnyItem)
        {
            sink.Lane(item, "DC", regions[r], new RouteTerms(regionLead[r], lot, lot, 1, null));
        }

        Receipt(item, "DC", regions[r], mean, regionLead[r], lot);
        if (shape.DcDemand != 0 && random.Below(100) < shape.DcDemand)
        {
            foreach (LocalDate due in dues)
            {
                sink.Demand(point, item, regions[r], due, random.Between(1, Math.Max(2, mean / 4)));
            }
        }
    }

    private void Store(string item, int s, int mean, int pack, int phase)
    {
        string parent = regions[s % regions.Length];
        int onHand = mean * random.Between(0, 3);
        int point = sink.Point(item, stores[s], onHand, mean * random.Between(5, 15) / 10);
        if (!shape.LanesForAnyItem)
        {
            sink.Lane(item, parent, stores[s], new RouteTerms(storeLead[s], pack, pack, 1, null));
        }

        Receipt(item, parent, stores[s], mean, storeLead[s], pack);
        for (int k = 0; k < dues.Length; k++)
        {
            // A triangular season of ±30 % and triangular noise, all integers.
            int t = (k + phase) % 52;
            int season = 70 + ((t < 26 ? t : 52 - t) * 60 / 26);
            int noise = 50 + random.Below(51);
            noise += random.Below(51);
            int quantity = mean * season * noise / 10000;
            if (quantity > 0)
            {
                sink.Demand(point, item, stores[s], dues[k], quantity);
            }
        }
    }

    private void Receipt(string item, string from, string to, int mean, int lead, int lot)
    {
        if (random.Below(100) < shape.Receipts)
        {
            int left = lead > 1 ? random.Between(1, lead) : 1;
            int quantity = RoundUp(Math.Max(1, mean), lot);
            sink.Receipt(item, from, to, quantity, shape.Start.PlusDays(left - lead), shape.Start.PlusDays(left));
        }
    }

    private static int RoundUp(int quantity, int multiple) => (quantity + multiple - 1) / multiple * multiple;

    private static string[] Names(int count, string prefix, string format)
    {
        var names = new string[count];
        for (int i = 0; i < count; i++)
        {
            names[i] = prefix + (i + 1).ToString(format, CultureInfo.InvariantCulture);
        }

        return names;
    }
}
