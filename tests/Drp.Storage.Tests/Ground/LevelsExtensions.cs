using Drp.Channels;
using Microsoft.Extensions.DependencyInjection;

namespace Drp.Storage.Ground;

internal static class LevelsExtensions
{
    /// <summary>A level that may stand below itself, for trees of any depth.</summary>
    public static void AddLevels(this IServiceCollection services) =>
        services.Configure<ChannelOptions>(options => options.Levels.Add(new ChannelLevel { Code = "any", Name = "任意", Rank = 9, MayNest = true }));
}
