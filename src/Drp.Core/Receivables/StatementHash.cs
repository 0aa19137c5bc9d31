using Drp.Journal;

namespace Drp.Receivables;

/// <summary>The hash of what a statement states. Thread-safe.</summary>
public static class StatementHash
{
    /// <summary>SHA-256 over the canonical JSON of all but the answer, 64 lower-case hexadecimal digits.</summary>
    public static string Of(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return CanonicalJson.Hash(CanonicalJson.Of(ReceivableJson.Of(statement with
        {
            Status = StatementStatus.Issued,
            Hash = null,
            StatedBalance = null,
            Disputes = [],
            AnsweredBy = null,
            AnsweredAt = null,
        }))!);
    }
}
