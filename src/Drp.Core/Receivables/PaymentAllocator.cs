using NodaTime;

namespace Drp.Receivables;

/// <summary>
/// Decides what a payment settles: a pure function of the open items, whatever order they come in. Thread-safe.
/// </summary>
public static partial class PaymentAllocator
{
    /// <summary>Applies an amount to open items, pass by pass.</summary>
    /// <param name="amount">What there is to apply.</param>
    /// <param name="on">The day of the payment, for discounts.</param>
    /// <param name="items">Open debit items in the payment's currency; others are ignored.</param>
    /// <param name="targets">What the payment names, in its order.</param>
    /// <param name="options">Passes, discounts, tolerance.</param>
    /// <param name="runningAccount">Whether small differences stay open whatever the options say.</param>
    /// <returns>What each item gets and what is left.</returns>
    public static AllocationResult Allocate(
        Money amount,
        LocalDate on,
        IEnumerable<OpenItem> items,
        IReadOnlyList<AllocationTarget> targets,
        AllocationOptions options,
        bool runningAccount = false)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(options);
        var work = new Work(amount, on, options, runningAccount, [.. items
            .Where(open => open.Open > 0m && open.Item.Kind.IsDebit() && string.Equals(open.Item.Currency, amount.Currency, StringComparison.Ordinal))
            .OrderBy(static open => open.Item.Due)
            .ThenBy(static open => open.Item.Reference.DocumentId, StringComparer.Ordinal)
            .ThenBy(static open => open.Item.Reference.Number)]);
        foreach (var pass in options.Passes)
        {
            if (work.Rest <= 0m || work.Items.Count == 0)
            {
                break;
            }

            work.Run(pass, targets);
        }

        return work.Finish();
    }

    private sealed partial class Work(Money amount, LocalDate on, AllocationOptions options, bool runningAccount, List<OpenItem> items)
    {
        private readonly List<AllocationLine> _lines = [];

        public decimal Rest { get; private set; } = amount.Amount;

        /// <summary>Items that no pass has touched, oldest due first.</summary>
        public List<OpenItem> Items { get; } = items;

        public void Run(AllocationPass pass, IReadOnlyList<AllocationTarget> targets)
        {
            switch (pass)
            {
                case AllocationPass.Reference:
                    ByReference(targets);
                    break;
                case AllocationPass.WholeBalance:
                    WholeBalance();
                    break;
                case AllocationPass.ExactAmount:
                    ExactAmount();
                    break;
                case AllocationPass.OldestDue:
                    InOrder(Items, pass);
                    break;
                case AllocationPass.RankedKinds:
                    InOrder(Items.OrderBy(open => Rank(open.Item.Kind)), pass);
                    break;
                default:
                    Proportional();
                    break;
            }
        }

        public AllocationResult Finish()
        {
            decimal given = 0m;
            if (Rest > 0m && _lines.Count > 0 && Items.Count == 0 && _lines.TrueForAll(static line => line.Left == 0m)
                && options.SmallDifferences != SmallDifference.LeaveOpen && IsSmall(Rest, amount.Amount))
            {
                given = Rest;
            }

            return new AllocationResult { Lines = _lines, Unapplied = Rest - given, OverpaymentWrittenOff = given };
        }

        private void ByReference(IReadOnlyList<AllocationTarget> targets)
        {
            foreach (var target in targets)
            {
                decimal most = target.Amount ?? decimal.MaxValue;
                foreach (var open in Items
                    .Where(open => string.Equals(open.Item.Reference.DocumentId, target.DocumentId, StringComparison.Ordinal)
                        && (target.Number is null || open.Item.Reference.Number == target.Number))
                    .ToArray())
                {
                    decimal before = Rest;
                    Settle(open, Math.Min(Rest, most), AllocationPass.Reference);
                    most -= before - Rest;
                }
            }
        }

        private void WholeBalance()
        {
            decimal net = Items.Sum(open => open.Open - Discount(open));
            decimal gross = Items.Sum(static open => open.Open);
            if (Rest == net || Rest == gross || IsShort(net) || (IsSmall(Rest - net, net) && Rest > net))
            {
                bool discounts = Rest != gross || net == gross;
                foreach (var open in Items.ToArray())
                {
                    Settle(open, Rest, AllocationPass.WholeBalance, discounts);
                }
            }
        }

        private void ExactAmount()
        {
            // Oldest first, so of several matches the first is taken; an exact one goes before one within tolerance.
            var found = Items.FirstOrDefault(open => open.Open - Discount(open) == Rest)
                ?? Items.FirstOrDefault(open => open.Open == Rest)
                ?? Items.FirstOrDefault(open => IsShort(open.Open - Discount(open)));
            if (found is not null)
            {
                Settle(found, Rest, AllocationPass.ExactAmount, found.Open != Rest || Discount(found) == 0m);
            }
        }

        private void InOrder(IEnumerable<OpenItem> ordered, AllocationPass pass)
        {
            foreach (var open in ordered.ToArray())
            {
                Settle(open, Rest, pass);
            }
        }

        private void Proportional()
        {
            OpenItem[] all = [.. Items];
            decimal[] weights = Array.ConvertAll(all, open => open.Open - Discount(open));
            decimal total = weights.Sum();
            if (total <= 0m)
            {
                return;
            }

            Money[] parts = new Money(Math.Min(Rest, total), amount.Currency).Split(weights);
            for (int i = 0; i < all.Length; i++)
            {
                Settle(all[i], parts[i].Amount, AllocationPass.Proportional);
            }
        }

        private int Rank(ReceivableKind kind)
        {
            for (int i = 0; i < options.RankedKinds.Count; i++)
            {
                if (options.RankedKinds[i] == kind)
                {
                    return i;
                }
            }

            return options.RankedKinds.Count;
        }
    }
}
