using Drp.Storage.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Drp.Storage.Kit;

/// <summary>The in-memory storage with one thing broken in it.</summary>
public sealed class BrokenFixture(Breakage breakage) : StorageFixture
{
    protected override void Compose(DrpBuilder drp)
    {
        drp.UseInMemory();
        ServiceDescriptor sound = drp.Services.Single(static service => service.ServiceType == typeof(IDrpStorage));
        drp.Services.Replace(ServiceDescriptor.Scoped<IDrpStorage>(services => new BrokenStorage(
            (IDrpStorage)ActivatorUtilities.CreateInstance(services, sound.ImplementationType!), breakage)));
    }
}
