using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NodaTime;

namespace Drp.Planning;

/// <summary>
/// Finds everything that is wrong in a value that its type refused: walks the value and its type side by side. Only refused
/// values come here, so its speed does not matter.
/// </summary>
internal static class JsonRowFaults
{
    public static void Find(ReadOnlySpan<byte> bytes, JsonTypeInfo type, string path, long line, List<Fault> faults)
    {
        int before = faults.Count;
        var json = new Utf8JsonReader(bytes);
        json.Read();
        Walk(ref json, bytes, type, path, line, faults);
        if (faults.Count == before)
        {
            faults.Add(JsonFaults.WrongValue(line, path, Describe(type)));
        }
    }

    /// <summary>What a value of a type looks like, in words.</summary>
    public static string Describe(JsonTypeInfo info)
    {
        Type type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        return type switch
        {
            { IsEnum: true } => "one of " + string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName)),
            { IsArray: true } => "a list",
            _ when type == typeof(string) => "text",
            _ when type == typeof(bool) => "true or false",
            _ when type == typeof(decimal) => "a number with at most 28 digits",
            _ when type == typeof(LocalDate) => "a date as yyyy-MM-dd",
            _ when type == typeof(int) || type == typeof(long) => "a whole number",
            _ => "an object",
        };
    }

    private static void Walk(
        ref Utf8JsonReader json, ReadOnlySpan<byte> bytes, JsonTypeInfo type, string path, long line, List<Fault> faults)
    {
        bool isObject = type.Kind == JsonTypeInfoKind.Object;
        if (isObject && json.TokenType == JsonTokenType.StartObject)
        {
            WalkObject(ref json, bytes, type, path, line, faults);
        }
        else if (type.Type.IsArray && json.TokenType == JsonTokenType.StartArray)
        {
            JsonTypeInfo element = type.Options.GetTypeInfo(type.Type.GetElementType()!);
            for (int i = 0; json.Read() && json.TokenType != JsonTokenType.EndArray; i++)
            {
                Walk(ref json, bytes, element, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), line, faults);
            }
        }
        else
        {
            int from = (int)json.TokenStartIndex;
            json.Skip();
            bool isNull = json.TokenType == JsonTokenType.Null;
            if (isNull ? type.Type.IsValueType && Nullable.GetUnderlyingType(type.Type) is null
                : isObject || type.Type.IsArray || !Fits(bytes[from..(int)json.BytesConsumed], type))
            {
                faults.Add(JsonFaults.WrongValue(line + Lines(bytes, from), path, Describe(type)));
            }
        }
    }

    private static void WalkObject(
        ref Utf8JsonReader json, ReadOnlySpan<byte> bytes, JsonTypeInfo type, string path, long line, List<Fault> faults)
    {
        long start = line + Lines(bytes, (int)json.TokenStartIndex);
        string? discriminator = type.PolymorphismOptions?.TypeDiscriminatorPropertyName;
        if (discriminator is not null)
        {
            JsonTypeInfo? derived = Derived(json, type, discriminator);
            if (derived is null)
            {
                string kinds = string.Join(", ", type.PolymorphismOptions!.DerivedTypes.Select(static d => d.TypeDiscriminator));
                faults.Add(JsonFaults.WrongValue(start, $"{path}.{discriminator}", "one of " + kinds));
                json.Skip();
                return;
            }

            type = derived;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = json.GetString()!;
            string at = $"{path}.{name}";
            long here = line + Lines(bytes, (int)json.TokenStartIndex);
            JsonPropertyInfo? property = type.Properties.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.Ordinal));
            json.Read();
            if (!seen.Add(name))
            {
                faults.Add(JsonFaults.Twice(here, at));
                json.Skip();
            }
            else if (property is not null)
            {
                Walk(ref json, bytes, type.Options.GetTypeInfo(property.PropertyType), at, line, faults);
            }
            else
            {
                if (!string.Equals(name, discriminator, StringComparison.Ordinal))
                {
                    faults.Add(JsonFaults.Unknown(here, at));
                }

                json.Skip();
            }
        }

        foreach (JsonPropertyInfo missing in type.Properties.Where(p => p.IsRequired && !seen.Contains(p.Name)))
        {
            faults.Add(JsonFaults.Missing(start, $"{path}.{missing.Name}"));
        }
    }

    private static JsonTypeInfo? Derived(Utf8JsonReader json, JsonTypeInfo type, string discriminator)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            bool isKind = json.ValueTextEquals(discriminator);
            json.Read();
            if (isKind && json.TokenType == JsonTokenType.String)
            {
                string kind = json.GetString()!;
                return type.PolymorphismOptions!.DerivedTypes
                    .Where(d => kind.Equals(d.TypeDiscriminator))
                    .Select(d => type.Options.GetTypeInfo(d.DerivedType))
                    .FirstOrDefault();
            }

            json.Skip();
        }

        return null;
    }

    private static bool Fits(ReadOnlySpan<byte> value, JsonTypeInfo type)
    {
        try
        {
            JsonSerializer.Deserialize(value, type);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static int Lines(ReadOnlySpan<byte> bytes, int before) => bytes[..before].Count((byte)'\n');
}
