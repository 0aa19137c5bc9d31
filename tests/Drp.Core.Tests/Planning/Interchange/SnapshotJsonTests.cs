using System.Text;
using CsCheck;
using NodaTime;

namespace Drp.Planning;

public class SnapshotJsonTests
{
    private const string Minimal = """
        {
        "asOf":"2024-02-28",
        "buckets":[
        {"start":"2024-02-28","end":"2024-03-06"}
        ]
        }

        """;

    [Fact]
    public void A_snapshot_survives_a_round_trip()
    {
        PlanningSnapshot snapshot = FullSnapshot.Build();
        Assert.Empty(snapshot.Faults);
        string text = SnapshotJson.ToText(snapshot);
        PlanningSnapshot read = SnapshotJson.Parse(text);

        Assert.Equal(snapshot.Fingerprint, read.Fingerprint);
        Assert.Equal(text, SnapshotJson.ToText(read));
        Assert.DoesNotContain("null", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void Every_changed_member_survives_a_round_trip()
    {
        IReadOnlyList<object> rows = FullSnapshot.Rows();
        for (int i = 0; i < rows.Count; i++)
        {
            foreach ((string member, object changed) in RecordChanges.Of(rows[i]))
            {
                object[] others = [.. rows];
                others[i] = changed;
                PlanningSnapshot snapshot = FullSnapshot.Build(others);
                Assert.True(
                    snapshot.Fingerprint == SnapshotJson.Parse(SnapshotJson.ToText(snapshot)).Fingerprint, $"row {i}, {member}");
            }
        }
    }

    [Fact]
    public void Any_order_of_rows_gives_the_same_bytes() =>
        Gen.Shuffle(FullSnapshot.Rows().ToArray()).Sample(
            rows => SnapshotJson.ToText(FullSnapshot.Build(rows)) == SnapshotJson.ToText(FullSnapshot.Build()), iter: 50);

    [Fact]
    public void Nothing_but_what_is_required_is_written_of_an_empty_snapshot() => Assert.Equal(
        Minimal.ReplaceLineEndings("\n"),
        SnapshotJson.ToText(new PlanningSnapshotBuilder(FullSnapshot.AsOf, BucketCalendar.Weekly(FullSnapshot.AsOf, 1)).Build()));

    [Fact]
    public void Small_reads_give_the_same_snapshot()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("\uFEFF" + SnapshotJson.ToText(FullSnapshot.Build()).Replace("\n", "\r\n", StringComparison.Ordinal));
        using var stream = new DrippingStream(bytes, 7);
        Assert.Equal(FullSnapshot.Build().Fingerprint, SnapshotJson.Read(stream).Fingerprint);
    }

    [Fact]
    public async Task Asynchronous_reading_and_writing_do_the_same()
    {
        using var stream = new MemoryStream();
        await SnapshotJson.WriteAsync(FullSnapshot.Build(), stream, TestContext.Current.CancellationToken);
        Assert.Equal(SnapshotJson.ToText(FullSnapshot.Build()), Encoding.UTF8.GetString(stream.ToArray()));
        stream.Position = 0;
        PlanningSnapshot read = await SnapshotJson.ReadAsync(stream, TestContext.Current.CancellationToken);
        Assert.Equal(FullSnapshot.Build().Fingerprint, read.Fingerprint);
    }

    [Fact]
    public void A_row_larger_than_the_buffer_is_read()
    {
        string name = new('đ', 200_000);
        PlanningSnapshot snapshot = FullSnapshot.Build([new Location { Code = "X", Name = name }]);
        Assert.Equal(name, SnapshotJson.Parse(SnapshotJson.ToText(snapshot)).Locations[0].Name);
    }

    [Fact]
    public void Sections_and_properties_may_stand_in_any_order_and_quantities_in_other_units()
    {
        PlanningSnapshot snapshot = SnapshotJson.Parse("""
            { "stock": [ { "unit": "ctn", "quantity": 2.5, "location": "L", "item": "A" } ],
              "points": [ { "lotSizing": { "days": 3, "kind": "daysOfCover" }, "location": "L", "item": "A" } ],
              "buckets": [ { "end": "2024-03-06", "start": "2024-02-28" } ],
              "locations": [ { "code": "L", "name": null } ],
              "items": [ { "conversions": [ { "numerator": 12, "unit": "ctn" } ], "baseUnit": "pc", "code": "A" } ],
              "asOf": "2024-02-28" }
            """);
        Assert.Empty(snapshot.Faults);
        Assert.Equal(30m, snapshot.Stock.Single().Quantity);
        Assert.Equal(new LotSizingPolicy.DaysOfCover { Days = 3 }, snapshot.Points.Single().LotSizing);
    }

    [Fact]
    public void Every_fault_is_listed_with_line_and_path()
    {
        DrpInputException refused = Assert.Throws<DrpInputException>(() => SnapshotJson.Parse("""
            {
              "asOf": "2024-02-30",
              "items": [
                { "code": "A", "baseUnit": "pc", "colour": "red", "scale": "4" },
                { "code": "B",
                  "conversions": [ { "unit": "x", "numerator": 1.5 } ],
                  "weight": 1.00000000000000000000000000001 }
              ],
              "lanes": [ { "code": "L", "to": "S", "from": 7, "leadTime": { "transit": null, "days": 3 }, "kind": "road" } ],
              "points": [ { "item": "A", "location": "S", "safetyStock": { "kind": "much" }, "lotSizing": { "kind": "minMax" } } ],
              "stock": [ null, { "item": "A", "location": "S", "quantity": 1, "quantity": 2 } ],
              "stok": [ { "item": "A" } ],
              "items": []
            }
            """));

        Assert.Equal("DRP2900", refused.Code);
        Assert.Equal(
            [
                "DRP2904 line 2, asOf",
                "DRP2902 line 4, items[0].colour",
                "DRP2904 line 4, items[0].scale",
                "DRP2904 line 6, items[1].conversions[0].numerator",
                "DRP2904 line 7, items[1].weight",
                "DRP2903 line 5, items[1].baseUnit",
                "DRP2904 line 9, lanes[0].from",
                "DRP2902 line 9, lanes[0].leadTime.days",
                "DRP2904 line 9, lanes[0].kind",
                "DRP2904 line 10, points[0].safetyStock.kind",
                "DRP2903 line 10, points[0].lotSizing.maximum",
                "DRP2904 line 11, stock[0]",
                "DRP2905 line 11, stock[1].quantity",
                "DRP2902 line 12, stok",
                "DRP2905 line 13, items",
                "DRP2903 line 1, buckets",
            ],
            refused.Faults.Select(f => $"{f.Code} {f.Subject}"));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("[]", 1)]
    [InlineData("{\n\"asOf\":\"2024-01-01\",\n\"items\":[{]}", 3)]
    [InlineData("{\"asOf\":\"2024-01-01\"}\n{}", 2)]
    [InlineData("{\"asOf\":\n\"2024", 2)]
    public void What_is_not_json_is_refused_with_its_line(string text, int line)
    {
        DrpInputException refused = Assert.Throws<DrpInputException>(() => SnapshotJson.Parse(text));
        Fault fault = Assert.Single(refused.Faults, f => f.Code == "DRP2901");
        Assert.StartsWith($"line {line},", fault.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void No_buckets_and_odd_money_are_faults()
    {
        Assert.Throws<DrpInputException>(() => SnapshotJson.Parse("{\"asOf\":\"2024-01-01\",\"buckets\":[]}"));
        DrpInputException refused = Assert.Throws<DrpInputException>(() => SnapshotJson.Parse(
            """{"asOf":"2024-01-01","buckets":[],"items":[{"code":"A","baseUnit":"pc","unitCost":{"amount":1,"currency":""}}]}"""));
        Assert.Equal("DRP2904", refused.Faults[0].Code);
    }

    [Fact]
    public void Nineteen_digits_survive() => Gen.Decimal[0.0001m, 9_999_999_999_999m].Sample(quantity =>
    {
        decimal exact = decimal.Round(quantity, 4);
        var snapshot = FullSnapshot.Build(
        [
            new Items.Item { Code = "A", BaseUnit = "kg", Scale = 4 }, new Location { Code = "L" },
            new StockingPoint { Item = "A", Location = "L", MaximumStock = 1234567890123456789.123456789m },
            new StockBatch { Item = "A", Location = "L", Quantity = exact },
        ]);
        PlanningSnapshot read = SnapshotJson.Parse(SnapshotJson.ToText(snapshot));
        return read.Points.Single().MaximumStock == 1234567890123456789.123456789m
            && read.Stock.Sum(s => s.Quantity) == exact;
    });

    private sealed class DrippingStream(byte[] bytes, int drop) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> destination) => base.Read(destination[..Math.Min(drop, destination.Length)]);
    }
}
