using System.ComponentModel.DataAnnotations.Schema;

namespace Drp.Storage.Hosts;

public sealed class HostNote
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public int Id { get; set; }

    public string Text { get; set; } = string.Empty;
}
