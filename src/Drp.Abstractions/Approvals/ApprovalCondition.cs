namespace Drp.Approvals;

/// <summary>
/// A condition over the fields that a subject exposes, as data. A comparison with a missing field, or with a value of
/// another kind, doesn't hold (only <see cref="ConditionOperator.NotEqual"/> does). Immutable.
/// </summary>
public sealed record ApprovalCondition
{
    /// <summary>What is compared or joined.</summary>
    public required ConditionOperator Operator { get; init; }

    /// <summary>The field's name, for comparisons; <see langword="null"/> for joins.</summary>
    public string? Field { get; init; }

    /// <summary>The values to compare with: one, or several for <see cref="ConditionOperator.In"/>; empty for joins.</summary>
    public IReadOnlyList<FieldValue> Values { get; init; } = [];

    /// <summary>The joined conditions; empty for comparisons.</summary>
    public IReadOnlyList<ApprovalCondition> Parts { get; init; } = [];

    /// <summary>A comparison.</summary>
    public static ApprovalCondition Where(string field, ConditionOperator comparison, params IReadOnlyList<FieldValue> values) =>
        new() { Operator = comparison, Field = field, Values = values };

    /// <summary>Every part holds.</summary>
    public static ApprovalCondition All(params IReadOnlyList<ApprovalCondition> parts) =>
        new() { Operator = ConditionOperator.All, Parts = parts };

    /// <summary>At least one part holds.</summary>
    public static ApprovalCondition Any(params IReadOnlyList<ApprovalCondition> parts) =>
        new() { Operator = ConditionOperator.Any, Parts = parts };

    /// <summary>The part doesn't hold.</summary>
    public static ApprovalCondition Not(ApprovalCondition part) =>
        new() { Operator = ConditionOperator.Not, Parts = [part] };

    /// <summary>Whether the condition holds for some fields.</summary>
    public bool Holds(IReadOnlyDictionary<string, FieldValue> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return Operator switch
        {
            ConditionOperator.All => Parts.All(part => part.Holds(fields)),
            ConditionOperator.Any => Parts.Any(part => part.Holds(fields)),
            ConditionOperator.Not => !Parts[0].Holds(fields),
            ConditionOperator.NotEqual => Compare(fields, 0) != 0,
            ConditionOperator.Equal => Compare(fields, 0) == 0,
            ConditionOperator.Less => Compare(fields, 0) < 0,
            ConditionOperator.AtMost => Compare(fields, 0) <= 0,
            ConditionOperator.Greater => Compare(fields, 0) > 0,
            ConditionOperator.AtLeast => Compare(fields, 0) >= 0,
            ConditionOperator.In => Values.Where((_, index) => Compare(fields, index) == 0).Any(),
            _ => throw new InvalidOperationException($"Unknown operator {Operator}."),
        };
    }

    /// <summary>The condition in words: <c>amount &gt;= 10000 and kind = 'display'</c>.</summary>
    public override string ToString() => Operator switch
    {
        ConditionOperator.All => Parts.Count == 0 ? "always" : string.Join(" and ", Parts.Select(Bracket)),
        ConditionOperator.Any => Parts.Count == 0 ? "never" : string.Join(" or ", Parts.Select(Bracket)),
        ConditionOperator.Not => "not (" + Parts[0] + ")",
        ConditionOperator.In => $"{Field} in ({string.Join(", ", Values)})",
        _ => $"{Field} {Sign(Operator)} {(Values.Count > 0 ? Values[0] : default)}",
    };

    private static string Bracket(ApprovalCondition part) =>
        part.Operator is ConditionOperator.All or ConditionOperator.Any ? $"({part})" : part.ToString();

    private static string Sign(ConditionOperator comparison) => comparison switch
    {
        ConditionOperator.Equal => "=",
        ConditionOperator.NotEqual => "!=",
        ConditionOperator.Less => "<",
        ConditionOperator.AtMost => "<=",
        ConditionOperator.Greater => ">",
        _ => ">=",
    };

    private int? Compare(IReadOnlyDictionary<string, FieldValue> fields, int index) =>
        Field is not null && index < Values.Count && fields.TryGetValue(Field, out var value)
            ? value.CompareWith(Values[index])
            : null;
}
