using Drp.Access;
using Drp.Approvals;
using Drp.Channels;
using Drp.Credit;
using Drp.Inventory;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Drp.Samples.DealerDay;

/// <summary>What stands before the day begins: the channel, who may do what, stock, credit.</summary>
public static class Opening
{
    private static readonly LocalDate Founded = new(2020, 1, 1);

    public static async Task PrepareAsync(Erp erp)
    {
        ChannelEntry[] channel =
        [
            Entry("总部", "headquarters", null), Entry("华东", "region", "总部"), Entry("上海", "branch", "华东"), Entry("杭州", "branch", "华东"),
            Entry("SHTJ", "dealer", "上海"), Entry("HZSP", "dealer", "杭州"),
        ];
        _ = (await erp.In<IChannel, Outcome<ChannelImport>>(service => service.ImportAsync(Erp.Self, channel, "opening"))).Required();
        foreach (var (person, role, node) in new[] { ("lin", "administrator", "总部"), ("wang", "manager", "上海"), ("zhao", "buyer", "SHTJ"), ("qian", "buyer", "HZSP") })
        {
            var grant = new Grant { Id = $"{person}-{node}", ActorId = person, Role = role, NodeId = node, ValidFrom = Founded };
            _ = (await erp.In<IGrants, Outcome<Grant>>(grants => grants.GrantAsync(Erp.Self, grant, "opening"))).Required();
        }

        foreach (var customer in await erp.In<ErpDbContext, List<Customer>>(context => context.Customers.AsNoTracking().ToListAsync()))
        {
            var partner = new Partner { Id = customer.Id, Name = customer.Name, NodeId = customer.Id };
            _ = (await erp.In<IPartners, Outcome<Partner>>(partners => partners.AddAsync(Erp.Self, partner, "from the ERP"))).Required();
            _ = (await erp.In<IPartners, Outcome<Partner>>(partners => partners.ChangeAsync(Erp.Self, partner.Id, PartnerStatus.Active, "from the ERP"))).Required();
            var terms = new CreditTerms { Kind = CreditHolderKind.Partner, HolderId = customer.Id, Currency = "CNY", State = CreditLimitState.Limited, Limit = customer.CreditLimit };
            _ = (await erp.In<ICredit, Outcome<CreditTerms>>(credit => credit.SaveTermsAsync(Erp.Self, terms, "from the ERP"))).Required();
        }

        await PlaceAsync(erp, new StockPlace { Code = "DC", NodeId = "总部" });
        await PlaceAsync(erp, new StockPlace { Code = "门店", NodeId = "SHTJ", PartnerId = "SHTJ" });
        StockMove[] opening = [In(1, "牛奶", 20m, "早批", new LocalDate(2028, 3, 8)), In(2, "牛奶", 60m, "闰日批", new LocalDate(2029, 2, 28)), In(3, "酸奶", 500m, "", null)];
        _ = (await erp.In<IStock, Outcome<StockOutcome>>(stock => stock.PostAsync(Erp.Self, opening))).Required();
        var release = new ApprovalDefinition
        {
            Code = "release",
            Version = 1,
            SubjectKind = "order-release",
            Steps = [new ApprovalStep { Code = "branch", Approvers = [new ApproverRule { Role = "manager", Level = "branch" }] }],
        };
        _ = (await erp.In<IApprovals, Outcome<ApprovalDefinition>>(approvals => approvals.DefineAsync(Erp.Self, release))).Required();
    }

    private static async Task PlaceAsync(Erp erp, StockPlace place) =>
        _ = (await erp.In<IStock, Outcome<StockPlace>>(stock => stock.SavePlaceAsync(Erp.Self, place, "opening"))).Required();

    private static StockMove In(int line, string item, decimal quantity, string batch, LocalDate? expiry) => new()
    {
        Source = new StockSource { System = "erp", Document = "opening", Line = line },
        Kind = StockMovementKind.Inbound,
        Item = item,
        Quantity = quantity,
        To = new StockSpot { Place = "DC" },
        Batch = batch,
        Expiry = expiry,
    };

    private static ChannelEntry Entry(string id, string level, string? parent) => new()
    {
        Node = new ChannelNode { Id = id, Name = id, Level = level },
        Spans = [new NodeSpan { NodeId = id, ValidFrom = Founded, ParentId = parent }],
    };
}
