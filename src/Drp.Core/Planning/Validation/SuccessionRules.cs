using Drp.Items;

namespace Drp.Planning;

/// <summary>Successors are known, and no item comes after itself.</summary>
internal static class SuccessionRules
{
    public static void Check(SnapshotMasters masters, CodeIndex codes, List<Fault> faults)
    {
        var next = new int[masters.Items.Length];
        for (int i = 0; i < next.Length; i++)
        {
            string? successor = masters.Items[i].Successor;
            next[i] = successor is null ? -1 : codes.Item(successor);
            if (successor is not null && next[i] < 0)
            {
                faults.Add(SnapshotFaults.Unknown($"item {masters.Items[i].Code}", "item", successor));
            }
            else if (next[i] >= 0)
            {
                CheckAlike(masters.Items[i], masters.Items[next[i]], faults);
            }
        }

        var seen = new int[next.Length];
        for (int i = 0; i < next.Length; i++)
        {
            int at = i;
            while (at >= 0 && seen[at] == 0)
            {
                seen[at] = i + 1;
                at = next[at];
            }

            if (at >= 0 && seen[at] == i + 1)
            {
                MasterRules.Add(faults, "DRP2019", $"item {masters.Items[at].Code}", "It succeeds itself through its successors; cut the chain somewhere.");
            }
        }
    }

    /// <summary>What the old item has and what is asked of it is planned with the successor, unit for unit.</summary>
    private static void CheckAlike(Item old, Item next, List<Fault> faults)
    {
        if (!string.Equals(old.BaseUnit, next.BaseUnit, StringComparison.Ordinal) || old.Scale > next.Scale)
        {
            MasterRules.Add(
                faults,
                "DRP2030",
                $"item {old.Code}",
                $"Its successor {next.Code} must have the same base unit and at least as many decimal places.");
        }
    }
}
