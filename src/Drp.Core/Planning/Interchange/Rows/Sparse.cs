namespace Drp.Planning;

/// <summary>What equals its default is left out of a file.</summary>
internal static class Sparse
{
    public static string? Text(string text) => text.Length == 0 ? null : text;

    public static T? Unless<T>(T value, T standard)
        where T : struct => EqualityComparer<T>.Default.Equals(value, standard) ? null : value;
}
