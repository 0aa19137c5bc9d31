using NodaTime;
using NodaTime.Text;

namespace Drp.Channels;

/// <summary>
/// Reads administrative divisions from CSV: <c>code,name,parent,valid_from,valid_to</c> with a header line. Code and name
/// are required; a missing parent follows from the code (the prefecture if it is in the file or told to exist, else the
/// province); a missing first day is the file's own. Lines that start with # are skipped. Thread-safe.
/// </summary>
public static class TerritoryCsv
{
    /// <summary>Reads all lines.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="validFrom">The first day of divisions that name none.</param>
    /// <param name="knownCodes">Codes of divisions loaded before, to find parents among; <see langword="null"/> for none.</param>
    /// <exception cref="DrpInputException">DRP4030: lines that can't be read, all of them listed.</exception>
    public static IReadOnlyList<Territory> Read(TextReader reader, LocalDate validFrom, IReadOnlySet<string>? knownCodes = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var rows = new List<(int Line, string[] Fields)>();
        var faults = new List<Fault>();
        int number = 0;
        bool header = true;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (header)
            {
                header = false;
                continue;
            }

            string[] fields = line.Split(',', StringSplitOptions.TrimEntries);
            if (fields.Length < 2 || fields[0].Length is not (6 or 9 or 12) || !fields[0].All(char.IsAsciiDigit) || fields[1].Length == 0)
            {
                faults.Add(Fault(number, "a line has a code of 6, 9 or 12 digits, a comma and a name."));
                continue;
            }

            rows.Add((number, fields));
        }

        var codes = rows.Select(row => row.Fields[0]).ToHashSet(StringComparer.Ordinal);
        codes.UnionWith(knownCodes ?? new HashSet<string>());
        var territories = rows.ConvertAll(row => Parse(row.Line, row.Fields, validFrom, codes, faults));
        return faults.Count == 0
            ? territories
            : throw new DrpInputException("DRP4030", "The file of territories can't be read.", faults);
    }

    private static Territory Parse(int line, string[] fields, LocalDate validFrom, HashSet<string> codes, List<Fault> faults)
    {
        string code = fields[0];
        var level = code.Length switch
        {
            12 => TerritoryLevel.Village,
            9 => TerritoryLevel.Township,
            _ when code.EndsWith("0000", StringComparison.Ordinal) => TerritoryLevel.Province,
            _ when code.EndsWith("00", StringComparison.Ordinal) => TerritoryLevel.City,
            _ => TerritoryLevel.County,
        };
        return new Territory
        {
            Code = code,
            Name = fields[1],
            Level = level,
            ParentCode = Field(fields, 2) ?? Parent(code, level, codes),
            ValidFrom = Date(line, Field(fields, 3), faults) ?? validFrom,
            ValidTo = Date(line, Field(fields, 4), faults),
        };
    }

    private static string? Parent(string code, TerritoryLevel level, HashSet<string> codes) => level switch
    {
        TerritoryLevel.Province => null,
        TerritoryLevel.City => code[..2] + "0000",
        TerritoryLevel.County => codes.Contains(code[..4] + "00") ? code[..4] + "00" : code[..2] + "0000",
        TerritoryLevel.Township => code[..6],
        _ => code[..9],
    };

    private static string? Field(string[] fields, int index) => index < fields.Length && fields[index].Length > 0 ? fields[index] : null;

    private static LocalDate? Date(int line, string? text, List<Fault> faults)
    {
        if (text is null)
        {
            return null;
        }

        var parsed = LocalDatePattern.Iso.Parse(text);
        if (parsed.Success)
        {
            return parsed.Value;
        }

        faults.Add(Fault(line, $"'{text}' is not a date; write 2024-02-29."));
        return null;
    }

    private static Fault Fault(int line, string message) => new() { Code = "DRP4030", Subject = $"line {line}", Message = message };
}
