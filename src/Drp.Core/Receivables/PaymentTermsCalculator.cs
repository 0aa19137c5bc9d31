using NodaTime;

namespace Drp.Receivables;

/// <summary>Makes instalments of terms. Thread-safe.</summary>
public static class PaymentTermsCalculator
{
    /// <summary>What is wrong with terms, or <see langword="null"/>.</summary>
    public static string? Fault(PaymentTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.Lines.Count == 0)
        {
            return "terms need a line.";
        }

        decimal percent = terms.Lines.Sum(static line => line.Percent ?? 0m);
        int open = terms.Lines.Count(static line => line.Percent is null);
        if (terms.Lines.Any(static line => line.Percent <= 0m) || percent > 100m || open > 1
            || (open == 1 && (terms.Lines[^1].Percent is not null || percent == 100m)) || (open == 0 && percent != 100m))
        {
            return "the shares have to be positive and add up to 100, or leave a rest for the last line.";
        }

        return terms.Lines.Any(static line => line.Days < 0 || line.Months < 0 || line.Days > 36_500 || line.Months > 1200) ? "months and days are 0 or more."
            : terms.Discounts.Any(static tier => tier.Days < 0 || tier.Days > 36_500 || tier.Percent is <= 0m or >= 100m) ? "a discount has 0 or more days and a percentage above 0 and below 100."
            : null;
    }

    /// <summary>The due date that a line gives for a document's date.</summary>
    public static LocalDate Due(PaymentTermLine line, LocalDate documentDate)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Rule switch
        {
            DueRule.Net => documentDate.PlusMonths(line.Months).PlusDays(line.Days),
            DueRule.EndOfMonth => EndOfMonth(documentDate.PlusMonths(line.Months)).PlusDays(line.Days),
            _ => EndOfMonth(documentDate.PlusMonths(line.Months).PlusDays(line.Days)),
        };
    }

    /// <summary>
    /// The instalments of an amount: parts in minor units by largest remainder, ties to the earlier line; parts that come to
    /// nothing are left out.
    /// </summary>
    /// <returns>Amount and due date of each.</returns>
    public static IReadOnlyList<(decimal Amount, LocalDate Due)> Instalments(PaymentTerms terms, Money amount, LocalDate documentDate)
    {
        ArgumentNullException.ThrowIfNull(terms);
        decimal given = terms.Lines.Sum(static line => line.Percent ?? 0m);
        decimal[] weights = [.. terms.Lines.Select(line => line.Percent ?? (100m - given))];
        Money[] parts = amount.Split(weights);
        return [.. parts.Select((part, i) => (part.Amount, Due: Due(terms.Lines[i], documentDate))).Where(static part => part.Amount != 0m)];
    }

    /// <summary>The discounts of terms with their last days, soonest first.</summary>
    public static IReadOnlyList<DiscountTier> Discounts(PaymentTerms terms, LocalDate documentDate)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return [.. terms.Discounts.OrderBy(static tier => tier.Days)
            .Select(tier => new DiscountTier { LastDay = documentDate.PlusDays(tier.Days), Percent = tier.Percent })];
    }

    private static LocalDate EndOfMonth(LocalDate date) => date.With(DateAdjusters.EndOfMonth);
}
