using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Xunit;

namespace Drp.Storage.Testing;

/// <summary>
/// A host with one storage, built by dependency injection as an application would build it, shared by the tests of a
/// specification. Derive it once per storage; give every test its own company (<see cref="NewCompany"/>).
/// </summary>
public abstract class StorageFixture : IAsyncLifetime
{
    private ServiceProvider? _services;
    private int _companies;

    /// <summary>The host's clock, standing at 2024-02-29T12:00Z until a test moves it.</summary>
    public FakeClock Clock { get; } = new(Instant.FromUtc(2024, 2, 29, 12, 0));

    /// <summary>Why this storage can't be tested here, and what to do about it; null when it can.</summary>
    public virtual string? SkipReason => null;

    /// <summary>The host's services.</summary>
    public IServiceProvider Services => _services
        ?? throw new InvalidOperationException("The fixture was not initialised.");

    /// <summary>A company that no other test of this fixture uses.</summary>
    public string NewCompany() => "C" + Interlocked.Increment(ref _companies)
        .ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A scope of the host, as one request has it. Skips the test when the storage isn't to be had.</summary>
    public AsyncServiceScope Scope()
    {
        if (SkipReason is { } reason)
        {
            Assert.Skip(reason);
        }

        return Services.CreateAsyncScope();
    }

    /// <summary>Builds the host.</summary>
    public async ValueTask InitializeAsync()
    {
        if (SkipReason is not null)
        {
            return;
        }

        var services = new ServiceCollection();
        services.AddSingleton<IClock>(Clock);
        AddHost(services);
        Compose(new DrpBuilder(services));
        _services = services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        await CreateAsync(_services);
    }

    /// <summary>Takes the host down, and what it created.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await DropAsync(_services);
            await _services.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Registers the host's own services: its database context.</summary>
    /// <param name="services">The host's service collection.</param>
    protected virtual void AddHost(IServiceCollection services)
    {
    }

    /// <summary>Chooses the storage under test.</summary>
    /// <param name="drp">The builder.</param>
    protected abstract void Compose(DrpBuilder drp);

    /// <summary>Creates the tables.</summary>
    /// <param name="services">The built host.</param>
    protected virtual ValueTask CreateAsync(IServiceProvider services) => ValueTask.CompletedTask;

    /// <summary>Drops what <see cref="CreateAsync"/> made.</summary>
    /// <param name="services">The host.</param>
    protected virtual ValueTask DropAsync(IServiceProvider services) => ValueTask.CompletedTask;
}
