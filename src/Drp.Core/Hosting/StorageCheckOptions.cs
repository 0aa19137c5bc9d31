namespace Drp.Hosting;

/// <summary>Carries no option: the host validates options when it starts, and with them that a storage was chosen.</summary>
internal sealed class StorageCheckOptions;
