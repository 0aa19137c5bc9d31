using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Drp.Journal;

/// <summary>
/// One text for one JSON value: properties in ordinal order, no white space, text escaped as little as JSON allows.
/// Numbers stand as decimals without trailing zeros, so 1.50 and 1.5 are one number; a number with an
/// exponent or more than 27 digits stays as it was written. Thread-safe.
/// </summary>
public static class CanonicalJson
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Brings JSON into canonical form; <see langword="null"/> stays null.</summary>
    /// <exception cref="ArgumentException">The text is not JSON, or names a property twice.</exception>
    public static string? Of(string? json)
    {
        if (json is null)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream, Writing))
            {
                Write(writer, document.RootElement);
            }

            return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException("The text is not JSON: " + exception.Message, nameof(json), exception);
        }
    }

    /// <summary>SHA-256 of the canonical form, as 64 lower-case hexadecimal digits.</summary>
    /// <exception cref="ArgumentException">The text is not JSON, or names a property twice.</exception>
    public static string Hash(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(json)!)));
    }

    // Within 27 digits and without an exponent a decimal holds a number exactly; beyond, rounding would make two one.
    private static bool IsPlain(string number) => number.Length <= 28 && number.IndexOfAny(['e', 'E']) < 0;

    private static void Write(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                string? last = null;
                foreach (var property in element.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
                {
                    if (string.Equals(property.Name, last, StringComparison.Ordinal))
                    {
                        throw new ArgumentException($"The JSON names property '{last}' twice.");
                    }

                    last = property.Name;
                    writer.WritePropertyName(property.Name);
                    Write(writer, property.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.Number when IsPlain(element.GetRawText()) && element.TryGetDecimal(out decimal number):
                writer.WriteRawValue(number.ToString("0.############################", System.Globalization.CultureInfo.InvariantCulture));
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
