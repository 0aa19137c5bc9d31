namespace Drp.Planning;

/// <summary>The faults that a row can have on its own; faults of the network are found by validation.</summary>
internal static class SnapshotFaults
{
    /// <summary>By code, then subject, then text: the same list whatever the order of the input.</summary>
    public static int Order(Fault a, Fault b)
    {
        int order = string.CompareOrdinal(a.Code, b.Code);
        order = order != 0 ? order : string.CompareOrdinal(a.Subject, b.Subject);
        return order != 0 ? order : string.CompareOrdinal(a.Message, b.Message);
    }

    public static Fault Duplicate(string kind, string code) => new()
    {
        Code = "DRP2001",
        Subject = $"{kind} {code}",
        Message = "The code occurs more than once; keep one record, or make the codes of several companies distinct.",
    };

    public static Fault Unknown(string subject, string kind, string code) => new()
    {
        Code = "DRP2002",
        Subject = subject,
        Message = $"The {kind} {code} is not in the snapshot; add it, or correct the code.",
    };

    public static Fault NotAPoint(string subject, string item, string location) => new()
    {
        Code = "DRP2003",
        Subject = subject,
        Message = $"Item {item} is not planned at location {location}; add the stocking point.",
    };

    public static Fault Unrepresentable(string subject, decimal quantity) => new()
    {
        Code = "DRP2004",
        Subject = subject,
        Message = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"The quantity {quantity} has more than four decimal places or is beyond 10,000,000,000,000; round or split it."),
    };

    public static Fault WrongSign(string subject, decimal quantity) => new()
    {
        Code = "DRP2005",
        Subject = subject,
        Message = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"The quantity {quantity} is not allowed here; give a quantity above zero."),
    };

    public static Fault NoConversion(string subject, string item, string unit) => new()
    {
        Code = "DRP2006",
        Subject = subject,
        Message = $"Item {item} has no conversion for unit {unit}; add it to the item. A missing conversion is never 1:1.",
    };
}
