using System.Text;
using NodaTime;
using UglyToad.PdfPig;

namespace Drp.Receivables;

public class StatementFileTests
{
    [Fact]
    public void A_page_says_what_the_statement_says()
    {
        var statement = Make(3);
        using var stream = new MemoryStream();
        StatementFiles.WritePdf(statement, stream);
        if (Environment.GetEnvironmentVariable("DRP_TEST_PDF") is { } file)
        {
            File.WriteAllBytes(file, stream.ToArray());
        }

        using var pdf = PdfDocument.Open(stream.ToArray());
        string text = string.Concat(pdf.GetPage(1).Text.Where(c => !char.IsWhiteSpace(c)));
        Assert.Equal(1, pdf.NumberOfPages);
        foreach (string part in new[] { "Statementofaccount", "2024-02-01–2024-02-29", "INV-1", "1,000.00", "3,040.00", "Page1/1", "S/p1/CNY/2024-02-29" })
        {
            Assert.Contains(part, text);
        }

        using var again = new MemoryStream();
        StatementFiles.WritePdf(statement, again);
        Assert.Equal(stream.ToArray(), again.ToArray());
    }

    [Fact]
    public void Many_lines_go_over_pages_and_none_is_lost()
    {
        foreach (int count in new[] { 0, 25, 26, 30, 31, 32, 33, 34, 35, 70, 72, 73, 74, 75, 200 })
        {
            using var stream = new MemoryStream();
            StatementFiles.WritePdf(Make(count), stream);
            using var pdf = PdfDocument.Open(stream.ToArray());
            string text = string.Concat(pdf.GetPages().SelectMany(page => page.Text).Where(c => !char.IsWhiteSpace(c)));
            Assert.All(Enumerable.Range(1, count), i => Assert.Contains($"INV-{i}I", text));
            Assert.Contains("Signature/date", text);
        }
    }

    [Fact]
    public void Characters_without_a_font_are_named_and_an_open_statement_hides_balances()
    {
        using var stream = new MemoryStream();
        var missing = StatementFiles.WritePdf(Make(1) with { PartnerName = "a\U000F0000b", Mode = ReconciliationMode.Open }, stream);
        Assert.Contains("\U000F0000", missing);
        using var pdf = PdfDocument.Open(stream.ToArray());
        Assert.DoesNotContain("1,000.00", pdf.GetPage(1).Text);
        Assert.Equal("DRP7123", Assert.Throws<DrpInputException>(() => StatementFiles.WritePdf(Make(1), stream, new StatementPdfOptions { FontFiles = ["no-such-font.ttf"] })).Code);
        using var csv = new StringWriter();
        StatementFiles.WriteCsv(Make(1), csv);
        Assert.Equal("S/p1/CNY/2024-02-29,p1,CNY,2024-02-01,INV-1,Invoice,参考 1,0,1000,1040", csv.ToString().ReplaceLineEndings("\n").Split('\n')[2]);
    }

    [Fact]
    public void Json_comes_back_as_it_was()
    {
        using var stream = new MemoryStream();
        var statement = Make(2);
        StatementFiles.WriteJson(statement, stream);
        Assert.Contains("上海糖酒", Encoding.UTF8.GetString(stream.ToArray()));
        stream.Position = 0;
        var read = StatementFiles.ReadJson(stream);
        Assert.Equal(statement.Lines, read.Lines);
        Assert.Equal(statement with { Lines = [], Disputes = [] }, read with { Lines = [], Disputes = [] }, EqualityComparer<Statement>.Create((x, y) => x!.ToString() == y!.ToString()));
    }

    private static Statement Make(int lines) => new()
    {
        Id = "S/p1/CNY/2024-02-29",
        Company = "ACME",
        PartnerId = "p1",
        PartnerName = "上海糖酒 Công ty Đường",
        Currency = "CNY",
        From = new LocalDate(2024, 2, 1),
        To = new LocalDate(2024, 2, 29),
        Mode = ReconciliationMode.Positive,
        ReplyBy = new LocalDate(2024, 3, 10),
        IssuedAt = Instant.FromUtc(2024, 3, 1, 8, 0),
        Opening = 40m,
        Closing = 40m + (lines * 1000m),
        Lines = [.. Enumerable.Range(1, lines).Select(i => new StatementLine
        {
            Movement = new ReceivableMovement
            {
                Id = $"INV-{i}", Kind = "Invoice", PostingDate = new LocalDate(2024, 2, 1), DocumentDate = new LocalDate(2024, 2, 1), Currency = "CNY", Amount = 1000m,
                Reference = $"参考 {i}", RecordedAt = Instant.FromUtc(2024, 2, 1, 0, 0),
            },
            IsDifference = i == 2,
            Balance = 40m + (i * 1000m),
        })],
    };
}
