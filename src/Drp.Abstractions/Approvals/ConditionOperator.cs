namespace Drp.Approvals;

/// <summary>How a condition looks at a field, or joins other conditions.</summary>
public enum ConditionOperator
{
    /// <summary>The field equals the first value.</summary>
    Equal = 0,

    /// <summary>The field doesn't equal the first value; a missing field doesn't either.</summary>
    NotEqual = 1,

    /// <summary>The field is less than the first value.</summary>
    Less = 2,

    /// <summary>The field is at most the first value.</summary>
    AtMost = 3,

    /// <summary>The field is greater than the first value.</summary>
    Greater = 4,

    /// <summary>The field is at least the first value.</summary>
    AtLeast = 5,

    /// <summary>The field equals one of the values.</summary>
    In = 6,

    /// <summary>Every part holds; without parts it always holds.</summary>
    All = 7,

    /// <summary>At least one part holds; without parts it never holds.</summary>
    Any = 8,

    /// <summary>The one part doesn't hold.</summary>
    Not = 9,
}
