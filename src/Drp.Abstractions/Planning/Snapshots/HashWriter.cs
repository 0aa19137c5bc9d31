using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Drp.Planning;

/// <summary>
/// Feeds values to SHA-256 in one canonical binary form: little-endian numbers, text and lists with their length in front,
/// an absent value as a zero byte. Columns go in as bytes, so that a million rows cost no allocation.
/// </summary>
internal sealed class HashWriter : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] buffer = new byte[8192];
    private int used;

    public void Write(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Reserve(sizeof(int)), value);
        used += sizeof(int);
    }

    public void Write(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Reserve(sizeof(long)), value);
        used += sizeof(long);
    }

    public void Write(bool value)
    {
        Reserve(1)[0] = value ? (byte)1 : (byte)0;
        used++;
    }

    public void Write(LocalDate date) => Write(DayNumber.Of(date));

    public void Write(LocalDate? date)
    {
        Write(date.HasValue);
        if (date is { } day)
        {
            Write(day);
        }
    }

    public void Write(int? value)
    {
        Write(value.HasValue);
        Write(value ?? 0);
    }

    /// <summary>1.5 and 1.50 are one number.</summary>
    public void Write(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value / 1.0000000000000000000000000000m, bits);
        foreach (int part in bits)
        {
            Write(part);
        }
    }

    public void Write(decimal? value)
    {
        Write(value.HasValue);
        Write(value ?? 0m);
    }

    public void Write(string? text)
    {
        if (text is null)
        {
            Write(-1);
            return;
        }

        int length = Encoding.UTF8.GetByteCount(text);
        Write(length);
        if (length <= buffer.Length)
        {
            Encoding.UTF8.GetBytes(text, Reserve(length));
            used += length;
        }
        else
        {
            Write(Encoding.UTF8.GetBytes(text));
        }
    }

    public void Write(Money? money)
    {
        Write(money.HasValue);
        if (money is { } amount)
        {
            Write(amount.Amount);
            Write(amount.Currency);
        }
    }

    public void Write(ReadOnlySpan<int> column)
    {
        Write(column.Length);
        if (BitConverter.IsLittleEndian)
        {
            Write(MemoryMarshal.AsBytes(column));
            return;
        }

        foreach (int value in column)
        {
            Write(value);
        }
    }

    public void Write(ReadOnlySpan<long> column)
    {
        Write(column.Length);
        if (BitConverter.IsLittleEndian)
        {
            Write(MemoryMarshal.AsBytes(column));
            return;
        }

        foreach (long value in column)
        {
            Write(value);
        }
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= buffer.Length - used)
        {
            bytes.CopyTo(buffer.AsSpan(used));
            used += bytes.Length;
            return;
        }

        Flush();
        hash.AppendData(bytes);
    }

    /// <summary>The hash of what was written; the writer starts afresh.</summary>
    public byte[] Take()
    {
        Flush();
        return hash.GetHashAndReset();
    }

    public void Dispose() => hash.Dispose();

    private Span<byte> Reserve(int length)
    {
        if (length > buffer.Length - used)
        {
            Flush();
        }

        return buffer.AsSpan(used);
    }

    private void Flush()
    {
        hash.AppendData(buffer.AsSpan(0, used));
        used = 0;
    }
}
