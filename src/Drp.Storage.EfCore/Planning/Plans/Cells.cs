namespace Drp.Planning;

/// <summary>
/// Numbers of a record as bytes: each as a variable-length integer of 7 bits per byte, signs folded in (0, −1, 1, −2 …).
/// Most quantities take three or four bytes instead of eight.
/// </summary>
internal static class Cells
{
    public static byte[] Pack(ReadOnlySpan<long> values)
    {
        int size = 0;
        foreach (long value in values)
        {
            ulong folded = Fold(value);
            do
            {
                size++;
                folded >>= 7;
            }
            while (folded != 0);
        }

        var bytes = new byte[size];
        int at = 0;
        foreach (long value in values)
        {
            ulong folded = Fold(value);
            while (folded >= 0x80)
            {
                bytes[at++] = (byte)(folded | 0x80);
                folded >>= 7;
            }

            bytes[at++] = (byte)folded;
        }

        return bytes;
    }

    /// <summary>Fills the values; the bytes hold exactly as many.</summary>
    public static void Unpack(ReadOnlySpan<byte> bytes, Span<long> values)
    {
        int at = 0;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Next(bytes, ref at);
        }
    }

    /// <summary>All values, however many there are.</summary>
    public static List<long> Unpack(ReadOnlySpan<byte> bytes)
    {
        var values = new List<long>();
        for (int at = 0; at < bytes.Length;)
        {
            values.Add(Next(bytes, ref at));
        }

        return values;
    }

    private static ulong Fold(long value) => (ulong)((value << 1) ^ (value >> 63));

    private static long Next(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong folded = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = bytes[at++];
            folded |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (long)(folded >> 1) ^ -(long)(folded & 1);
            }
        }
    }
}
