using System.Text.Json;

namespace Drp.Forecasting;

/// <summary>The cases of forecasting.json, read once.</summary>
internal static class ForecastCases
{
    private static readonly JsonElement[] All = Load();

    public static IEnumerable<JsonElement> Starting(string prefix) =>
        All.Where(c => Id(c).StartsWith(prefix, StringComparison.Ordinal));

    public static JsonElement Get(string id) => All.Single(c => Id(c) == id);

    public static IEnumerable<string> Ids(string prefix = "") => Starting(prefix).Select(Id);

    public static string Id(JsonElement element) => element.GetProperty("id").GetString()!;

    public static double[] Numbers(JsonElement element) => [.. element.EnumerateArray().Select(x => x.GetDouble())];

    public static double[] History(JsonElement c) => Numbers(c.GetProperty("inputs").GetProperty("y"));

    public static int Season(JsonElement c) => c.GetProperty("inputs").GetProperty("frequency").GetInt32();

    public static void Near(double expected, double actual, double tolerance, string what) =>
        Assert.True(
            Math.Abs(actual - expected) <= tolerance * Math.Max(1, Math.Abs(expected)),
            FormattableString.Invariant($"{what}: expected {expected}, was {actual}"));

    public static void Near(JsonElement expected, IReadOnlyList<double> actual, double tolerance, string what)
    {
        double[] numbers = Numbers(expected);
        for (int i = 0; i < numbers.Length; i++)
        {
            Near(numbers[i], actual[i], tolerance, $"{what}[{i}]");
        }
    }

    private static JsonElement[] Load()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Cases", "forecasting.json");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.Clone().EnumerateArray()];
    }
}
