using System.Text.Json;
using System.Text.Json.Serialization;

namespace Drp.Planning;

/// <summary>Enumerations by name in camelCase, never by number.</summary>
internal sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
