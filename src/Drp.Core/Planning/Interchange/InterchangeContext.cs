using System.Text.Json.Serialization;
using NodaTime;

namespace Drp.Planning;

/// <summary>Source-generated metadata of the files' rows: no reflection when reading and writing.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    AllowOutOfOrderMetadataProperties = true,
    AllowDuplicateProperties = false,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters =
    [
        typeof(ExactDecimalConverter),
        typeof(IsoDateConverter),
        typeof(CamelCaseEnumConverter<FairShareRule>),
        typeof(CamelCaseEnumConverter<PushRule>),
        typeof(CamelCaseEnumConverter<LaneKind>),
        typeof(CamelCaseEnumConverter<SupplySourceKind>),
        typeof(CamelCaseEnumConverter<SupplyStatus>),
        typeof(CamelCaseEnumConverter<DynamicLotSizing>),
        typeof(CamelCaseEnumConverter<IsoDayOfWeek>),
        typeof(CamelCaseEnumConverter<PlanKind>),
        typeof(CamelCaseEnumConverter<PlanMessageKind>),
        typeof(CamelCaseEnumConverter<PlanMessageSeverity>),
    ])]
[JsonSerializable(typeof(SnapshotFile))]
[JsonSerializable(typeof(PlanFile))]
[JsonSerializable(typeof(LotSizingJson.DaysOfCover), TypeInfoPropertyName = "LotDaysOfCover")]
internal sealed partial class InterchangeContext : JsonSerializerContext;
