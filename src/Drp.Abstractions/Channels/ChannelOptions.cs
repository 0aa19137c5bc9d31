namespace Drp.Channels;

/// <summary>The channel's levels and how its history may be changed.</summary>
public sealed class ChannelOptions
{
    /// <summary>The levels, in any order; by default headquarters, region, branch, dealer (may nest), store.</summary>
    public IList<ChannelLevel> Levels { get; init; } =
    [
        new ChannelLevel { Code = "headquarters", Name = "总部", Rank = 0 },
        new ChannelLevel { Code = "region", Name = "大区", Rank = 1 },
        new ChannelLevel { Code = "branch", Name = "分公司", Rank = 2 },
        new ChannelLevel { Code = "dealer", Name = "经销商", Rank = 3, MayNest = true },
        new ChannelLevel { Code = "store", Name = "门店", Rank = 4 },
    ];
}
