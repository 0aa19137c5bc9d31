namespace Drp.Storage;

/// <summary>What a session does with every table that it opened.</summary>
internal interface IMemoryTableView
{
    /// <summary>Whether anything is staged.</summary>
    bool HasChanges { get; }

    /// <summary>Applies the staged changes to newer rows, checking every expected version.</summary>
    MemoryState Replay(MemoryState state);

    /// <summary>Moves the view to another snapshot.</summary>
    void Reset(MemoryState snapshot, bool keepChanges);
}
