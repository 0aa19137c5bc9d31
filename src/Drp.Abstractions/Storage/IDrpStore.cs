namespace Drp.Storage;

/// <summary>
/// Marks a task-shaped store of a room. Methods that stage a change return at once and write nothing; reads are
/// asynchronous. A store lives as long as its session.
/// </summary>
public interface IDrpStore;
