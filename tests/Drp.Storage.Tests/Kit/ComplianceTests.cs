using Drp.Storage.Hosts;
using Drp.Storage.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Drp.Storage.Kit;

public sealed class ComplianceTests
{
    [Theory]
    [InlineData(typeof(InMemoryFixture))]
    [InlineData(typeof(SqliteFileFixture))]
    [InlineData(typeof(SqliteMemoryFixture))]
    [InlineData(typeof(PostgreSqlFixture))]
    public void Every_specification_is_implemented(Type fixture) =>
        Assert.Empty(SpecificationCompliance.Missing(typeof(ComplianceTests).Assembly, fixture));

    [Fact]
    public void A_storage_without_tests_is_told_what_is_missing()
    {
        IReadOnlyList<string> missing = SpecificationCompliance.Missing(typeof(ComplianceTests).Assembly, typeof(NewFixture));
        Assert.Equal(SpecificationCompliance.Specifications.Count, missing.Count);
        Assert.Contains("SessionSpecification", missing);
    }

    private sealed class NewFixture : StorageFixture
    {
        protected override void Compose(DrpBuilder drp) => drp.UseInMemory();
    }
}
