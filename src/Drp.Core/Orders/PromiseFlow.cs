using Drp.Inventory;
using NodaTime;

namespace Drp.Orders;

/// <summary>
/// Gives demands the supply that can serve them, each unit once. A later demand may make an earlier one take another unit
/// that serves it as well, but never leaves it with less: the augmenting paths of a maximum flow.
/// </summary>
internal sealed class PromiseFlow
{
    private readonly PromiseReceipt[] _supply;
    private readonly decimal[] _left;
    private readonly List<(LocalDate Ship, LocalDate Received, int Life)> _demands = [];
    private readonly List<decimal[]> _given = [];
    private readonly LocalDate _today;

    public PromiseFlow(IEnumerable<PromiseReceipt> supply, LocalDate today)
    {
        _today = today;
        _supply = [.. supply.Where(static row => row.Quantity > 0m)];

        // The latest first, so that what is early stays for early demands; among equals what expires first.
        Array.Sort(_supply, static (x, y) => y.Date.CompareTo(x.Date) is var order && order != 0 ? order : (x.Expiry ?? LocalDate.MaxIsoValue).CompareTo(y.Expiry ?? LocalDate.MaxIsoValue));
        _left = Array.ConvertAll(_supply, static row => row.Quantity);
    }

    /// <summary>The days on which supply comes in after a day, the first one first.</summary>
    public IEnumerable<LocalDate> DatesAfter(LocalDate date) => _supply.Select(static row => row.Date).Where(day => day > date).Distinct().Order();

    /// <summary>Adds a demand that has nothing yet.</summary>
    public int Add(LocalDate ship, LocalDate received, int life)
    {
        _demands.Add((LocalDate.Max(ship, _today), received, life));
        _given.Add(new decimal[_supply.Length]);
        return _demands.Count - 1;
    }

    /// <summary>Lets a demand ship later, and so take more supply.</summary>
    public void Postpone(int demand, LocalDate ship, LocalDate received) => _demands[demand] = (ship, received, _demands[demand].Life);

    /// <summary>Gives a demand as much as there is for it, without taking anything from the others.</summary>
    /// <returns>How much more it has now.</returns>
    public decimal Give(int demand, decimal quantity)
    {
        decimal given = 0m;
        while (given < quantity && Step(demand, quantity - given) is var part && part > 0m)
        {
            given += part;
        }

        return given;
    }

    /// <summary>When the goods would run out soonest of what a demand was given on a day: the expiry of its first unit.</summary>
    public LocalDate? ExpiryAt(int demand, LocalDate date) =>
        Enumerable.Range(0, _supply.Length).Where(s => _given[demand][s] > 0m && _supply[s].Date == date).Select(s => _supply[s].Expiry).Min();

    private bool Serves(int demand, int supply)
    {
        var (ship, received, life) = _demands[demand];
        return LocalDate.Max(_supply[supply].Date, _today) <= ship && Fefo.Serves(_supply[supply].Expiry, LocalDate.Max(received, ship), life);
    }

    private decimal Step(int demand, decimal quantity)
    {
        int[] taker = new int[_supply.Length];
        Array.Fill(taker, -1);
        int[] giver = new int[_demands.Count];
        Array.Fill(giver, -1);
        var queue = new Queue<int>([demand]);
        while (queue.TryDequeue(out int next))
        {
            for (int s = 0; s < _supply.Length; s++)
            {
                if (taker[s] >= 0 || !Serves(next, s))
                {
                    continue;
                }

                taker[s] = next;
                if (_left[s] > 0m)
                {
                    return Move(demand, s, quantity, taker, giver);
                }

                for (int other = 0; other < _demands.Count; other++)
                {
                    if (other != demand && giver[other] < 0 && _given[other][s] > 0m)
                    {
                        giver[other] = s;
                        queue.Enqueue(other);
                    }
                }
            }
        }

        return 0m;
    }

    /// <summary>Walks back from a supply that has something left: each demand on the way moves over and makes room.</summary>
    private decimal Move(int demand, int end, decimal quantity, int[] taker, int[] giver)
    {
        decimal part = Math.Min(quantity, _left[end]);
        for (int s = end; taker[s] != demand; s = giver[taker[s]])
        {
            part = Math.Min(part, _given[taker[s]][giver[taker[s]]]);
        }

        _left[end] -= part;
        for (int s = end; ; s = giver[taker[s]])
        {
            _given[taker[s]][s] += part;
            if (taker[s] == demand)
            {
                return part;
            }

            _given[taker[s]][giver[taker[s]]] -= part;
        }
    }
}
