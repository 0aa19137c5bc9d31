using System.Globalization;
using Drp.Channels;
using NodaTime;

namespace Drp.Credit;

/// <summary>Judges a partner's and its nodes' positions by their limits and rules. Pure.</summary>
internal static class CreditJudge
{
    /// <summary>The reasons that no approval releases.</summary>
    private const string Stopped = "DRP7011";
    private const string Over = "DRP7003";
    private const string Near = "DRP7015";

    public static CreditPosition Position(CreditTerms terms, CreditExposure exposure, LocalDate date) => new()
    {
        Kind = terms.Kind,
        HolderId = terms.HolderId,
        Currency = terms.Currency,
        State = terms.State,
        Limit = terms.State == CreditLimitState.Limited
            ? terms.Limit + Sum(terms.Temporary, date) + Sum(terms.Collateral, date)
            : 0m,
        Exposure = exposure,
    };

    /// <summary>The verdict with every reason.</summary>
    /// <param name="request">What is asked for; its amount is part of the exposures already.</param>
    /// <param name="partner">The partner.</param>
    /// <param name="terms">The terms of each position, the partner's first.</param>
    /// <param name="positions">The positions.</param>
    /// <param name="facts">What receivables know of the partner.</param>
    /// <param name="date">Today.</param>
    /// <param name="accepted">Whether the amounts were within the limits when they were confirmed: the limits aren't asked again.</param>
    public static CreditAnswer Judge(
        CreditRequest request, Partner partner, IReadOnlyList<CreditTerms> terms, IReadOnlyList<CreditPosition> positions, CreditFacts facts, LocalDate date, bool accepted = false)
    {
        var reasons = new List<Fault>();
        for (int i = 0; i < terms.Count; i++)
        {
            Limits(terms[i], positions[i], date, accepted, reasons);
        }

        Rules(request, partner, terms[0], facts, date, reasons);
        if (request.Released is { } released)
        {
            reasons.RemoveAll(reason => reason.Code is not Stopped and not Near
                && released.Codes.Contains(reason.Code, StringComparer.Ordinal)
                && (reason.Code != Over || positions[0].Exposure.Total <= released.MaximumExposure));
        }

        reasons.Sort(static (x, y) => string.CompareOrdinal(x.Code, y.Code) is var order && order != 0 ? order : string.CompareOrdinal(x.Subject, y.Subject));
        return new CreditAnswer
        {
            Verdict = reasons.Exists(static reason => reason.Code == Stopped) ? CreditVerdict.Stop
                : reasons.Exists(static reason => reason.Code != Near) ? CreditVerdict.Hold
                : reasons.Count > 0 ? CreditVerdict.Watch
                : CreditVerdict.Ok,
            Reasons = reasons,
            Positions = positions,
        };
    }

    private static void Limits(CreditTerms terms, CreditPosition position, LocalDate date, bool accepted, List<Fault> reasons)
    {
        string subject = terms.Kind == CreditHolderKind.Partner ? $"partner/{terms.HolderId}" : $"node/{terms.HolderId}";
        if (terms.Stopped is { } why)
        {
            reasons.Add(Reason(Stopped, subject, $"stopped by a person: {why}. Only a person resumes it."));
        }

        if (terms.State == CreditLimitState.NotSet && terms.Rules.HoldWhenNotSet)
        {
            reasons.Add(Reason("DRP7002", subject, $"nobody has set a limit in {terms.Currency}; set one (zero means prepay only), or decide that there is none."));
        }

        if (terms.State == CreditLimitState.Limited && terms.ExpiresOn <= date)
        {
            reasons.Add(Reason("DRP7004", subject, $"the limit expired on {terms.ExpiresOn:uuuu-MM-dd}; review it."));
        }

        if (position.Available < 0m && !accepted)
        {
            string prepay = position.Limit == 0m ? " (prepay only)" : "";
            reasons.Add(Reason(Over, subject, string.Create(
                CultureInfo.InvariantCulture,
                $"the exposure would be {position.Exposure.Total:0.####} {terms.Currency} against a limit of {position.Limit:0.####}{prepay}, {-position.Available:0.####} too much; collect, reduce or release it.")));
        }
        else if (position is { State: CreditLimitState.Limited, Limit: > 0m } && position.Exposure.Total >= position.Limit * terms.Rules.WatchShare)
        {
            reasons.Add(Reason(Near, subject, string.Create(
                CultureInfo.InvariantCulture, $"{position.Exposure.Total:0.####} of {position.Limit:0.####} {terms.Currency} are used.")));
        }
    }

    private static void Rules(CreditRequest request, Partner partner, CreditTerms terms, CreditFacts facts, LocalDate date, List<Fault> reasons)
    {
        string subject = $"partner/{partner.Id}";
        var rules = terms.Rules;
        if (!partner.MayOrder)
        {
            reasons.Add(Reason("DRP7008", subject, $"a partner that is {partner.Status} may not order."));
        }

        var due = facts.Items.Where(static item => item.Amount > 0m).ToList();
        if (rules.MaximumDaysPastDue is { } most && due.Count > 0 && due.Min(static item => item.Due) is var oldest && Period.DaysBetween(oldest, date) > most)
        {
            reasons.Add(Reason("DRP7005", subject, $"an item is due since {oldest:uuuu-MM-dd}; {most} days are accepted."));
        }

        decimal open = facts.OpenItems;
        decimal overdue = due.Where(item => Period.DaysBetween(item.Due, date) > rules.OverdueDays).Sum(static item => item.Amount);
        if (rules.MaximumOverdueShare is { } share && open > 0m && overdue > open * share)
        {
            reasons.Add(Reason("DRP7006", subject, string.Create(
                CultureInfo.InvariantCulture, $"{overdue:0.####} of {open:0.####} {terms.Currency} open are overdue by more than {rules.OverdueDays} days; a share of {share:0.####} is accepted.")));
        }

        if (rules.MaximumDunningLevel is { } level && facts.DunningLevel > level)
        {
            reasons.Add(Reason("DRP7007", subject, $"dunning stands at level {facts.DunningLevel}; {level} is accepted."));
        }

        if (rules.MaximumNewCustomerAmount is { } largest && terms.CustomerSince is { } since
            && date < since.PlusDays(rules.NewCustomerDays) && request.Amount.Amount > largest)
        {
            reasons.Add(Reason("DRP7009", subject, string.Create(
                CultureInfo.InvariantCulture, $"a customer since {since:uuuu-MM-dd} may have {largest:0.####} {terms.Currency} at once; this is {request.Amount.Amount:0.####}.")));
        }

        if (rules.HoldOnBrokenPromise && facts.BrokenPromises > 0)
        {
            reasons.Add(Reason("DRP7010", subject, $"{facts.BrokenPromises} promise(s) to pay were broken."));
        }
    }

    private static decimal Sum(IReadOnlyList<CreditSupplement> supplements, LocalDate date) =>
        supplements.Where(supplement => supplement.HoldsOn(date)).Sum(static supplement => supplement.Amount);

    private static Fault Reason(string code, string subject, string message) => new() { Code = code, Subject = subject, Message = message };
}
