namespace Drp.Credit;

/// <summary>What credit says to an amount, the better first.</summary>
public enum CreditVerdict
{
    /// <summary>Within every limit and rule.</summary>
    Ok = 0,

    /// <summary>Allowed, but a limit is nearly used up.</summary>
    Watch = 1,

    /// <summary>A limit or a rule stands against it; an approval can release it.</summary>
    Hold = 2,

    /// <summary>Stopped by a person. No recheck clears this, and no approval: only a person resumes.</summary>
    Stop = 3,
}
