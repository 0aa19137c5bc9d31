using System.Collections.Immutable;
using System.Reflection;
using Drp.Items;
using NodaTime;

namespace Drp.Planning;

/// <summary>For a record, one copy for each of its members in which only that member differs.</summary>
internal static class RecordChanges
{
    public static IEnumerable<(string Member, object Changed)> Of(object record)
    {
        foreach (PropertyInfo property in record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.SetMethod is null)
            {
                continue;
            }

            foreach ((string inner, object? value) in Others(property.PropertyType, property.GetValue(record)))
            {
                object copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
                property.SetValue(copy, value);
                yield return ($"{record.GetType().Name}.{property.Name}{inner}", copy);
            }
        }
    }

    private static IEnumerable<(string Inner, object? Value)> Others(Type type, object? value)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum)
        {
            return [("", Enum.GetValues(plain).Cast<object>().First(v => !v.Equals(value)))];
        }

        return value switch
        {
            LeadTime or PlanningFences => RecordChanges.Of(value).Select(c => ("." + c.Member, (object?)c.Changed)),
            SafetyStockPolicy or LotSizingPolicy => RecordChanges.Of(value).Select(c => ("." + c.Member, (object?)c.Changed))
                .Append(("(kind)", value is SafetyStockPolicy
                    ? new SafetyStockPolicy.DaysOfCover { Days = 77 }
                    : new LotSizingPolicy.DaysOfCover { Days = 77 })),
            ImmutableArray<SafetyStockPolicy.Season> seasons => RecordChanges.Of(seasons[0])
                .Select(c => ("." + c.Member, (object?)ImmutableArray.Create((SafetyStockPolicy.Season)c.Changed))),
            IReadOnlyList<UnitConversion> { Count: > 0 } units => RecordChanges.Of(units[0])
                .Select(c => ("." + c.Member, (object?)new List<UnitConversion> { (UnitConversion)c.Changed, units[1] })),
            IReadOnlyList<UnitConversion> => [("", new List<UnitConversion> { new() { Unit = "box", Numerator = 2 } })],
            ImmutableArray<IsoDayOfWeek> => [("", ImmutableArray.Create(IsoDayOfWeek.Sunday))],
            ImmutableArray<LocalDate> dates => [("", dates.Add(new LocalDate(2031, 1, 1)))],
            Money money => [(".Amount", new Money(money.Amount + 1, money.Currency)), (".Currency", new Money(money.Amount, "XAF"))],
            _ => [("", Other(plain, value))],
        };
    }

    private static object Other(Type type, object? value) => (type, value) switch
    {
        _ when type == typeof(string) => value + "x",
        _ when type == typeof(int) => (int)(value ?? 0) + 1,
        _ when type == typeof(long) => (long)(value ?? 0L) + 1,
        _ when type == typeof(decimal) => (decimal)(value ?? 0m) + 1m,
        _ when type == typeof(bool) => !(bool)value!,
        _ when type == typeof(LocalDate) => ((LocalDate?)value ?? new LocalDate(2024, 3, 5)).PlusDays(1),
        _ when type == typeof(Money) => new Money(1m, "EUR"),
        _ when type == typeof(PlanningFences) => new PlanningFences { DemandDays = 1 },
        _ => throw new NotSupportedException($"Say how a {type} changes."),
    };
}
