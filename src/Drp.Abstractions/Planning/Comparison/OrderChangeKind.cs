namespace Drp.Planning;

/// <summary>How an order differs between two plans; moved, resized and re-sourced may come together.</summary>
[Flags]
public enum OrderChangeKind
{
    /// <summary>It does not differ.</summary>
    None = 0,

    /// <summary>Only the second plan has it.</summary>
    Added = 1,

    /// <summary>Only the first plan has it.</summary>
    Gone = 2,

    /// <summary>It ships or arrives on another date.</summary>
    Moved = 4,

    /// <summary>Its quantity is another one.</summary>
    Resized = 8,

    /// <summary>Another route supplies it.</summary>
    Resourced = 16,
}
