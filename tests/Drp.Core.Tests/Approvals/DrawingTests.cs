using Drp.Channels;

namespace Drp.Approvals;

/// <summary>The drawings in the documentation are the ones that the code draws.</summary>
public class DrawingTests
{
    [Fact]
    public void The_life_of_a_request_is_drawn_as_it_is() => Assert.Contains(ApprovalMermaid.DrawLife(), Page("approvals/approvals.md"), StringComparison.Ordinal);

    [Fact]
    public void The_life_of_a_partner_is_drawn_as_it_is() => Assert.Contains(PartnerLife.Draw(), Page("channels/partners.md"), StringComparison.Ordinal);

    [Fact]
    public void The_life_of_an_order_is_drawn_as_it_is() => Assert.Contains(Orders.OrderLife.Draw(), Page("orders/orders.md"), StringComparison.Ordinal);

    [Fact]
    public void The_life_of_a_replenishment_order_is_drawn_as_it_is() =>
        Assert.Contains(Replenishment.ReplenishmentLife.Draw(), Page("replenishment/replenishment.md"), StringComparison.Ordinal);

    [Fact]
    public void The_definition_on_the_page_is_drawn_as_it_is()
    {
        string page = Page("approvals/approvals.md");
        int start = page.IndexOf("```json\n", StringComparison.Ordinal) + 8;
        var definition = ApprovalJson.ReadDefinition(page[start..page.IndexOf("```", start, StringComparison.Ordinal)]);
        Assert.Contains(ApprovalMermaid.Draw(definition), page, StringComparison.Ordinal);
    }

    private static string Page(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Drp.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return File.ReadAllText(Path.Combine(folder.FullName, "docs", path));
    }
}
