using System.Globalization;
using System.Text.Json.Nodes;
using Drp.Journal;

namespace Drp.Approvals;

/// <summary>The hash that binds decisions to a content. Thread-safe.</summary>
public static class ApprovalHash
{
    /// <summary>
    /// SHA-256 over subject, node, amount, currency, fields and JSON in canonical form; the title is left out. One changed
    /// cent gives another hash; the order of properties, spaces and trailing zeros don't.
    /// </summary>
    /// <exception cref="ArgumentException">The content's JSON is not JSON.</exception>
    public static string Of(ApprovalContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var fields = new JsonObject();
        foreach (var (name, value) in content.Fields)
        {
            fields[name] = value.ToString();
        }

        var all = new JsonObject
        {
            ["kind"] = content.SubjectKind,
            ["id"] = content.SubjectId,
            ["node"] = content.NodeId,
            ["amount"] = content.Amount.ToString("0.############################", CultureInfo.InvariantCulture),
            ["currency"] = content.Currency,
            ["fields"] = fields,
            ["json"] = CanonicalJson.Of(content.Json),
        };
        return CanonicalJson.Hash(all.ToJsonString());
    }
}
