namespace Drp.Storage;

/// <summary>One staged piece of work. It may be applied several times: a retry starts from the first piece again.</summary>
internal interface IStagedWork
{
    /// <summary>Writes through the context, inside an open transaction.</summary>
    Task ApplyAsync(DrpDbContext context, CancellationToken cancellationToken);
}
