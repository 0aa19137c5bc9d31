namespace Drp.Approvals;

/// <summary>What is to be approved, as its room or host gives it. Immutable.</summary>
public sealed record ApprovalContent
{
    /// <summary>The kind of subject: <c>promotion</c>.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>The subject's id within its kind.</summary>
    public required string SubjectId { get; init; }

    /// <summary>The channel node that it belongs to: approvers are looked for from here upwards.</summary>
    public required string NodeId { get; init; }

    /// <summary>One line for people: <c>Display fee, 12 stores, 48,000 CNY</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The amount for amount chains; also the field <c>amount</c>. Zero if there is none.</summary>
    public decimal Amount { get; init; }

    /// <summary>The amount's currency, or <see langword="null"/>; also the field <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>The fields that conditions may use. <c>amount</c>, <c>currency</c>, <c>kind</c> and <c>node</c> are added.</summary>
    public IReadOnlyDictionary<string, FieldValue> Fields { get; init; } = new Dictionary<string, FieldValue>(StringComparer.Ordinal);

    /// <summary>
    /// The whole content as JSON: what a decision is bound to. A change of anything in it (or in amount, currency, node or
    /// fields) leaves the subject unapproved.
    /// </summary>
    public required string Json { get; init; }

    /// <summary>Who edited the content last, if not who submits it; never approves.</summary>
    public string? LastEditor { get; init; }
}
