using System.Text.Json;
using System.Text.Json.Nodes;

namespace Drp.Inventory.Policies;

/// <summary>One case of the collected golden cases, with its tolerance rule.</summary>
internal sealed class GoldenCase(JsonElement element)
{
    public string Id => element.GetProperty("id").GetString()!;

    public string Method => element.GetProperty("inputs").GetProperty("method").GetString()!;

    public JsonElement Inputs => element.GetProperty("inputs");

    public static IReadOnlyList<GoldenCase> Load(string file, params string[] prefixes)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", file));
        var root = JsonDocument.Parse(text).RootElement;
        var cases = root.ValueKind == JsonValueKind.Array ? root : root.GetProperty("cases");
        return [.. cases.EnumerateArray().Select(c => new GoldenCase(c))
            .Where(c => prefixes.Length == 0 || prefixes.Any(p => c.Id.StartsWith(p, StringComparison.Ordinal)))];
    }

    public JsonElement Expected(string name) => element.GetProperty("expected").GetProperty(name);

    public double Number(string name) => Inputs.GetProperty(name).GetDouble();

    public decimal Amount(string name) => Inputs.GetProperty(name).GetDecimal();

    public double? NumberOrNull(string name) =>
        Inputs.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetDouble() : null;

    /// <summary>Every expected field, but for the excepted, that differs from what was computed or that was not computed.</summary>
    public IReadOnlyList<string> Differences(object actual, IReadOnlyList<string> except)
    {
        var computed = JsonSerializer.SerializeToNode(actual)!;
        var differences = new List<string>();
        foreach (var field in element.GetProperty("expected").EnumerateObject())
        {
            if (except.Contains(field.Name))
                continue;
            var tolerance = Tolerance(field.Name);
            Compare(field.Name, field.Value, computed[field.Name], tolerance, differences);
        }

        return differences;
    }

    private (double Value, bool Absolute) Tolerance(string field)
    {
        var tolerance = element.GetProperty("tolerance");
        return tolerance.ValueKind == JsonValueKind.Object
            ? (tolerance.TryGetProperty(field, out var own) ? own.GetDouble() : 0, true)
            : (tolerance.GetDouble(), false);
    }

    private static void Compare(
        string path, JsonElement expected, JsonNode? actual, (double Value, bool Absolute) tolerance, List<string> differences)
    {
        if (expected.ValueKind == JsonValueKind.Null)
            return;
        if (actual is null)
        {
            differences.Add($"{path}: not computed");
            return;
        }

        switch (expected.ValueKind)
        {
            case JsonValueKind.Array:
                var i = 0;
                foreach (var item in expected.EnumerateArray())
                    Compare($"{path}[{i}]", item, actual.AsArray().ElementAtOrDefault(i++), tolerance, differences);
                if (i != actual.AsArray().Count)
                    differences.Add($"{path}: {actual.AsArray().Count} entries, expected {i}");
                break;
            case JsonValueKind.Object:
                foreach (var field in expected.EnumerateObject())
                    Compare($"{path}.{field.Name}", field.Value, actual[field.Name], tolerance, differences);
                break;
            case JsonValueKind.Number:
                double e = expected.GetDouble(), a = actual.GetValue<double>();
                var allowed = tolerance.Absolute ? tolerance.Value : tolerance.Value * Math.Max(1, Math.Abs(e));
                if (!(Math.Abs(a - e) <= allowed))
                    differences.Add(FormattableString.Invariant($"{path}: {a:R}, expected {e:R} ± {allowed:R}"));
                break;
            default:
                if (expected.ToString() != actual.ToString())
                    differences.Add($"{path}: {actual}, expected {expected}");
                break;
        }
    }
}
