using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Drp.Approvals;

/// <summary>Definitions and requests as JSON: camel case, enumerations by name, dates and durations in NodaTime's forms. Thread-safe.</summary>
public static class ApprovalJson
{
    private static readonly JsonSerializerOptions Options = Create(indented: false);
    private static readonly JsonSerializerOptions Indented = Create(indented: true);

    /// <summary>A definition as indented JSON.</summary>
    public static string Write(ApprovalDefinition definition) => JsonSerializer.Serialize(definition, Indented);

    /// <summary>Reads a definition and checks it.</summary>
    /// <exception cref="DrpInputException">DRP5019: it is not JSON, lacks a member, has an unknown one, or has faults.</exception>
    public static ApprovalDefinition ReadDefinition(string json)
    {
        try
        {
            var definition = JsonSerializer.Deserialize<ApprovalDefinition>(json, Options)
                ?? throw new JsonException("There is no definition.");
            ApprovalDefinitions.ThrowIfFaulty(definition);
            return definition;
        }
        catch (JsonException exception)
        {
            throw new DrpInputException(
                "DRP5019",
                "The text is not an approval definition.",
                [new Fault { Code = "DRP5019", Subject = exception.Path ?? "definition", Message = exception.Message }]);
        }
    }

    /// <summary>A request's whole state as JSON.</summary>
    public static string Write(ApprovalRequest request) => JsonSerializer.Serialize(request, Options);

    /// <summary>Reads a request's state back.</summary>
    /// <exception cref="JsonException">The text is not a request.</exception>
    public static ApprovalRequest ReadRequest(string json) =>
        JsonSerializer.Deserialize<ApprovalRequest>(json, Options) ?? throw new JsonException("There is no request.");

    private static JsonSerializerOptions Create(bool indented)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            WriteIndented = indented,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            IgnoreReadOnlyProperties = true,
            NumberHandling = JsonNumberHandling.Strict,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new FieldValueConverter());
        return options.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
    }

    private sealed class FieldValueConverter : JsonConverter<FieldValue>
    {
        public override FieldValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.Number => FieldValue.Of(reader.GetDecimal()),
            JsonTokenType.String => FieldValue.Of(reader.GetString()!),
            JsonTokenType.True or JsonTokenType.False => FieldValue.Of(reader.GetBoolean()),
            _ => throw new JsonException("A value is a number, a text or a flag."),
        };

        public override void Write(Utf8JsonWriter writer, FieldValue value, JsonSerializerOptions options)
        {
            if (value.Number is { } number)
            {
                writer.WriteNumberValue(number);
            }
            else if (value.Flag is { } flag)
            {
                writer.WriteBooleanValue(flag);
            }
            else
            {
                writer.WriteStringValue(value.Text);
            }
        }
    }
}
