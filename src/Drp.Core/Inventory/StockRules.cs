using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Drp.Storage;
using NodaTime;

namespace Drp.Inventory;

/// <summary>What a movement has to look like, and what it means for the partners at its ends.</summary>
internal static class StockRules
{
    /// <summary>Everything that is wrong in a move by itself.</summary>
    public static IEnumerable<Fault> Faults(StockMove move, LocalDate today)
    {
        string subject = Subject(move.Source);
        if (!EndsFit(move))
        {
            yield return Fault("DRP6005", subject, $"a movement of kind {move.Kind} {Ends(move.Kind)}.");
        }

        if (move.Kind is StockMovementKind.Adjustment or StockMovementKind.WriteOff && string.IsNullOrWhiteSpace(move.Reason))
        {
            yield return Fault("DRP6006", subject, "a reason is needed; say why.");
        }

        if (move.Quantity is <= 0m or > StoredDecimal.MaxValue || decimal.Round(move.Quantity, 4) != move.Quantity)
        {
            yield return Fault("DRP6007", subject, $"the quantity {move.Quantity.ToString(CultureInfo.InvariantCulture)} has to be above zero, with at most four decimal places and within range.");
        }

        if (move.Date > today)
        {
            yield return Fault("DRP6008", subject, $"{move.Date:uuuu-MM-dd} lies in the future; stock is posted when it has moved.");
        }

        string?[] codes = [move.Source.System, move.Source.Document, move.Item, move.From?.Place ?? "-", move.To?.Place ?? "-"];
        string?[] optional = [move.Company, move.Batch, move.Counterparty];
        if (Array.Exists(codes, static code => string.IsNullOrEmpty(code)) || codes.Concat(optional).Any(static code => code?.Length > 64)
            || move.Source.Line < 0 || move.Reason?.Length > 2000)
        {
            yield return Fault("DRP6009", subject, "system, document, item and places have 1 to 64 characters, batch and counterparty at most 64, a reason at most 2000; a line is 0 or more.");
        }
    }

    /// <summary>How the source is named in reasons.</summary>
    public static string Subject(StockSource source) =>
        string.Create(CultureInfo.InvariantCulture, $"{source.System}/{source.Document}/{source.Line}");

    /// <summary>A hash over what was asked for.</summary>
    public static string Fingerprint(StockMove move)
    {
        var text = new StringBuilder();
        Append(text, move.Kind.ToString());
        Append(text, move.Item);
        Append(text, move.Quantity.ToString("0.####", CultureInfo.InvariantCulture));
        Append(text, move.From is { } from ? $"{from.State}@{from.Place}" : null);
        Append(text, move.To is { } to ? $"{to.State}@{to.Place}" : null);
        Append(text, move.Batch);
        Append(text, move.Expiry?.ToString("uuuu-MM-dd", null));
        Append(text, move.Date?.ToString("uuuu-MM-dd", null));
        Append(text, move.Counterparty);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>
    /// Marks the sides that are a partner's business with others. Goods count when they enter or leave what the partner has
    /// in hand; goods on their way don't.
    /// </summary>
    public static StockFlow Flow(StockMove move, StockPlace place, StockPlace? other, StockState state)
    {
        if (place.PartnerId is null || move.Internal || state == StockState.InTransit)
        {
            return StockFlow.None;
        }

        bool isFrom = move.From is { } from && from.Place == place.Code && from.State == state;
        return move.Kind switch
        {
            StockMovementKind.Inbound => StockFlow.SellIn,
            StockMovementKind.Outbound => StockFlow.SellOut,
            StockMovementKind.Return => isFrom ? StockFlow.SellIn : StockFlow.SellOut,
            StockMovementKind.Transfer when string.Equals(other?.PartnerId, place.PartnerId, StringComparison.Ordinal) => StockFlow.None,
            StockMovementKind.Transfer => isFrom ? StockFlow.SellOut : StockFlow.SellIn,
            StockMovementKind.StateChange when move.From!.State == StockState.InTransit || move.To!.State == StockState.InTransit => StockFlow.SellIn,
            _ => StockFlow.None,
        };
    }

    public static Fault Fault(string code, string subject, string message) => new() { Code = code, Subject = subject, Message = message };

    private static bool EndsFit(StockMove move) => move.Kind switch
    {
        StockMovementKind.Inbound => move is { From: null, To: not null },
        StockMovementKind.Outbound or StockMovementKind.WriteOff => move is { From: not null, To: null },
        StockMovementKind.Return or StockMovementKind.Adjustment => move.From is null != move.To is null,
        StockMovementKind.Transfer => move is { From: { } from, To: { } to } && from.Place != to.Place,
        StockMovementKind.StateChange => move is { From: { } from, To: { } to } && from.Place == to.Place && from.State != to.State,
        _ => false,
    };

    private static string Ends(StockMovementKind kind) => kind switch
    {
        StockMovementKind.Inbound => "has a to and no from",
        StockMovementKind.Outbound or StockMovementKind.WriteOff => "has a from and no to",
        StockMovementKind.Transfer => "has a from and a to at different places",
        StockMovementKind.StateChange => "has a from and a to at one place in different states",
        _ => "has either a from or a to",
    };

    private static void Append(StringBuilder text, string? part) =>
        text.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:").Append(part);
}
