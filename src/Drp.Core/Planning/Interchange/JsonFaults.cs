namespace Drp.Planning;

/// <summary>What can be wrong in a JSON file before its content is judged.</summary>
internal static class JsonFaults
{
    public static DrpInputException Refuse(string what, IReadOnlyList<Fault> faults) =>
        new("DRP2900", $"The {what} can't be read.", faults);

    public static Fault Malformed(long line, string path, string message) => new()
    {
        Code = "DRP2901",
        Subject = Subject(line, path),
        Message = $"This is not JSON: {message} Correct the text; nothing behind this place was read.",
    };

    public static Fault Unknown(long line, string path) => new()
    {
        Code = "DRP2902",
        Subject = Subject(line, path),
        Message = "No such property is known here; correct its name, or remove it.",
    };

    public static Fault Missing(long line, string path) => new()
    {
        Code = "DRP2903",
        Subject = Subject(line, path),
        Message = "This property is required; add it.",
    };

    public static Fault WrongValue(long line, string path, string expected) => new()
    {
        Code = "DRP2904",
        Subject = Subject(line, path),
        Message = $"The value can't be used here; give {expected}.",
    };

    public static Fault Twice(long line, string path) => new()
    {
        Code = "DRP2905",
        Subject = Subject(line, path),
        Message = "The property occurs twice; keep one.",
    };

    public static Fault Contradiction(string subject, string message) => new()
    {
        Code = "DRP2906",
        Subject = subject,
        Message = message,
    };

    private static string Subject(long line, string path) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {line}, {path}");
}
