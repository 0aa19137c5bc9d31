namespace Drp.Storage.Kit;

/// <summary>Ways in which a store can be wrong.</summary>
public enum Breakage
{
    None,
    CommitsNothing,
    CommitsOnDispose,
    IgnoresExpectedVersions,
    FoldsCase,
    TrimsCodes,
    CutsNames,
    RoundsQuantities,
    ReadsInReverse,
    SkipsTheLastPage,
    ForgetsStagedChanges,
    KeepsTheCallersList,
    ForgetsVersions,
    LosesTime,
}
