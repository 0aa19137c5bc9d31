using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Drp.Core")]
[assembly: InternalsVisibleTo("Drp.Core.Tests")]
[assembly: InternalsVisibleTo("Drp.Benchmarks")]
