using CsCheck;

namespace Drp.Planning;

public class LotModifiersTests
{
    private static readonly Gen<LotModifiers> Valid =
        from multiple in Gen.OneOf(Gen.Const(0L), Gen.Const(1L), Gen.Const(12L), Gen.Const(50_000L))
        from minimum in Gen.Long[0, 200_000]
        from packs in Gen.Long[0, 40]
        let step = Math.Max(1, multiple)
        let maximum = packs == 0 ? 0 : (minimum + step - 1) / step * step + (packs - 1) * step
        select new LotModifiers { Minimum = minimum, Multiple = multiple, Maximum = maximum };

    [Theory]
    [InlineData(0, 0, 0, 0, new long[0])]
    [InlineData(7, 0, 0, 0, new long[] { 7 })]
    [InlineData(7, 10, 0, 0, new long[] { 10 })]
    [InlineData(7, 10, 12, 0, new long[] { 12 })]
    [InlineData(13, 10, 12, 0, new long[] { 24 })]
    [InlineData(60, 10, 12, 24, new long[] { 24, 24, 12 })]
    [InlineData(72, 0, 12, 24, new long[] { 24, 24, 24 })]
    [InlineData(55, 20, 0, 50, new long[] { 50, 20 })]
    [InlineData(60, 20, 12, 48, new long[] { 48, 24 })]
    public void Minimum_then_multiple_then_maximum(long need, long minimum, long multiple, long maximum, long[] expected)
    {
        var lot = new LotModifiers { Minimum = minimum, Multiple = multiple, Maximum = maximum }.Apply(need);
        Assert.Equal(expected, Enumerable.Range(0, lot.Count).Select(i => lot[i]));
        Assert.Equal(expected.Sum(), lot.Total);
    }

    [Fact]
    public void Every_piece_keeps_every_modifier() =>
        (from m in Valid from need in Gen.Long[0, 3_000_000] select (m, need)).Sample((m, need) =>
        {
            var lot = m.Apply(need);
            if (need == 0) return lot.Count == 0 && lot.Total == 0;
            var sum = 0L;
            for (var i = 0; i < lot.Count; i++)
            {
                sum += lot[i];
                if (lot[i] < m.Minimum || (m.Multiple > 1 && lot[i] % m.Multiple != 0) || (m.Maximum > 0 && lot[i] > m.Maximum)) return false;
            }

            return sum == lot.Total && sum >= need
                && lot.Need + lot.AddedByMinimum + lot.AddedByMultiple + lot.AddedToLastPiece == sum
                && sum - need < Math.Max(m.Minimum, 1) + Math.Max(m.Multiple, 1);
        });

    [Fact]
    public void Contradictions_are_refused_with_every_fault()
    {
        var faults = new List<Fault>();
        new LotModifiers { Minimum = 30, Multiple = 12, Maximum = 20 }.Validate("lane L1", faults);
        new LotModifiers { Minimum = -1 }.Validate("lane L2", faults);
        new LotModifiers { Minimum = 20, Multiple = 12, Maximum = 24 }.Validate("lane L3", faults);
        Assert.Equal(["DRP2502", "DRP2503", "DRP2501"], faults.Select(f => f.Code));
        Assert.Throws<InvalidOperationException>(() => new LotModifiers { Multiple = 12, Maximum = 20 }.Apply(5));
    }
}
