using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Drp.Balances;

/// <summary>A hash of what an operation asks for, so that a key used for something else shows.</summary>
internal static class BalanceFingerprint
{
    public static string Of(string kind, string holder, IEnumerable<BalanceLine> lines)
    {
        var text = new StringBuilder();
        Append(text, kind);
        Append(text, holder);
        foreach (var line in lines)
        {
            Append(text, line.Account);
            Append(text, line.Amount.ToString("0.####", CultureInfo.InvariantCulture));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Append(StringBuilder text, string part) => text.Append(CultureInfo.InvariantCulture, $"{part.Length}:").Append(part);
}
