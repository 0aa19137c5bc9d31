using System.Text.Json;

namespace Drp.Planning;

/// <summary>One case of a golden file, with readers for its fields.</summary>
public sealed class GoldenCase
{
    private GoldenCase(JsonElement root) => Root = root;

    public JsonElement Root { get; }
    public string Id => Root.GetProperty("id").GetString()!;
    public JsonElement In => Root.GetProperty("inputs");
    public JsonElement Out => Root.GetProperty("expected");

    public static IReadOnlyList<GoldenCase> Load(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", file)));
        return [.. document.RootElement.EnumerateArray().Select(e => new GoldenCase(e.Clone()))];
    }

    public string Text(string name) => In.GetProperty(name).GetString()!;
    public decimal Number(string name) => In.GetProperty(name).GetDecimal();
    public long Q4(string name) => ToQ4(In.GetProperty(name).GetDecimal());
    public long[] Q4s(string name) => Quantities(In.GetProperty(name));

    public static long ToQ4(decimal value) => checked((long)(value * 10_000m));
    public static long[] Quantities(JsonElement array) => [.. array.EnumerateArray().Select(e => ToQ4(e.GetDecimal()))];
    public static decimal[] Decimals(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetDecimal())];
}
