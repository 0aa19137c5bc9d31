using System.Security.Cryptography;
using System.Text;

namespace Drp.Receivables;

internal static class BankReferences
{
    private const int Most = 60;

    /// <summary>A reference that fits: what is too long keeps its beginning and gets a part of its hash.</summary>
    public static string Short(string reference) => reference.Length <= Most
        ? reference
        : reference[..(Most - 25)] + "~" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(reference)))[..24];
}
