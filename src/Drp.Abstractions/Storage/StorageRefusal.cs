namespace Drp.Storage;

/// <summary>Refusals that storage providers share, so that they read alike. For authors of providers.</summary>
public static class StorageRefusal
{
    /// <summary>DRP1007: a bulk write holds a row twice.</summary>
    /// <param name="subject">The row, by kind and key.</param>
    /// <param name="cause">What the database reported, or <see langword="null"/>.</param>
    public static DrpException Twice(string subject, Exception? cause = null) => new(
        "DRP1007",
        $"{subject} occurs more than once in a bulk write. Give each row once; add quantities of one key up before.",
        cause);

    /// <summary>DRP1008: a text is longer than its column.</summary>
    /// <param name="subject">The row, by kind and key.</param>
    /// <param name="member">The member that is too long.</param>
    /// <param name="length">Its length in UTF-16 code units.</param>
    /// <param name="maximum">What fits.</param>
    public static DrpException TooLong(string subject, string member, int length, int maximum) => new(
        "DRP1008",
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{subject}: {member} has {length} characters, {maximum} fit. Shorten it."));
}
