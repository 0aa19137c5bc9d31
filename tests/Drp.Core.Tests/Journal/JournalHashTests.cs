using CsCheck;
using Drp.Access;
using NodaTime;

namespace Drp.Journal;

public class JournalHashTests
{
    private static readonly Instant Now = Instant.FromUtc(2024, 2, 29, 9, 0);

    [Fact]
    public void A_changed_missing_swapped_or_cut_off_entry_shows() =>
        Gen.Select(Gen.Int[2, 12], Gen.Int[0, 100], Gen.Int[0, 5]).Sample((length, at, how) =>
        {
            var (head, entries) = Chain(length);
            Assert.True(JournalHash.Verify(head, entries).IsIntact);
            int i = at % length;
            var broken = entries.ToList();
            switch (how)
            {
                case 0: broken[i] = broken[i] with { Reason = broken[i].Reason + " " }; break;
                case 1: broken.RemoveAt(i); break;
                case 2: (broken[0], broken[^1]) = (broken[^1], broken[0]); break;
                case 3: broken[i] = Rehash(broken[i] with { ActorId = "mallory" }); break;
                case 4: broken[i] = broken[i] with { Before = null, After = broken[i].Before }; break;
                default: broken.RemoveRange(length - 1, 1); break;
            }

            var found = JournalHash.Verify(head, broken);
            Assert.False(found.IsIntact);
            Assert.All(found.Faults, fault => Assert.StartsWith("DRP500", fault.Code, StringComparison.Ordinal));
        });

    [Fact]
    public void Fields_dont_run_into_each_other()
    {
        var one = Chain(1).Entries[0];
        Assert.NotEqual(JournalHash.Compute(one with { ActorId = "ab", Action = "c" }), JournalHash.Compute(one with { ActorId = "a", Action = "bc" }));
        Assert.NotEqual(JournalHash.Compute(one with { Reason = null }), JournalHash.Compute(one with { Reason = "" }));
    }

    [Theory]
    [InlineData("""{ "b": 1.50, "a": [true, null, "é"] }""", """{"a":[true,null,"é"],"b":1.5}""")]
    [InlineData("""{"x":"饮料<&>"}""", """{"x":"饮料<&>"}""")]
    [InlineData("123456789012345678901234567890.10", "123456789012345678901234567890.10")]
    [InlineData("1e2", "1e2")]
    public void Json_has_one_form(string json, string canonical) => Assert.Equal(canonical, CanonicalJson.Of(json));

    [Fact]
    public void What_is_not_json_is_refused()
    {
        Assert.Throws<ArgumentException>(() => CanonicalJson.Of("{"));
        Assert.Throws<ArgumentException>(() => CanonicalJson.Of("""{"a":1,"a":2}"""));
        Assert.Null(CanonicalJson.Of(null));
    }

    private static JournalEntry Rehash(JournalEntry entry) => entry with { Hash = JournalHash.Compute(entry) };

    private static (JournalHead Head, List<JournalEntry> Entries) Chain(int length)
    {
        var head = JournalHead.Empty("s");
        var entries = new List<JournalEntry>();
        for (int i = 0; i < length; i++)
        {
            var draft = new JournalDraft { Stream = "s", Action = "a", Actor = Actor.Person("anna"), Before = "{}", After = $$"""{"i":{{i}}}""", Reason = "r" };
            entries.Add(JournalHash.Next(head, draft, Now + Duration.FromTicks(i)));
            head = new JournalHead { Stream = "s", Sequence = i + 1, Hash = entries[^1].Hash };
        }

        return (head, entries);
    }
}
