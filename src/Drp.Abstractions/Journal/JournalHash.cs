using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Drp.Journal;

/// <summary>
/// The hash of a journal entry: SHA-256 over the previous hash and every field, each as UTF-8 behind its length in bytes
/// (a missing field is length −1), so that no two different entries give the same bytes. Thread-safe.
/// </summary>
public static class JournalHash
{
    /// <summary>The hash before the first entry: 64 zeros.</summary>
    public static string Zero { get; } = new('0', 64);

    /// <summary>Computes the hash of an entry from its other fields; the entry's own hash is not read.</summary>
    public static string Compute(JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, entry.PreviousHash);
        Append(hash, entry.Stream);
        Append(hash, entry.Sequence.ToString(CultureInfo.InvariantCulture));
        Append(hash, (entry.At.ToUnixTimeTicks() / 10).ToString(CultureInfo.InvariantCulture));
        Append(hash, entry.ActorId);
        Append(hash, entry.OnBehalfOf);
        Append(hash, entry.Action);
        Append(hash, entry.NodeId);
        Append(hash, entry.Before);
        Append(hash, entry.After);
        Append(hash, entry.Reason);
        Append(hash, entry.Corrects?.ToString(CultureInfo.InvariantCulture));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Makes the entry that follows a head.</summary>
    /// <param name="head">The end of the stream.</param>
    /// <param name="draft">What is to be written; its JSON is brought into canonical form.</param>
    /// <param name="at">The time; cut to whole microseconds.</param>
    /// <exception cref="ArgumentException">The draft is for another stream, or its JSON is not JSON.</exception>
    public static JournalEntry Next(JournalHead head, JournalDraft draft, Instant at)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(draft);
        if (!string.Equals(head.Stream, draft.Stream, StringComparison.Ordinal))
        {
            throw new ArgumentException($"The draft is for stream '{draft.Stream}', the head of '{head.Stream}'.", nameof(draft));
        }

        long ticks = at.ToUnixTimeTicks();
        var entry = new JournalEntry
        {
            Stream = draft.Stream,
            Sequence = head.Sequence + 1,
            At = Instant.FromUnixTimeTicks(ticks - (((ticks % 10) + 10) % 10)),
            ActorId = draft.Actor.Id,
            OnBehalfOf = draft.Actor.OnBehalfOf,
            Action = draft.Action,
            NodeId = draft.NodeId,
            Before = CanonicalJson.Of(draft.Before),
            After = CanonicalJson.Of(draft.After),
            Reason = draft.Reason,
            Corrects = draft.Corrects,
            PreviousHash = head.Hash,
            Hash = Zero,
        };
        return entry with { Hash = Compute(entry) };
    }

    /// <summary>Checks the entries of a stream against each other and against its head.</summary>
    /// <param name="head">The stored end of the stream.</param>
    /// <param name="entries">The entries in the order of their sequence numbers.</param>
    public static JournalVerification Verify(JournalHead head, IReadOnlyList<JournalEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(entries);
        var faults = new List<Fault>();
        var last = JournalHead.Empty(head.Stream);
        foreach (var entry in entries)
        {
            if (entry.Sequence != last.Sequence + 1)
            {
                faults.Add(Fault("DRP5002", entry.Stream, $"entries {last.Sequence + 1} to {entry.Sequence - 1} are missing; restore them from a backup."));
            }
            else if (!string.Equals(entry.PreviousHash, last.Hash, StringComparison.Ordinal))
            {
                faults.Add(Fault("DRP5003", entry.Stream, $"entry {entry.Sequence} doesn't follow entry {last.Sequence}: one of them was replaced."));
            }

            if (!string.Equals(entry.Hash, Compute(entry), StringComparison.Ordinal))
            {
                faults.Add(Fault("DRP5001", entry.Stream, $"entry {entry.Sequence} was changed after it was written; compare it with a backup."));
            }

            last = new JournalHead { Stream = head.Stream, Sequence = entry.Sequence, Hash = entry.Hash };
        }

        if (last.Sequence < head.Sequence)
        {
            faults.Add(Fault("DRP5002", head.Stream, $"entries {last.Sequence + 1} to {head.Sequence} are missing at the end; restore them from a backup."));
        }
        else if (last != head)
        {
            faults.Add(Fault("DRP5003", head.Stream, $"the stored end (entry {head.Sequence}) is not the last entry ({last.Sequence})."));
        }

        return new JournalVerification { Stream = head.Stream, Entries = entries.Count, Faults = faults };
    }

    private static Fault Fault(string code, string stream, string message) =>
        new() { Code = code, Subject = stream, Message = message };

    private static void Append(IncrementalHash hash, string? value)
    {
        Span<byte> length = stackalloc byte[4];
        byte[]? bytes = value is null ? null : Encoding.UTF8.GetBytes(value);
        BinaryPrimitives.WriteInt32BigEndian(length, bytes?.Length ?? -1);
        hash.AppendData(length);
        hash.AppendData(bytes ?? []);
    }
}
