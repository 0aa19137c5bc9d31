namespace Drp.Credit;

/// <summary>Rules besides the limit; what is <see langword="null"/> is not asked. Immutable.</summary>
public sealed record CreditRules
{
    /// <summary>From this share of the limit on the answer is watch. Default 0.9.</summary>
    public decimal WatchShare { get; init; } = 0.9m;

    /// <summary>
    /// Confirmed orders count when they ship within so many days; later ones are checked again when they enter. Default 30.
    /// </summary>
    public int HorizonDays { get; init; } = 30;

    /// <summary>Whether an amount is held where nobody set a limit. Default yes.</summary>
    public bool HoldWhenNotSet { get; init; } = true;

    /// <summary>The most days that an open item may be past due.</summary>
    public int? MaximumDaysPastDue { get; init; }

    /// <summary>The days past due from which an item counts as overdue for <see cref="MaximumOverdueShare"/>. Default 0: more than none.</summary>
    public int OverdueDays { get; init; }

    /// <summary>The largest share of open items that may be overdue, 0 to 1.</summary>
    public decimal? MaximumOverdueShare { get; init; }

    /// <summary>The highest dunning level that is still served.</summary>
    public int? MaximumDunningLevel { get; init; }

    /// <summary>The largest single amount of a customer that is new.</summary>
    public decimal? MaximumNewCustomerAmount { get; init; }

    /// <summary>For so many days a customer is new. Default 90.</summary>
    public int NewCustomerDays { get; init; } = 90;

    /// <summary>Whether a broken promise to pay holds. Default yes.</summary>
    public bool HoldOnBrokenPromise { get; init; } = true;
}
