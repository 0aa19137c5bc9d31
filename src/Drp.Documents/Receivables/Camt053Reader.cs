using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using NodaTime;
using NodaTime.Text;

namespace Drp.Receivables;

/// <summary>
/// Reads bank statements in ISO 20022 camt.053 (every version of the message: names are compared without their namespace).
/// Booked entries only; an entry with several transactions gives a line for each when their amounts add up to it. Thread-safe.
/// </summary>
public static class Camt053Reader
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>All lines, in the order of the file; debits are negative.</summary>
    /// <param name="stream">The file.</param>
    /// <exception cref="DrpInputException">DRP7122: it is no camt.053, or an entry lacks amount or date.</exception>
    public static IReadOnlyList<BankLine> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        XElement root;
        try
        {
            using var reader = XmlReader.Create(stream, Settings);
            root = XDocument.Load(reader).Root!;
        }
        catch (XmlException fault)
        {
            throw Refuse([Fault("file", fault.Message)]);
        }

        if (Child(root, "BkToCstmrStmt") is not { } message)
        {
            throw Refuse([Fault("file", "it holds no BkToCstmrStmt: this is no camt.053.")]);
        }

        var lines = new List<BankLine>();
        var faults = new List<Fault>();
        foreach (var statement in Children(message, "Stmt"))
        {
            string id = Text(statement, "Id") ?? "statement";
            int number = 0;
            foreach (var entry in Children(statement, "Ntry"))
            {
                number++;
                Add(entry, $"{id}/{number.ToString(CultureInfo.InvariantCulture)}", lines, faults);
            }
        }

        return faults.Count > 0 ? throw Refuse(faults) : lines;
    }

    private static void Add(XElement entry, string place, List<BankLine> lines, List<Fault> faults)
    {
        // Sts is a code in older versions and holds one in newer ones.
        string status = Text(entry, "Sts", "Cd") ?? Text(entry, "Sts") ?? "BOOK";
        if (!string.Equals(status, "BOOK", StringComparison.Ordinal))
        {
            return;
        }

        var amount = Amount(Child(entry, "Amt"));
        string? day = Text(entry, "BookgDt", "Dt") ?? Text(entry, "BookgDt", "DtTm") ?? Text(entry, "ValDt", "Dt");
        var date = LocalDatePattern.Iso.Parse(day is { Length: >= 10 } ? day[..10] : string.Empty);
        if (amount is not { } total || !date.Success)
        {
            faults.Add(Fault(place, "the entry has no amount with currency, or no booking date."));
            return;
        }

        bool credit = string.Equals(Text(entry, "CdtDbtInd"), "CRDT", StringComparison.Ordinal);
        int sign = credit ? 1 : -1;
        string reference = Text(entry, "AcctSvcrRef") ?? Text(entry, "NtryRef") ?? place;
        XElement[] parts = [.. Children(entry, "NtryDtls").SelectMany(static details => Children(details, "TxDtls"))];
        (decimal Value, string Currency)?[] amounts = Array.ConvertAll(parts, static part => Amount(Child(part, "Amt")) ?? Amount(At(part, "AmtDtls", "TxAmt", "Amt")));
        if (parts.Length > 1 && amounts.All(found => found?.Currency == total.Currency) && amounts.Sum(static found => found!.Value.Value) == total.Value)
        {
            for (int i = 0; i < parts.Length; i++)
            {
                string part = Text(parts[i], "Refs", "AcctSvcrRef") ?? Text(parts[i], "Refs", "TxId") ?? $"{reference}/{(i + 1).ToString(CultureInfo.InvariantCulture)}";
                lines.Add(Line(parts[i], entry, part, date.Value, sign * amounts[i]!.Value.Value, total.Currency, credit));
            }

            return;
        }

        lines.Add(Line(parts.Length == 1 ? parts[0] : entry, entry, reference, date.Value, sign * total.Value, total.Currency, credit));
    }

    private static BankLine Line(XElement part, XElement entry, string reference, LocalDate date, decimal amount, string currency, bool credit)
    {
        string party = credit ? "Dbtr" : "Cdtr";
        string text = string.Join(' ', Children(part, "RmtInf").SelectMany(static info => info.Descendants())
            .Where(static element => element.Name.LocalName is "Ustrd" or "Ref")
            .Select(static element => element.Value.Trim()));
        string? end = Text(part, "Refs", "EndToEndId");
        text = end is null or "NOTPROVIDED" || text.Contains(end, StringComparison.Ordinal) ? text : $"{text} {end}".Trim();
        return new BankLine
        {
            Reference = BankReferences.Short(reference),
            Date = date,
            Amount = amount,
            Currency = currency,
            PayerName = Text(part, "RltdPties", party, "Nm") ?? Text(part, "RltdPties", party, "Pty", "Nm"),
            PayerAccount = Text(part, "RltdPties", party + "Acct", "Id", "IBAN") ?? Text(part, "RltdPties", party + "Acct", "Id", "Othr", "Id"),
            Text = text.Length > 0 ? text : Text(entry, "AddtlNtryInf"),
        };
    }

    private static (decimal Value, string Currency)? Amount(XElement? element) =>
        element?.Attribute("Ccy")?.Value is { } currency
        && decimal.TryParse(element.Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out decimal value)
            ? (value, currency)
            : null;

    private static IEnumerable<XElement> Children(XElement element, string name) => element.Elements().Where(child => child.Name.LocalName == name);

    private static XElement? Child(XElement element, string name) => Children(element, name).FirstOrDefault();

    private static XElement? At(XElement element, params ReadOnlySpan<string> path)
    {
        XElement? at = element;
        foreach (string name in path)
        {
            at = at is null ? null : Child(at, name);
        }

        return at;
    }

    private static string? Text(XElement element, params ReadOnlySpan<string> path) =>
        At(element, path) is { HasElements: false } found && found.Value.Trim() is { Length: > 0 } text ? text : null;

    private static Fault Fault(string subject, string message) => new() { Code = "DRP7122", Subject = subject, Message = message };

    private static DrpInputException Refuse(IReadOnlyList<Fault> faults) => new("DRP7122", "The bank statement can't be read.", faults);
}
