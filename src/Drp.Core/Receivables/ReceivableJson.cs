using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Drp.Receivables;

/// <summary>What journals, events and cases keep of receivables, as JSON.</summary>
internal static class ReceivableJson
{
    public static JsonSerializerOptions Options { get; } = new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    public static string Of(ReceivablePosting posting) => Of(new
    {
        posting.Id,
        Items = posting.Items.Select(static item => new
        {
            Document = item.Reference.DocumentId,
            item.Reference.Number,
            item.Kind,
            item.PartnerId,
            item.Currency,
            item.Amount,
            item.DocumentDate,
            item.PostingDate,
            item.DueDate,
        }),
        Applications = posting.Applications.Select(static application => new
        {
            application.Id,
            application.Kind,
            Debit = application.Debit?.Reference.ToString(),
            Credit = application.Credit?.Reference.ToString(),
            application.Amount,
            application.PostingDate,
            application.Reverses,
            application.ExchangeDifference,
            application.Reason,
        }),
    });

    /// <summary>A text no longer than allowed: what is too long keeps its beginning and gets a hash.</summary>
    public static string Short(string text, int most) => text.Length <= most
        ? text
        : text[..(most - 65)] + "~" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
