using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Drp.Core")]
[assembly: InternalsVisibleTo("Drp.Core.Tests")]
[assembly: InternalsVisibleTo("Drp.Benchmarks")]
[assembly: InternalsVisibleTo("Drp.Storage.EfCore")]
[assembly: InternalsVisibleTo("Drp.Storage.InMemory")]
[assembly: InternalsVisibleTo("Drp.Storage.Testing")]
[assembly: InternalsVisibleTo("Drp.ScaleRun")]
