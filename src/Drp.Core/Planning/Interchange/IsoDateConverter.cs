using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Drp.Planning;

/// <summary>Dates as ISO 8601, <c>yyyy-MM-dd</c>.</summary>
internal sealed class IsoDateConverter : JsonConverter<LocalDate>
{
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String
            && LocalDatePattern.Iso.Parse(reader.GetString()!).TryGetValue(default, out LocalDate date))
        {
            return date;
        }

        throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
}
