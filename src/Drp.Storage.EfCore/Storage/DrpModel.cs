using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Drp.Storage;

/// <summary>Maps every room's tables, in a fixed order, the same way into the host's model and into Drp's own.</summary>
internal static class DrpModel
{
    private const string SchemaAnnotation = "Drp:Schema";

    private static readonly IRowMap[] Maps = FindMaps();

    public static string? SchemaOf(IReadOnlyModel model) => model.FindAnnotation(SchemaAnnotation)?.Value as string;

    public static void Map(ModelBuilder model, string schema)
    {
        model.HasAnnotation(SchemaAnnotation, schema);
        var database = TargetDatabase.Of(model.Model);
        foreach (IRowMap map in Maps)
        {
            map.Apply(model, schema, database);
        }
    }

    /// <summary>What a row of this type is called in messages.</summary>
    public static string KindOf(Type row) => Maps.First(map => map.RowType == row).Kind;

    private static IRowMap[] FindMaps()
    {
        IRowMap[] maps = [.. typeof(DrpModel).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsAssignableTo(typeof(IRowMap)))
            .Select(static type => (IRowMap)Activator.CreateInstance(type)!)];
        Array.Sort(maps, static (x, y) => string.CompareOrdinal(x.RowType.FullName, y.RowType.FullName));
        return maps;
    }
}
