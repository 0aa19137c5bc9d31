using System.Globalization;
using System.Text;

namespace Drp.Approvals;

/// <summary>Draws definitions and the life of a request as Mermaid. Thread-safe; same input, same text.</summary>
public static class ApprovalMermaid
{
    /// <summary>A definition as a flow chart: its steps with approvers, rules, conditions and time limits.</summary>
    public static string Draw(ApprovalDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var text = new StringBuilder("flowchart TD\n");
        text.Append("    submitted([").Append(Text($"{definition.SubjectKind} submitted")).Append("])\n");
        string from = "submitted";
        for (int i = 0; i < definition.Steps.Count; i++)
        {
            var step = definition.Steps[i];
            string id = "s" + (i + 1).ToString(CultureInfo.InvariantCulture);
            string next = i + 1 < definition.Steps.Count ? Entry(definition, i + 1) : "approved";
            if (step.When is { } when)
            {
                text.Append("    ").Append(id).Append("c{").Append(Text(when.ToString())).Append("}\n");
                text.Append("    ").Append(id).Append("c -->|yes| ").Append(id).Append('\n');
                text.Append("    ").Append(id).Append("c -->|no| ").Append(next).Append('\n');
            }

            text.Append("    ").Append(id).Append('[').Append(Text(Describe(step))).Append("]\n");
            if (i == 0)
            {
                text.Append("    ").Append(from).Append(" --> ").Append(Entry(definition, 0)).Append('\n');
            }

            text.Append("    ").Append(id).Append(" -->|approve| ").Append(next).Append('\n');
            text.Append("    ").Append(id).Append(" -->|reject| rejected\n");
        }

        text.Append("    approved([\"approved\"])\n");
        text.Append("    rejected([\"rejected\"])\n");
        return text.ToString();
    }

    /// <summary>The life of a request as a state diagram, from <see cref="ApprovalTransitions.Table"/>.</summary>
    public static string DrawLife()
    {
        var text = new StringBuilder("stateDiagram-v2\n    [*] --> Open: Submit\n");
        foreach (var row in ApprovalTransitions.Table)
        {
            foreach (var to in row.To)
            {
                text.Append(CultureInfo.InvariantCulture, $"    {row.From} --> {to}: {row.Action}\n");
            }
        }

        return text.Append("    Rejected --> [*]\n").ToString();
    }

    private static string Entry(ApprovalDefinition definition, int index) =>
        "s" + (index + 1).ToString(CultureInfo.InvariantCulture) + (definition.Steps[index].When is null ? "" : "c");

    private static string Describe(ApprovalStep step)
    {
        string who = step.Rule switch
        {
            StepRule.Chain => string.Join(", then ", step.Chain.Select(rung =>
                rung.Approver + (rung.UpTo is { } upTo ? " up to " + upTo.ToString("0.####", CultureInfo.InvariantCulture) : ""))),
            StepRule.All => "all of " + string.Join(", ", step.Approvers),
            StepRule.Count => string.Create(CultureInfo.InvariantCulture, $"{step.Count} of ") + string.Join(", ", step.Approvers),
            StepRule.Share => string.Create(CultureInfo.InvariantCulture, $"{step.Share * 100m:0.##} % of ") + string.Join(", ", step.Approvers),
            _ => string.Join(" or ", step.Approvers),
        };
        string limit = step.TimeLimit is { } time ? string.Create(CultureInfo.InvariantCulture, $"; after {time.TotalHours:0.##} h up the tree") : "";
        return $"{step.Name ?? step.Code}: {who}{limit}";
    }

    private static string Text(string text) => "\"" + text.Replace("\"", "#quot;", StringComparison.Ordinal) + "\"";
}
