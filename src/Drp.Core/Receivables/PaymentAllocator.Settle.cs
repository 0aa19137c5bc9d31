namespace Drp.Receivables;

public static partial class PaymentAllocator
{
    private sealed partial class Work
    {
        private decimal Percent(OpenItem open) =>
            options.TakeDiscounts ? CashDiscounts.Percent(open.Item, on, options.DiscountGraceDays) : 0m;

        private decimal Discount(OpenItem open) => CashDiscounts.OnOpen(open, Percent(open));

        /// <summary>Pays at most an amount of an item, with the discount that belongs to it.</summary>
        private void Settle(OpenItem open, decimal most, AllocationPass pass, bool discounts = true)
        {
            decimal discount = discounts ? Discount(open) : 0m;
            decimal net = open.Open - discount;
            decimal paid = Math.Min(most, net);
            if (paid <= 0m)
            {
                return;
            }

            decimal writtenOff = 0m;
            if (paid < net)
            {
                decimal missing = net - paid;
                bool isSmall = most == Rest && options.SmallDifferences != SmallDifference.LeaveOpen && IsSmall(missing, net);
                if (!isSmall)
                {
                    discount = discounts && options.PartialDiscounts ? CashDiscounts.OnPart(open, paid, Percent(open)) : 0m;
                }
                else if (options.SmallDifferences == SmallDifference.Discount)
                {
                    discount += missing;
                }
                else
                {
                    writtenOff = missing;
                }
            }

            _lines.Add(new AllocationLine { Item = open, Paid = paid, Discount = discount, WrittenOff = writtenOff, Pass = pass });
            Rest -= paid;
            Items.Remove(open);
        }

        private bool IsShort(decimal wanted) => Rest < wanted && options.SmallDifferences != SmallDifference.LeaveOpen && IsSmall(wanted - Rest, wanted);

        private bool IsSmall(decimal difference, decimal settled) => !runningAccount
            && difference > 0m
            && difference <= options.ToleranceAmount
            && difference <= settled * options.TolerancePercent / 100m;
    }
}
