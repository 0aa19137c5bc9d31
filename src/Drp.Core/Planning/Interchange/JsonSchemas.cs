using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using NodaTime;

namespace Drp.Planning;

/// <summary>The JSON schema of a file, made from the same types that read and write it.</summary>
internal static class JsonSchemas
{
    private static readonly JsonSerializerOptions Writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        TypeInfoResolver = InterchangeContext.Default,
    };

    public static string Of(JsonTypeInfo file, string title)
    {
        var exporter = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };
        var schema = (JsonObject)file.GetJsonSchemaAsNode(exporter);
        var whole = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = title,
        };
        foreach ((string name, JsonNode? value) in schema.ToArray())
        {
            schema.Remove(name);
            whole[name] = value;
        }

        return whole.ToJsonString(Writing) + "\n";
    }

    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        Type type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        bool isNullable = type != context.TypeInfo.Type;
        if (type == typeof(LocalDate))
        {
            return new JsonObject { ["type"] = Types("string", isNullable), ["format"] = "date" };
        }

        return type == typeof(decimal) ? new JsonObject { ["type"] = Types("number", isNullable) } : schema;
    }

    private static JsonNode Types(string type, bool isNullable) => isNullable ? new JsonArray(type, "null") : JsonValue.Create(type);
}
