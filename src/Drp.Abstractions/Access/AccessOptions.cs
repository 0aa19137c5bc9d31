namespace Drp.Access;

/// <summary>Who may change the ground itself: the channel, grants, territories, definitions.</summary>
public sealed class AccessOptions
{
    /// <summary>
    /// Roles whose holders may change the channel and give grants, at and below the node where they hold the role.
    /// Default: <c>administrator</c>.
    /// </summary>
    public ISet<string> AdministratorRoles { get; init; } = new HashSet<string>(StringComparer.Ordinal) { "administrator" };

    /// <summary>The time zone in which "today" is decided when a caller names no date. TZDB id; default <c>Asia/Shanghai</c>.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";
}
