using System.Text;

namespace Drp.Storage;

internal static class SnakeCase
{
    /// <summary><c>ValidFrom</c> becomes <c>valid_from</c>.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            if (char.IsAsciiLetterUpper(name[i]) && i > 0 && !char.IsAsciiLetterUpper(name[i - 1]))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
