using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Drp.Storage;

/// <summary>A 64-bit key derived from texts: the same on every machine, without asking the database for a number.</summary>
internal static class StableKey
{
    /// <summary>The first 63 bits of the SHA-256 over the parts, each with its length before it.</summary>
    public static long Of(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (string part in parts)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return BinaryPrimitives.ReadInt64BigEndian(hash.GetHashAndReset()) & long.MaxValue;
    }
}
