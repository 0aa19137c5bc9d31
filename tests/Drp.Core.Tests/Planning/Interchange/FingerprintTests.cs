using CsCheck;

namespace Drp.Planning;

public class FingerprintTests
{
    [Fact]
    public void Every_member_of_every_record_counts()
    {
        IReadOnlyList<object> rows = FullSnapshot.Rows();
        var seen = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [FullSnapshot.Build(rows).Fingerprint] = "unchanged",
        };
        for (int i = 0; i < rows.Count; i++)
        {
            foreach ((string member, object changed) in RecordChanges.Of(rows[i]))
            {
                // Stock without an expiry date is added up, so its batch code says nothing.
                if (changed is StockBatch { Expiry: null, Batch: not "" })
                {
                    continue;
                }

                // A reference that leads nowhere drops its row; such a snapshot has faults and is not planned.
                object[] others = [.. rows];
                others[i] = changed;
                PlanningSnapshot snapshot = FullSnapshot.Build(others);
                if (snapshot.Faults.IsEmpty)
                {
                    string what = $"row {i}, {member}";
                    Assert.True(seen.TryAdd(snapshot.Fingerprint, what), $"{what} looks like {seen.GetValueOrDefault(snapshot.Fingerprint)}");
                }
            }
        }

        Assert.True(seen.Count > 150, $"only {seen.Count} changes were tried");
    }

    [Fact]
    public void Date_and_buckets_count()
    {
        string[] prints =
        [
            FullSnapshot.Build().Fingerprint,
            FullSnapshot.Build(asOf: FullSnapshot.AsOf.PlusDays(-1)).Fingerprint,
            FullSnapshot.Build(buckets: BucketCalendar.Telescoping(FullSnapshot.AsOf, 7, 4, 3)).Fingerprint,
            FullSnapshot.Build(buckets: BucketCalendar.Weekly(FullSnapshot.AsOf, 7)).Fingerprint,
        ];
        Assert.Equal(prints.Length, prints.Distinct().Count());
    }

    [Fact]
    public void The_order_of_rows_does_not_count() =>
        Gen.Shuffle(FullSnapshot.Rows().ToArray()).Sample(
            shuffled => FullSnapshot.Build(shuffled).Fingerprint == FullSnapshot.Build().Fingerprint, iter: 100);

    [Fact]
    public void Trailing_zeros_do_not_count()
    {
        object[] rows = [.. FullSnapshot.Rows().Select(r => r is Lane { Code: "L1" } lane ? lane with { Quota = 62.50000m } : r)];
        Assert.Equal(FullSnapshot.Build().Fingerprint, FullSnapshot.Build(rows).Fingerprint);
    }

    [Fact]
    public void A_change_of_one_item_leaves_the_hashes_of_the_others()
    {
        PlanningSnapshot before = FullSnapshot.Build();
        object[] rows = [.. FullSnapshot.Rows().Select(r => r is ForecastDemand { Item: "b" } f ? f with { Quantity = 99m } : r)];
        PlanningSnapshot after = FullSnapshot.Build(rows);

        Assert.NotEqual(before.Fingerprint, after.Fingerprint);
        Assert.Equal([true, false, true], before.ItemHashes.Zip(after.ItemHashes, (a, b) => a.AsSpan().SequenceEqual(b)));
    }

    [Fact]
    public void Hashes_of_unchanged_items_can_be_carried_over()
    {
        PlanningSnapshot before = FullSnapshot.Build();
        string expected = before.Fingerprint;
        var derived = new PlanningSnapshot(before.Masters, before.Blocks, new int[3], [0, 1, 2])
        {
            ItemHashes = [before.ItemHashes[0], null, before.ItemHashes[2]],
        };

        Assert.Equal(expected, derived.Fingerprint);
        Assert.Equal(64, expected.Length);
    }
}
