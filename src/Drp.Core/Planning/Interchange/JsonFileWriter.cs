using System.Buffers;
using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Drp.Planning;

/// <summary>
/// Writes a file of sections in canonical form: properties in declared order, one row of a section on a line, line feeds
/// only, what is empty left out. The text comes in chunks, so that a large file is never whole in memory.
/// </summary>
internal static class JsonFileWriter
{
    private const int ChunkSize = 1 << 16;

    // The text stands alone and is no part of an HTML page: only what JSON itself asks for is escaped.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>The text in chunks; a chunk is valid until the next is asked for.</summary>
    /// <param name="file">The file's sections.</param>
    /// <param name="section">The value of a section by name, the rows of a list one by one; null leaves it out.</param>
    public static IEnumerable<ReadOnlyMemory<byte>> Chunks(JsonTypeInfo file, Func<string, object?> section)
    {
        var buffer = new ArrayBufferWriter<byte>(ChunkSize + (ChunkSize >> 2));
        using var json = new Utf8JsonWriter(buffer, Options);
        string separator = "{\n";
        foreach (JsonPropertyInfo property in file.Properties)
        {
            object? value = section(property.Name);
            if (value is null)
            {
                continue;
            }

            Text(buffer, $"{separator}\"{property.Name}\":");
            separator = ",\n";
            if (!property.PropertyType.IsArray)
            {
                Value(json, buffer, value, file.Options.GetTypeInfo(property.PropertyType));
                continue;
            }

            JsonTypeInfo rowType = file.Options.GetTypeInfo(property.PropertyType.GetElementType()!);
            string rowSeparator = "[\n";
            foreach (object row in (IEnumerable)value)
            {
                Text(buffer, rowSeparator);
                rowSeparator = ",\n";
                Value(json, buffer, row, rowType);
                if (buffer.WrittenCount >= ChunkSize)
                {
                    yield return buffer.WrittenMemory;
                    buffer.ResetWrittenCount();
                }
            }

            Text(buffer, rowSeparator == "[\n" ? "[]" : "\n]");
        }

        Text(buffer, "\n}\n");
        yield return buffer.WrittenMemory;
    }

    public static void Write(Stream stream, IEnumerable<ReadOnlyMemory<byte>> chunks)
    {
        foreach (ReadOnlyMemory<byte> chunk in chunks)
        {
            stream.Write(chunk.Span);
        }
    }

    public static async Task WriteAsync(
        Stream stream, IEnumerable<ReadOnlyMemory<byte>> chunks, CancellationToken cancellationToken)
    {
        foreach (ReadOnlyMemory<byte> chunk in chunks)
        {
            await stream.WriteAsync(chunk, cancellationToken).ConfigureAwait(false);
        }
    }

    private static void Value(Utf8JsonWriter json, ArrayBufferWriter<byte> buffer, object value, JsonTypeInfo type)
    {
        json.Reset(buffer);
        JsonSerializer.Serialize(json, value, type);
        json.Flush();
    }

    private static void Text(ArrayBufferWriter<byte> buffer, string text)
    {
        int count = System.Text.Encoding.UTF8.GetBytes(text, buffer.GetSpan(text.Length * 3));
        buffer.Advance(count);
    }
}
