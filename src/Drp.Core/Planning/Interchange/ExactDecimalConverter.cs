using System.Text.Json;
using System.Text.Json.Serialization;

namespace Drp.Planning;

/// <summary>Decimals without trailing zeros; a number with more digits than a decimal holds is refused, not rounded.</summary>
internal sealed class ExactDecimalConverter : JsonConverter<decimal>
{
    private const int ExactDigits = 28;

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number || Digits(reader.ValueSpan) > ExactDigits
            || !reader.TryGetDecimal(out decimal value))
        {
            throw new JsonException();
        }

        return value;
    }

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value / 1.0000000000000000000000000000m);

    private static int Digits(ReadOnlySpan<byte> number)
    {
        int digits = 0;
        foreach (byte c in number)
        {
            if (c is (byte)'e' or (byte)'E')
            {
                break;
            }

            // Leading zeros are no digits of the number.
            digits += c is >= (byte)'0' and <= (byte)'9' && (digits > 0 || c != (byte)'0') ? 1 : 0;
        }

        return digits;
    }
}
