using Drp.Samples.DealerDay;

namespace Drp.Samples;

public class DealerDayTests
{
    [Fact]
    public async Task A_dealers_day_is_told()
    {
        await using var output = new StringWriter();
        await using (var erp = await Erp.StartAsync(null, output))
        {
            await new Day(erp).RunAsync();
        }

        string said = output.ToString();
        foreach (string part in new[]
        {
            "1 牛奶 70: 60 confirmed, 10 waiting, 0 cut", "2 牛奶 30: 0 confirmed, 0 waiting, 30 cut", "DRP6110 牛奶", "expected: 10 from 2028-02-29",
            "SO-2 Held", "DRP7003 partner/SHTJ", "wang releases it", "PO-9 Received: 45 arrived, 5 short", "1 牛奶 70: 70 confirmed, 0 waiting, 0 cut",
            "line 1: 60 of batch '闰日批' until 2029-02-28", "INV-2 860 CNY, credit note -24 CNY", "order.held order/SO-2", "order.released order/SO-2", "verified: 8 entries, intact",
        })
        {
            Assert.Contains(part, said, StringComparison.Ordinal);
        }

        Assert.Contains("qian           0            0        0                 –", said, StringComparison.Ordinal);
    }
}
