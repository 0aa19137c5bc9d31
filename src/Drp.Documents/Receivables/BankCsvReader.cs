using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using NodaTime;
using NodaTime.Text;

namespace Drp.Receivables;

/// <summary>Reads a bank's CSV. Thread-safe.</summary>
public static class BankCsvReader
{
    /// <summary>All lines, in the order of the file.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="options">How it is laid out; <see langword="null"/> for the defaults.</param>
    /// <exception cref="DrpInputException">DRP7122: something can't be read; every fault is listed by its row.</exception>
    public static IReadOnlyList<BankLine> Read(TextReader reader, BankCsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        options ??= new BankCsvOptions();
        var faults = new List<Fault>();
        var lines = new List<BankLine>();
        var pattern = LocalDatePattern.CreateWithInvariantCulture(options.DatePattern);
        var numbers = (NumberFormatInfo)CultureInfo.InvariantCulture.NumberFormat.Clone();
        numbers.NumberDecimalSeparator = options.DecimalSeparator.ToString();
        numbers.NumberGroupSeparator = options.DecimalSeparator == ',' ? "." : ",";
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = options.Delimiter, MissingFieldFound = null, BadDataFound = null, TrimOptions = TrimOptions.Trim, DetectColumnCountChanges = false,
        });
        if (!csv.Read() || !csv.ReadHeader())
        {
            throw Refuse([Fault(1, "the file has no header.")]);
        }

        foreach (string column in new[] { options.Reference, options.Date, options.Amount }.Where(column => csv.HeaderRecord!.All(name => !string.Equals(name.Trim('\ufeff', ' '), column, StringComparison.Ordinal))))
        {
            faults.Add(Fault(1, $"there is no column '{column}'; name the file's own in BankCsvOptions."));
        }

        while (faults.Count == 0 && csv.Read())
        {
            int row = csv.Parser.Row;
            string? Field(string name) => csv.TryGetField(name, out string? text) && !string.IsNullOrWhiteSpace(text) ? text : null;
            var date = pattern.Parse(Field(options.Date) ?? string.Empty);
            string? amount = Field(options.Amount);
            decimal value = 0m;
            if (!date.Success)
            {
                faults.Add(Fault(row, $"'{Field(options.Date)}' is no date like {options.DatePattern}."));
            }

            if (amount is not null && !decimal.TryParse(amount, NumberStyles.Number | NumberStyles.AllowParentheses, numbers, out value))
            {
                faults.Add(Fault(row, $"'{amount}' is no amount with '{options.DecimalSeparator}' before the decimals."));
            }

            if (Field(options.Reference) is null)
            {
                faults.Add(Fault(row, "the reference is missing."));
            }

            lines.Add(new BankLine
            {
                Reference = BankReferences.Short(Field(options.Reference) ?? string.Empty),
                Date = date.Success ? date.Value : LocalDate.MinIsoValue,
                Amount = value,
                Currency = Field(options.CurrencyColumn) ?? options.Currency,
                PayerAccount = Field(options.PayerAccount),
                PayerName = Field(options.PayerName),
                Text = Field(options.Text),
            });
        }

        while (csv.Read() && faults.Count > 0)
        {
            int row = csv.Parser.Row;
            if (csv.TryGetField(options.Date, out string? text) && !pattern.Parse(text ?? string.Empty).Success)
            {
                faults.Add(Fault(row, $"'{text}' is no date like {options.DatePattern}."));
            }
        }

        return faults.Count > 0 ? throw Refuse(faults) : lines;
    }

    private static Fault Fault(int row, string message) =>
        new() { Code = "DRP7122", Subject = "row " + row.ToString(CultureInfo.InvariantCulture), Message = message };

    private static DrpInputException Refuse(IReadOnlyList<Fault> faults) => new("DRP7122", "The bank statement can't be read.", faults);
}
