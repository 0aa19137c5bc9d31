using NodaTime;

namespace Drp.Receivables;

/// <summary>Decides which items of a partner go on a notice and at which level; a pure function.</summary>
internal static class DunningPlan
{
    /// <summary>The notice for one currency, or null when nothing advances.</summary>
    public static DunningNotice? Make(
        ReceivableAccount account, string currency, LocalDate date, DunningProcedure procedure, IEnumerable<OpenItem> open, DunningState state, ISet<string> disputed)
    {
        var lines = new List<DunningNoticeLine>();
        bool advances = false;
        foreach (var item in open.Where(item => IsDue(item, currency, date) && !disputed.Contains(item.Item.Reference.DocumentId)))
        {
            int days = DunningRules.DaysOverdue(item.Item.Due, date);
            var before = state.Items.GetValueOrDefault(item.Item.Reference.ToString());
            int now = before?.Level ?? 0;
            int reached = DunningRules.LevelFor(procedure.Levels, days)?.Level ?? 0;
            int next = procedure.StepByStep ? Next(procedure.Levels, now, reached) : Math.Max(now, reached);
            bool waits = before is not null && Period.DaysBetween(before.LastNotice, date) < procedure.IntervalDays;
            next = waits ? now : next;
            if (next == 0)
            {
                continue;
            }

            advances |= next > now;
            var level = procedure.Levels.First(found => found.Level == next || (found == procedure.Levels[^1]));
            lines.Add(new DunningNoticeLine
            {
                Item = item.Item.Reference,
                Due = item.Item.Due,
                Open = item.Open,
                DaysOverdue = days,
                Level = next,
                Interest = item.Item.Kind is ReceivableKind.Interest or ReceivableKind.Fee || level.InterestPercent == 0m
                    ? 0m
                    : DunningRules.Interest(new Money(item.Open, currency), level.InterestPercent, DunningRules.DaysOverdue(LaterOf(before?.InterestThrough, item.Item.Due), date)),
            });
        }

        decimal overdue = lines.Sum(static line => line.Open);
        if (!advances || overdue < procedure.MinimumAmount)
        {
            return null;
        }

        int highest = lines.Max(static line => line.Level);
        return new DunningNotice
        {
            Id = $"D/{account.PartnerId}/{currency}/{date:uuuu-MM-dd}",
            Company = account.Company,
            PartnerId = account.PartnerId,
            Currency = currency,
            Date = date,
            Level = highest,
            Lines = lines,
            Fee = new Money(DunningRules.Fee(procedure.Levels.First(level => level.Level == highest), overdue), currency).Round().Amount,
            Interest = lines.Sum(static line => line.Interest),
        };
    }

    /// <summary>Levels after a notice; items that are closed by now are left out.</summary>
    public static DunningState After(DunningState state, DunningNotice notice, bool interestPosted)
    {
        var items = new Dictionary<string, DunningState.Reached>(state.Items, StringComparer.Ordinal);
        foreach (var line in notice.Lines)
        {
            var before = items.GetValueOrDefault(line.Item.ToString());
            items[line.Item.ToString()] = new DunningState.Reached
            {
                Level = line.Level,
                LastNotice = before is null || line.Level > before.Level ? notice.Date : before.LastNotice,
                InterestThrough = interestPosted && line.Interest > 0m ? notice.Date : before?.InterestThrough,
            };
        }

        return state with { Items = items };
    }

    /// <summary>What is wrong with a procedure, or null.</summary>
    public static string? Fault(DunningProcedure procedure) =>
        procedure.Levels.Count == 0 ? "a procedure needs a level."
        : procedure.Levels.Where((level, i) => level.Days < 0 || level.Fee < 0m || level.InterestPercent < 0m
            || (i > 0 && (level.Level <= procedure.Levels[i - 1].Level || level.Days < procedure.Levels[i - 1].Days))).Any() ? "levels and days ascend, fees and rates are 0 or more."
        : procedure.Levels[0].Level < 0 || procedure.IntervalDays < 0 || procedure.MinimumAmount < 0m || procedure.PromiseGraceDays < 0 ? "levels, interval, minimum and grace are 0 or more."
        : null;

    public static bool IsDue(OpenItem item, string currency, LocalDate date) =>
        item.Item.Kind.IsDebit() && string.Equals(item.Item.Currency, currency, StringComparison.Ordinal) && item.Item.PostingDate <= date && item.Item.Due < date;

    private static int Next(IReadOnlyList<DunningLevel> levels, int now, int reached) =>
        levels.Where(level => level.Level > now && level.Level <= reached && level.Level > 0).Select(static level => level.Level).DefaultIfEmpty(now).Min();

    private static LocalDate LaterOf(LocalDate? x, LocalDate y) => x is { } day && day > y ? day : y;
}
