using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Text;

namespace Drp.Storage;

/// <summary>
/// Small values that no query looks into (a policy, a list of conversions) as JSON text. Kinds of a policy are told apart
/// by their name; decimals stay exact.
/// </summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new DateConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameKinds } },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options)!;

    private static void NameKinds(JsonTypeInfo info)
    {
        if (!info.Type.IsAbstract || info.Type.Namespace?.StartsWith(nameof(Drp), StringComparison.Ordinal) != true)
        {
            return;
        }

        info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "kind" };
        foreach (Type kind in info.Type.GetNestedTypes()
            .Where(kind => kind.IsAssignableTo(info.Type))
            .OrderBy(static kind => kind.Name, StringComparer.Ordinal))
        {
            info.PolymorphismOptions.DerivedTypes.Add(
                new JsonDerivedType(kind, JsonNamingPolicy.CamelCase.ConvertName(kind.Name)));
        }
    }

    private sealed class DateConverter : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            LocalDatePattern.Iso.Parse(reader.GetString()!).Value;

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }
}
