using Drp.Storage;

namespace Drp.Items;

internal sealed class EfItemGroupStore(EfSession session)
    : EfMasterStore<ItemGroupRow, ItemGroup>(session, Row, Value, Key), IItemGroupStore
{
    private static ItemGroupRow Key(string company, string code) => new() { Company = company, Code = code };

    private static ItemGroupRow Row(ItemGroup group) => new()
    {
        Company = group.Company,
        Code = group.Code,
        Name = group.Name,
        Parent = group.Parent,
    };

    private static ItemGroup Value(ItemGroupRow row) => new()
    {
        Company = row.Company,
        Code = row.Code,
        Name = row.Name,
        Parent = row.Parent,
    };
}
