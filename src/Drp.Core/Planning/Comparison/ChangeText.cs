using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;

namespace Drp.Planning;

/// <summary>A changed order as a sentence.</summary>
internal static class ChangeText
{
    public static string Of(OrderMatch match, ImmutableArray<ChangeCause> causes)
    {
        var text = new StringBuilder();
        PlannedOrder order = (match.After ?? match.Before)!;
        text.Append(CultureInfo.InvariantCulture, $"{order.Item} to {order.To}: ");
        switch (match.Kind)
        {
            case OrderChangeKind.Added:
                text.Append(CultureInfo.InvariantCulture, $"{Units(order.Quantity)} for {Day(order.Receipt)} added");
                break;
            case OrderChangeKind.Gone:
                text.Append(CultureInfo.InvariantCulture, $"{Units(order.Quantity)} for {Day(order.Receipt)} gone");
                break;
            default:
                text.AppendJoin(", ", Changes(match.Before!, match.After!));
                break;
        }

        if (!causes.IsEmpty)
        {
            text.Append("; ").AppendJoin(", ", causes.Select(Cause));
        }

        return text.Append('.').ToString();
    }

    private static IEnumerable<string> Changes(PlannedOrder before, PlannedOrder after)
    {
        if (before.Receipt != after.Receipt)
        {
            yield return $"moved from {Day(before.Receipt)} to {Day(after.Receipt)}";
        }
        else if (before.Ship != after.Ship)
        {
            yield return $"for {Day(after.Receipt)} ships {Day(after.Ship)} and not {Day(before.Ship)}";
        }
        else
        {
            yield return $"order for {Day(after.Receipt)}";
        }

        yield return before.Quantity != after.Quantity
            ? $"from {Units(before.Quantity)} to {Units(after.Quantity)}"
            : $"still {Units(after.Quantity)}";
        if (!string.Equals(before.Route, after.Route, StringComparison.Ordinal))
        {
            yield return $"by {after.Route} instead of {before.Route}";
        }
    }

    private static string Cause(ChangeCause cause) => cause.Kind switch
    {
        ChangeCauseKind.Requirements => $"requirements by then {Signed(cause.Quantity)}",
        ChangeCauseKind.Stock => $"stock at the start {Signed(cause.Quantity)}",
        ChangeCauseKind.ScheduledReceipts => $"scheduled receipts by then {Signed(cause.Quantity)}",
        ChangeCauseKind.Expiry => $"expiry by then {Signed(cause.Quantity)}",
        ChangeCauseKind.SafetyStock => $"safety stock {Signed(cause.Quantity)}",
        ChangeCauseKind.OtherOrders => $"other orders by then {Signed(cause.Quantity)}",
        ChangeCauseKind.Point => "only one of the plans stocks it there",
        ChangeCauseKind.Horizon => "one of the plans ends before that date",
        _ => "the requirements are the same: a route, a policy, an option or a share differs",
    };

    private static string Units(decimal quantity) => quantity.ToString(CultureInfo.InvariantCulture);

    private static string Signed(decimal quantity) => quantity.ToString("+0.####;-0.####", CultureInfo.InvariantCulture);

    private static string Day(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
