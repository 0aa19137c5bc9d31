using System.Globalization;
using NodaTime;

namespace Drp.Samples.Northwind.Views;

/// <summary>Numbers and dates as planners write them.</summary>
public static class Text
{
    public static string Day(LocalDate date) => date.ToString("d MMM", CultureInfo.InvariantCulture);

    public static string Weekday(LocalDate date) => date.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    public static string Units(decimal quantity) => quantity.ToString("#,0.####", CultureInfo.InvariantCulture);

    /// <summary>An empty cell says more than a zero.</summary>
    public static string Cell(decimal quantity) => quantity == 0m ? "[grey]·[/]" : Units(quantity);

    public static string Dollars(decimal amount) => "$" + amount.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Percent(decimal? share) => share is { } known ? Percent(known) : "";

    public static string Ratio(decimal? value) => value?.ToString("#,0.0", CultureInfo.InvariantCulture) ?? "";

    public static string Percent(decimal share) => (share * 100m).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    /// <summary>A word in camel case as words.</summary>
    public static string Words(Enum value) => Words(value.ToString());

    public static string Words(string name) => string.Concat(
        name.Select(static (c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));
}
