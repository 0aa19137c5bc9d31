using CsCheck;
using Drp.Planning;
using NodaTime;

namespace Drp.Orders;

public class PromisesTests
{
    private static readonly LocalDate Today = new(2024, 2, 29);

    /// <summary>Without expiry dates a promise is cumulative available to promise with look-ahead.</summary>
    [Fact]
    public void Without_expiry_it_is_cumulative_atp() => Gen.Select(Gen.Int[0, 20], Gen.Int[0, 9].Array[8], Gen.Int[0, 9].Array[8], Gen.Int[0, 7]).Sample((onHand, receipts, demands, day) =>
    {
        // Commitments were promised one after the other, so none exceeds what there was.
        long[] atp = new long[8];
        long[] taken = new long[8];
        var commitments = new List<OrderCommitment>();
        for (int d = 0; d < 8; d++)
        {
            AvailableToPromise.Cumulative(onHand, [.. receipts.Select(r => (long)r)], taken, atp);
            taken[d] = Math.Max(0, Math.Min(demands[d], atp[d]));
            commitments.Add(Commitment(d, taken[d], 0));
        }

        AvailableToPromise.Cumulative(onHand, [.. receipts.Select(r => (long)r)], taken, atp);
        var supply = receipts.Select((quantity, d) => Supply(d, quantity, null)).Prepend(Supply(0, onHand, null));
        Assert.Equal(Math.Max(0, atp[day]), Promises.Answer(supply, commitments, 1000m, Today.PlusDays(day), Today.PlusDays(day), 0, Today).Quantity);
    });

    /// <summary>Every unit is promised once, whatever the lives: one promise after the other never exceeds what can serve it.</summary>
    [Fact]
    public void No_unit_is_promised_twice() => Gen.Select(
        Gen.Select(Gen.Int[0, 6], Gen.Int[1, 9], Gen.Int[0, 20]).Array[1, 6],
        Gen.Select(Gen.Int[0, 6], Gen.Int[1, 9], Gen.Int[0, 12]).Array[1, 8]).Sample((lots, asks) =>
    {
        var supply = lots.Select(lot => Supply(lot.Item1, lot.Item2, lot.Item3 == 20 ? null : Today.PlusDays(lot.Item3))).ToList();
        var commitments = new List<OrderCommitment>();
        foreach (var (day, quantity, life) in asks)
        {
            var answer = Promises.Answer(supply, commitments, quantity, Today.PlusDays(day), Today.PlusDays(day), life, Today);
            Assert.InRange(answer.Quantity, 0m, quantity);
            Assert.True(answer.Quantity + answer.Later.Sum(row => row.Quantity) <= quantity);
            decimal usable = supply.Where(lot => lot.Date <= Today.PlusDays(day) && Inventory.Fefo.Serves(lot.Expiry, Today.PlusDays(day), life)).Sum(lot => lot.Quantity);
            Assert.True(answer.Quantity <= usable);
            commitments.Add(Commitment(day, answer.Quantity, life));
        }

        Assert.True(commitments.Sum(row => row.Promised) <= supply.Sum(lot => lot.Quantity));
    });

    [Fact]
    public void A_batch_that_expires_on_the_leap_day_serves_through_it()
    {
        PromiseReceipt[] supply = [Supply(0, 5, new LocalDate(2028, 2, 29))];
        decimal At(LocalDate received, int life) => Promises.Answer(supply, [], 9m, received, received, life, Today).Quantity;
        Assert.Equal([5m, 0m, 5m, 0m], [At(new LocalDate(2028, 2, 29), 0), At(new LocalDate(2028, 3, 1), 0), At(new LocalDate(2028, 2, 28), 1), At(new LocalDate(2028, 2, 28), 2)]);
    }

    private static PromiseReceipt Supply(int day, int quantity, LocalDate? expiry) => new() { Date = Today.PlusDays(day), Quantity = quantity, Expiry = expiry };

    private static OrderCommitment Commitment(int day, decimal quantity, int life) => new()
    {
        OrderId = $"o{day}", Line = 1, Item = "i", Place = "p", PartnerId = "p", ShipDate = Today.PlusDays(day), RequestedDate = Today.PlusDays(day), MinimumRemainingLifeDays = life, Promised = quantity,
    };
}
