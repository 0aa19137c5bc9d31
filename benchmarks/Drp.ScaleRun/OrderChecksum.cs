using System.Collections.Immutable;
using Drp.Planning;

namespace Drp.ScaleRun;

/// <summary>A checksum over every order of a plan in its order: item, source, destination, quantity, ship, receipt.</summary>
internal static class OrderChecksum
{
    public static ulong Of(Plan plan, PlanKind kind)
    {
        ulong hash = 14695981039346656037;
        for (int item = 0; item < plan.Names.ItemCount; item++)
        {
            PlanBlock block = plan.Blocks[plan.BlockOf[item]];
            PlanColumns columns = block.Of(kind);
            int slot = plan.SlotOf[item];
            for (int point = block.PointStart[slot]; point < block.PointStart[slot + 1]; point++)
            {
                for (int row = columns.OrderStart[point]; row < columns.OrderStart[point + 1]; row++)
                {
                    hash = Mix(hash, ((ulong)(uint)item << 32) | (uint)block.Location[point]);
                    hash = Mix(hash, (ulong)columns.OrderQuantity[row]);
                    hash = Mix(hash, ((ulong)(uint)columns.OrderShip[row] << 32) | (uint)columns.OrderReceipt[row]);
                    hash = Mix(hash, (ulong)(uint)columns.OrderRoute[row]);
                }
            }
        }

        return hash;
    }

    private static ulong Mix(ulong hash, ulong value) => System.Numerics.BitOperations.RotateLeft((hash ^ value) * 0x9E3779B97F4A7C15, 29);
}
