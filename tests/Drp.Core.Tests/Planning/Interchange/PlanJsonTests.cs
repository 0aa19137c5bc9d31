using NodaTime;

namespace Drp.Planning;

public class PlanJsonTests
{
    private const string Text = """
        {
        "id":"p1",
        "snapshot":"f00d",
        "options":"0a",
        "asOf":"2024-02-28",
        "hasConstrained":true,
        "hasRecords":true,
        "buckets":[
        {"start":"2024-02-28","end":"2024-03-04"},
        {"start":"2024-03-04","end":"2024-03-11"}
        ],
        "points":[
        {"item":"A","location":"DC","onHand":12.5,"scheduledReceipts":[3,4.25],"inTransit":[3,0],"safetyStock":[2,5]},
        {"item":"A","location":"S"},
        {"item":"B","location":"S","onHand":-1}
        ],
        "orders":[
        {"code":"A@S/2024-02-20/1","item":"A","route":"L1","from":"DC","to":"S","quantity":4,"ship":"2024-02-19","receipt":"2024-02-20","pastDue":true},
        {"code":"A@S/2024-03-01/1","item":"A","route":"L1","from":"DC","to":"S","quantity":4,"ship":"2024-02-29","receipt":"2024-03-01","bucket":"2024-03-04"},
        {"code":"A@S/2024-03-01/2","item":"A","route":"L2","from":"SUP","fromOutside":true,"to":"S","quantity":9000000000000.0001,"ship":"2024-02-29","receipt":"2024-03-01","bucket":"2024-03-04"}
        ],
        "records":[
        {"item":"A","location":"DC","grossRequirements":[4,4],"netRequirements":[0,0],"projectedAvailable":[11.5,11.75]},
        {"item":"A","location":"S","grossRequirements":[4,9000000000004.0001],"netRequirements":[4,9000000000004.0001],"plannedReceipts":[4,9000000000004.0001],"plannedShipments":[9000000000008.0001,0]},
        {"item":"B","location":"S","expired":[0,1],"netRequirements":[1,1],"projectedAvailable":[-1,-1]}
        ],
        "constrainedRecords":[
        {"item":"A","location":"DC","projectedAvailable":[15.5,19.75]},
        {"item":"A","location":"S"},
        {"item":"B","location":"S","netRequirements":[1,1],"projectedAvailable":[-1,-1]}
        ],
        "messages":[
        {"kind":"pastDueRelease","severity":"critical","plan":"constrained","item":"A","location":"S","date":"2024-02-19","target":"2024-02-28","quantity":4,"reference":"A@S/2024-02-20/1"}
        ]
        }

        """;

    [Fact]
    public void A_plan_survives_a_round_trip()
    {
        // Net requirements are worked out from the others; of DC they are zero and left out.
        string text = Text.ReplaceLineEndings("\n").Replace("\"netRequirements\":[0,0],", "", StringComparison.Ordinal);
        Plan plan = PlanJson.Parse(text);
        Assert.Equal(text.Replace("\"constrainedRecords\"", "\"constrainedOrders\":[],\n\"constrainedRecords\"", StringComparison.Ordinal), PlanJson.ToText(plan));
    }

    [Fact]
    public void What_was_read_answers_like_a_plan()
    {
        Plan plan = PlanJson.Parse(Text);
        Assert.Equal(3, plan.OrderCount());
        PlannedOrder order = plan.Order("A@S/2024-03-01/2")!;
        Assert.Equal((9_000_000_000_000.0001m, "SUP", true, false), (order.Quantity, order.From, order.FromOutside, order.PastDue));
        PointRecord record = plan.Record("A", "DC")!;
        Assert.Equal([3m, 4.25m], record.ScheduledReceipts);
        Assert.Equal([2m, 5m], record.SafetyStock);
        Assert.Equal(PlanKind.Constrained, plan.Messages[0].Plan);
        Assert.Equal(new LocalDate(2024, 2, 28), plan.Messages[0].Target);
        Assert.Empty(plan.Orders(PlanKind.Constrained));
    }

    [Theory]
    [InlineData("\"A@S/2024-03-01/2\"", "\"A@S/2024-03-02/2\"")]
    [InlineData("\"ship\":\"2024-02-19\"", "\"ship\":\"2024-03-11\"")]
    [InlineData("\"bucket\":\"2024-03-04\"", "\"bucket\":\"2023-03-04\"")]
    [InlineData("\"onHand\":12.5", "\"onHand\":12.50001")]
    [InlineData("[11.5,11.75]", "[11.5]")]
    [InlineData("\"item\":\"B\",\"location\":\"S\",\"onHand\":-1", "\"item\":\"C\",\"location\":\"S\"")]
    [InlineData("\"route\":\"L2\"", "\"route\":\"L1\"")]
    [InlineData("{\"item\":\"A\",\"location\":\"S\"},\n{\"item\":\"B\"", "{\"item\":\"A\",\"location\":\"DC\"},\n{\"item\":\"B\"")]
    public void A_file_that_contradicts_itself_is_refused(string good, string bad)
    {
        string text = Text.ReplaceLineEndings("\n");
        Assert.Contains(good, text, StringComparison.Ordinal);
        DrpInputException refused = Assert.Throws<DrpInputException>(
            () => PlanJson.Parse(text.Replace(good, bad, StringComparison.Ordinal)));
        Assert.All(refused.Faults, f => Assert.Equal("DRP2906", f.Code));
    }
}
