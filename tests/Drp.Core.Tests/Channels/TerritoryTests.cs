using NodaTime;

namespace Drp.Channels;

public class TerritoryTests
{
    [Fact]
    public void The_shipped_data_is_whole()
    {
        var all = ChinaTerritories.Read();
        Assert.Equal((31, 333), (all.Count(t => t.Level == TerritoryLevel.Province), all.Count(t => t.Level == TerritoryLevel.City)));
        Assert.Empty(TerritoryRules.Check(all, []));
        Assert.Equal("恩施土家族苗族自治州", all.Single(t => t.Code == "422800").Name);
        Assert.Equal(4, all.Select(t => t.Code).Count(code => code is "110000" or "120000" or "310000" or "500000"));
        Assert.Equal(all.Count, all.Select(t => t.Name).Distinct().Count());
    }

    [Fact]
    public void The_loader_reads_counties_to_villages_and_finds_parents()
    {
        string csv = """
            # a comment
            code,name,parent,valid_from,valid_to
            310000,上海市
            310101,黄浦区
            310101002,南京东路街道,,2005-01-01
            310101002001,云南中路居委会,,2005-01-01,2024-02-29
            """;
        var read = TerritoryCsv.Read(new StringReader(csv), new LocalDate(2000, 1, 1), new HashSet<string> { "320500" });
        Assert.Equal([null, "310000", "310101", "310101002"], read.Select(t => t.ParentCode));
        Assert.Equal(new LocalDate(2024, 2, 29), read[3].ValidTo);
        Assert.Empty(TerritoryRules.Check(read, []));
        var faults = Assert.Throws<DrpInputException>(() => TerritoryCsv.Read(new StringReader("h\n31,x\n310000,上海,,2023-02-29"), new LocalDate(2000, 1, 1))).Faults;
        Assert.Equal(["line 2", "line 3"], faults.Select(fault => fault.Subject));
    }

    [Fact]
    public void One_code_has_one_meaning_a_day()
    {
        Territory Of(string code, string? parent, TerritoryLevel level, LocalDate from, LocalDate? to = null) =>
            new() { Code = code, Name = code, Level = level, ParentCode = parent, ValidFrom = from, ValidTo = to };
        var start = new LocalDate(2000, 1, 1);
        var province = Of("370000", null, TerritoryLevel.Province, start);
        var old = Of("371200", "370000", TerritoryLevel.City, start, new LocalDate(2019, 1, 1));
        Assert.Empty(TerritoryRules.Check([old with { ValidFrom = new LocalDate(2019, 1, 1), ValidTo = null }], [province, old]));
        Assert.Single(TerritoryRules.Check([old with { ValidFrom = new LocalDate(2018, 12, 31), ValidTo = null }], [province, old]));
        Assert.Single(TerritoryRules.Check([Of("371300", "370000", TerritoryLevel.City, start.PlusDays(-1))], [province]));
        Assert.Single(TerritoryRules.Check([Of("37120", "370000", TerritoryLevel.City, start)], [province]));
    }
}
