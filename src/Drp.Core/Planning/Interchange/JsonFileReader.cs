using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Drp.Planning;

/// <summary>
/// Reads a file of sections row by row, in whatever order the sections stand, and lists everything that is wrong with its
/// place. Holds one row at a time, not the file.
/// </summary>
internal sealed class JsonFileReader(JsonTypeInfo file, Action<string, object> accept)
{
    private readonly Dictionary<string, JsonPropertyInfo> sections =
        file.Properties.ToDictionary(static p => p.Name, StringComparer.Ordinal);

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<Fault> faults = [];
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private bool isWhole;
    private bool isFirst = true;
    private JsonReaderState state;
    private long line = 1;
    private Expect expect = Expect.File;
    private string section = "";
    private int row;

    private enum Expect
    {
        File,
        Section,
        Value,
        Row,
        End,
    }

    public static List<Fault> Read(Stream stream, JsonTypeInfo file, Action<string, object> accept)
    {
        var reader = new JsonFileReader(file, accept);
        while (reader.Take(stream.Read(reader.Space().Span)))
        {
        }

        return reader.faults;
    }

    public static async Task<List<Fault>> ReadAsync(
        Stream stream, JsonTypeInfo file, Action<string, object> accept, CancellationToken cancellationToken)
    {
        var reader = new JsonFileReader(file, accept);
        while (reader.Take(await stream.ReadAsync(reader.Space(), cancellationToken).ConfigureAwait(false)))
        {
        }

        return reader.faults;
    }

    private Memory<byte> Space()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end > buffer.Length / 2)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        return buffer.AsMemory(end);
    }

    /// <summary>Works through what is there; false at the end, or where reading can't go on.</summary>
    private bool Take(int count)
    {
        end += count;
        isWhole = count == 0;
        if (isFirst && buffer.AsSpan(0, end).StartsWith("\uFEFF"u8))
        {
            start = 3;
        }

        isFirst = false;
        try
        {
            while (Step())
            {
            }
        }
        catch (JsonException exception)
        {
            // The reader counts lines over the whole text.
            string text = exception.Message.Split(" LineNumber:")[0];
            faults.Add(JsonFaults.Malformed((exception.LineNumber ?? 0) + 1, Path(), text));
            return false;
        }

        if (isWhole)
        {
            foreach (JsonPropertyInfo missing in sections.Values.Where(s => s.IsRequired && !seen.Contains(s.Name)))
            {
                faults.Add(JsonFaults.Missing(1, missing.Name));
            }
        }

        return !isWhole;
    }

    private bool Step()
    {
        var json = new Utf8JsonReader(buffer.AsSpan(start, end - start), isWhole, state);
        if (!json.Read())
        {
            return false;
        }

        switch (expect)
        {
            case Expect.File:
                expect = json.TokenType == JsonTokenType.StartObject
                    ? Expect.Section
                    : throw new JsonException("The file is one JSON object.", null, line - 1, null);
                break;
            case Expect.Section when json.TokenType == JsonTokenType.EndObject:
                expect = Expect.End;
                break;
            case Expect.Section:
                Enter(json.GetString()!, line + Lines((int)json.TokenStartIndex));
                break;
            case Expect.Value when sections.TryGetValue(section, out JsonPropertyInfo? property)
                && property.PropertyType.IsArray && json.TokenType == JsonTokenType.StartArray:
                (expect, row) = (Expect.Row, 0);
                break;
            case Expect.Row when json.TokenType == JsonTokenType.EndArray:
                expect = Expect.Section;
                break;
            case Expect.Value:
                if (!TryValue(ref json))
                {
                    return false;
                }

                expect = Expect.Section;
                break;
            case Expect.Row:
                if (!TryValue(ref json))
                {
                    return false;
                }

                row++;
                break;
            default:
                return false;
        }

        int consumed = (int)json.BytesConsumed;
        line += Lines(consumed);
        start += consumed;
        state = json.CurrentState;
        return true;
    }

    private void Enter(string name, long at)
    {
        (section, expect) = (name, Expect.Value);
        if (!sections.ContainsKey(name))
        {
            faults.Add(JsonFaults.Unknown(at, name));
        }
        else if (!seen.Add(name))
        {
            faults.Add(JsonFaults.Twice(at, name));
        }
    }

    /// <summary>Reads one whole value; false when a part of it is still to come.</summary>
    private bool TryValue(ref Utf8JsonReader json)
    {
        int from = (int)json.TokenStartIndex;
        if (!json.TrySkip())
        {
            return false;
        }

        if (!sections.TryGetValue(section, out JsonPropertyInfo? property))
        {
            return true;
        }

        ReadOnlySpan<byte> bytes = buffer.AsSpan(start + from, (int)json.BytesConsumed - from);
        long at = line + Lines(from);
        Type type = expect == Expect.Row ? property.PropertyType.GetElementType()! : property.PropertyType;
        JsonTypeInfo info = file.Options.GetTypeInfo(type);
        try
        {
            if (JsonSerializer.Deserialize(bytes, info) is { } value)
            {
                accept(section, value);
            }
            else
            {
                faults.Add(JsonFaults.WrongValue(at, Path(), JsonRowFaults.Describe(info)));
            }
        }
        catch (JsonException)
        {
            JsonRowFaults.Find(bytes, info, Path(), at, faults);
        }
        catch (ArgumentException exception)
        {
            faults.Add(JsonFaults.WrongValue(at, Path(), "what its type allows: " + exception.Message));
        }

        return true;
    }

    private int Lines(int length) => buffer.AsSpan(start, length).Count((byte)'\n');

    private string Path() => expect == Expect.Row
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{section}[{row}]")
        : section.Length == 0 ? "the file" : section;
}
