using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Drp.Storage;

/// <summary>One model per schema.</summary>
internal sealed class DrpModelCacheKeyFactory : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), (context as DrpDbContext)?.Schema, designTime);
}
