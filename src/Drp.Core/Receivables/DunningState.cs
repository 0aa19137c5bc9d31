using NodaTime;

namespace Drp.Receivables;

/// <summary>How far a partner's items have been dunned; one case for each partner.</summary>
internal sealed record DunningState
{
    public const string Kind = "dunning-state";

    public const string NoticeKind = "dunning-notice";

    public const string PromiseKind = "promise";

    public const string DisputeKind = "dispute";

    /// <summary>The day of the last run that looked at the partner.</summary>
    public LocalDate? LastRun { get; init; }

    /// <summary>By item, closed ones left out.</summary>
    public Dictionary<string, Reached> Items { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The highest level of an item that is still open.</summary>
    public int LevelOf(IEnumerable<OpenItem> open) =>
        open.Select(item => Items.GetValueOrDefault(item.Item.Reference.ToString())?.Level ?? 0).DefaultIfEmpty(0).Max();

    /// <summary>What an item has reached.</summary>
    internal sealed record Reached
    {
        public int Level { get; init; }

        public LocalDate LastNotice { get; init; }

        /// <summary>Last day for which interest was posted.</summary>
        public LocalDate? InterestThrough { get; init; }
    }
}
