using System.Globalization;
using NodaTime;
using SkiaSharp;

namespace Drp.Receivables;

/// <summary>Lays a statement out on A4 pages.</summary>
internal sealed class StatementPages(Statement statement, StatementPdfOptions options, PageFonts fonts, bool hidden)
{
    private const float Width = 595f;
    private const float Height = 842f;
    private const float Left = 48f;
    private const float Right = Width - 48f;
    private const float RowHeight = 17f;
    private const float FirstTop = 232f;
    private const float NextTop = 92f;
    private const float Bottom = Height - 70f;
    private const float AnswerHeight = 130f;
    private static readonly SKColor Ink = new(0x1F, 0x29, 0x33);
    private static readonly SKColor Soft = new(0x6B, 0x77, 0x85);
    private static readonly SKColor Accent = new(0x1F, 0x4E, 0x79);
    private static readonly SKColor Band = new(0xF3, 0xF6, 0xF9);
    private static readonly float[] Columns = [Left + 4f, 108f, 218f, 290f, 408f, 470f, Right - 4f];

    private StatementTexts Texts => options.Texts;

    public void Write(Stream stream)
    {
        // The same statement gives the same bytes: no dates of the moment in the file.
        var metadata = new SKDocumentPdfMetadata { Title = statement.Id, Producer = "Drp", Creation = null, Modified = null };
        using var document = SKDocument.CreatePdf(stream, metadata);
        int first = (int)((Bottom - FirstTop) / RowHeight);
        int next = (int)((Bottom - NextTop) / RowHeight);
        int rows = statement.Lines.Count + 2;
        int pages = 1 + (Math.Max(0, rows - first) + next - 1) / next;
        int left = pages == 1 ? first - rows : next - ((rows - first - 1) % next) - 1;
        pages += left * RowHeight < AnswerHeight ? 1 : 0;
        int at = 0;
        for (int page = 1; page <= pages; page++)
        {
            SKCanvas canvas = document.BeginPage(Width, Height);
            float y = page == 1 ? Head(canvas) : Running(canvas);
            int last = Math.Min(rows, at + (page == 1 ? first : next));
            if (at < rows)
            {
                y = TableHead(canvas, y);
            }

            for (; at < last; at++, y += RowHeight)
            {
                Row(canvas, at, y);
            }

            if (page == pages)
            {
                Answer(canvas, y + 22f);
            }

            Foot(canvas, page, pages);
            document.EndPage();
        }

        document.Close();
    }

    private float Head(SKCanvas canvas)
    {
        Draw(canvas, options.CompanyName ?? statement.Company, Left, 62f, 11f, Soft);
        Draw(canvas, Texts.Title, Left, 92f, 22f, Accent, bold: true);
        Line(canvas, 104f, Accent, 1.5f);
        Pair(canvas, Texts.Partner, $"{statement.PartnerName} ({statement.PartnerId})", 126f);
        Pair(canvas, Texts.Period, $"{Day(statement.From)} – {Day(statement.To)}   {statement.Currency}", 144f);
        if (statement.ReplyBy is { } day)
        {
            Pair(canvas, Texts.ReplyBy, Day(day), 162f);
        }

        if (!hidden)
        {
            Boxed(canvas, Texts.Opening, statement.Opening, Left, 176f);
            Boxed(canvas, Texts.Closing, statement.Closing, Left + 258f, 176f);
        }

        return FirstTop;
    }

    private float Running(SKCanvas canvas)
    {
        Draw(canvas, $"{Texts.Title}   {statement.PartnerName}   {Day(statement.From)} – {Day(statement.To)}", Left, 58f, 9f, Soft);
        Line(canvas, 66f, Soft, 0.5f);
        return NextTop;
    }

    private float TableHead(SKCanvas canvas, float y)
    {
        string[] names = [Texts.Date, Texts.Document, Texts.Kind, Texts.Reference];
        for (int i = 0; i < names.Length; i++)
        {
            Draw(canvas, names[i], Columns[i], y - 6f, 8.5f, Accent, bold: true);
        }

        DrawRight(canvas, Texts.Debit, Columns[4], y - 6f, 8.5f, Accent, bold: true);
        DrawRight(canvas, Texts.Credit, Columns[5], y - 6f, 8.5f, Accent, bold: true);
        DrawRight(canvas, Texts.Balance, Columns[6], y - 6f, 8.5f, Accent, bold: true);
        Line(canvas, y, Accent, 0.75f);
        return y + RowHeight - 4f;
    }

    private void Row(SKCanvas canvas, int index, float y)
    {
        if ((index & 1) == 1)
        {
            using var band = new SKPaint { Color = Band };
            canvas.DrawRect(Left, y - 11.5f, Right - Left, RowHeight, band);
        }

        bool edge = index == 0 || index == statement.Lines.Count + 1;
        if (edge)
        {
            bool opening = index == 0;
            Draw(canvas, Day(opening ? statement.From : statement.To), Columns[0], y, 9f, Ink, bold: true);
            Draw(canvas, opening ? Texts.Opening : Texts.Closing, Columns[1], y, 9f, Ink, bold: true);
            Amount(canvas, opening ? statement.Opening : statement.Closing, Columns[6], y, bold: true);
            return;
        }

        var line = statement.Lines[index - 1];
        Draw(canvas, Day(line.Movement.PostingDate), Columns[0], y, 9f, Ink);
        Draw(canvas, fonts.Fit(line.Movement.Id, 9f, Columns[2] - Columns[1] - 6f), Columns[1], y, 9f, Ink);
        Draw(canvas, fonts.Fit(line.IsDifference ? $"{line.Movement.Kind}, {Texts.Difference}" : line.Movement.Kind, 9f, Columns[3] - Columns[2] - 6f), Columns[2], y, 9f, line.IsDifference ? Accent : Ink);
        Draw(canvas, fonts.Fit(line.Movement.Reference ?? string.Empty, 9f, 56f), Columns[3], y, 9f, Soft);
        if (line.Movement.Amount >= 0m)
        {
            Amount(canvas, line.Movement.Amount, Columns[4], y);
        }
        else
        {
            Amount(canvas, -line.Movement.Amount, Columns[5], y);
        }

        Amount(canvas, line.Balance, Columns[6], y);
    }

    private void Answer(SKCanvas canvas, float y)
    {
        Line(canvas, y - 16f, Soft, 0.5f);
        string asks = statement.Mode switch { ReconciliationMode.Positive => Texts.Positive, ReconciliationMode.Negative => Texts.Negative, _ => Texts.Open };
        Draw(canvas, asks, Left, y, 10f, Ink);
        y += 34f;
        Draw(canvas, Texts.Stated, Left, y, 9f, Soft);
        Rule(canvas, Left + 110f, Left + 240f, y + 2f);
        Draw(canvas, statement.Currency, Left + 244f, y, 9f, Soft);
        if (statement.StatedBalance is { } stated)
        {
            DrawRight(canvas, Number(stated), Left + 236f, y, 10f, Ink);
        }

        y += 42f;
        Draw(canvas, Texts.Signature, Left, y, 9f, Soft);
        Rule(canvas, Left + 110f, Left + 330f, y + 2f);
        if (statement.AnsweredBy is { } who)
        {
            Draw(canvas, $"{who}  {statement.AnsweredAt?.InUtc().Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}", Left + 114f, y - 1f, 10f, Ink);
        }
    }

    private void Foot(SKCanvas canvas, int page, int pages)
    {
        Draw(canvas, statement.Hash is { } hash ? $"{statement.Id}   SHA-256 {hash}" : statement.Id, Left, Height - 36f, 6.5f, Soft);
        DrawRight(canvas, $"{Texts.Page} {page.ToString(CultureInfo.InvariantCulture)} / {pages.ToString(CultureInfo.InvariantCulture)}", Right, Height - 36f, 8f, Soft);
    }

    private void Pair(SKCanvas canvas, string name, string value, float y)
    {
        Draw(canvas, name, Left, y, 9f, Soft);
        Draw(canvas, value, Left + 110f, y, 10f, Ink);
    }

    private void Boxed(SKCanvas canvas, string name, decimal amount, float x, float y)
    {
        using var band = new SKPaint { Color = Band };
        canvas.DrawRoundRect(x, y, 241f, 34f, 4f, 4f, band);
        Draw(canvas, name, x + 10f, y + 21f, 9f, Soft);
        DrawRight(canvas, $"{Number(amount)} {statement.Currency}", x + 231f, y + 22f, 12f, Ink, bold: true);
    }

    private void Amount(SKCanvas canvas, decimal amount, float right, float y, bool bold = false)
    {
        if (!hidden)
        {
            DrawRight(canvas, Number(amount), right, y, 8.5f, Ink, bold);
        }
    }

    private void Draw(SKCanvas canvas, string text, float x, float y, float size, SKColor color, bool bold = false) =>
        fonts.Draw(canvas, text, x, y, size, color, bold);

    private void DrawRight(SKCanvas canvas, string text, float right, float y, float size, SKColor color, bool bold = false) =>
        fonts.Draw(canvas, text, right - fonts.Width(text, size), y, size, color, bold);

    private static void Line(SKCanvas canvas, float y, SKColor color, float width)
    {
        using var paint = new SKPaint { Color = color, StrokeWidth = width };
        canvas.DrawLine(Left, y, Right, y, paint);
    }

    private static void Rule(SKCanvas canvas, float from, float to, float y)
    {
        using var paint = new SKPaint { Color = Soft, StrokeWidth = 0.5f };
        canvas.DrawLine(from, y, to, y, paint);
    }

    private string Number(decimal amount) =>
        amount.ToString("N" + Currencies.MinorDigits(statement.Currency).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Day(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
