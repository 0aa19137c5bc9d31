using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsvHelper;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Drp.Receivables;

/// <summary>Writes statements as files. Thread-safe.</summary>
public static class StatementFiles
{
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    /// <summary>All of it as JSON; an open statement that isn't answered hides its balances.</summary>
    public static void WriteJson(Statement statement, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(statement);
        JsonSerializer.Serialize(stream, Shown(statement), Json);
    }

    /// <summary>Reads what <see cref="WriteJson"/> wrote.</summary>
    /// <exception cref="JsonException">It is no statement.</exception>
    public static Statement ReadJson(Stream stream) =>
        JsonSerializer.Deserialize<Statement>(stream, Json) ?? throw new JsonException("The file holds no statement.");

    /// <summary>A row for the opening, each line and the closing, amounts with a decimal point.</summary>
    public static void WriteCsv(Statement statement, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(statement);
        using var csv = new CsvWriter(writer, CultureInfo.InvariantCulture, leaveOpen: true);
        bool hidden = IsHidden(statement);
        void Row(params IEnumerable<string> fields)
        {
            foreach (string field in fields)
            {
                csv.WriteField(field);
            }

            csv.NextRecord();
        }

        Row("statement", "partner", "currency", "date", "id", "kind", "reference", "difference", "amount", "balance");
        string[] head = [statement.Id, statement.PartnerId, statement.Currency];
        Row([.. head, Day(statement.From), "", "opening", "", "", "", hidden ? "" : Number(statement.Opening)]);
        foreach (var line in statement.Lines)
        {
            Row([.. head, Day(line.Movement.PostingDate), line.Movement.Id, line.Movement.Kind, line.Movement.Reference ?? "", line.IsDifference ? "1" : "0", hidden ? "" : Number(line.Movement.Amount), hidden ? "" : Number(line.Balance)]);
        }

        Row([.. head, Day(statement.To), "", "closing", "", "", "", hidden ? "" : Number(statement.Closing)]);
    }

    /// <summary>Pages a person would accept, A4.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="stream">Where the PDF goes; stays open.</param>
    /// <param name="options">Words and fonts; <see langword="null"/> for the defaults.</param>
    /// <returns>Characters that no font has, in ordinal order; empty when the page is whole.</returns>
    public static IReadOnlyList<string> WritePdf(Statement statement, Stream stream, StatementPdfOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(stream);
        using var fonts = new PageFonts((options ?? new StatementPdfOptions()).FontFiles);
        new StatementPages(statement, options ?? new StatementPdfOptions(), fonts, IsHidden(statement)).Write(stream);
        return fonts.Missing;
    }

    private static bool IsHidden(Statement statement) => statement is { Mode: ReconciliationMode.Open, IsFrozen: false };

    private static Statement Shown(Statement statement) => IsHidden(statement)
        ? statement with { Opening = 0m, Closing = 0m, Lines = [] }
        : statement;

    private static string Day(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(decimal amount) => amount.ToString("0.####", CultureInfo.InvariantCulture);
}
