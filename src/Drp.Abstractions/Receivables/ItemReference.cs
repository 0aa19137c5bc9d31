namespace Drp.Receivables;

/// <summary>Names one item of the ledger: an instalment of a document. Immutable.</summary>
/// <param name="DocumentId">The document, unique in its company.</param>
/// <param name="Number">The instalment, from 1.</param>
public readonly record struct ItemReference(string DocumentId, int Number)
{
    /// <summary>The order of items that are equal otherwise: document ordinally, then number.</summary>
    public static int Compare(ItemReference x, ItemReference y)
    {
        int order = string.CompareOrdinal(x.DocumentId, y.DocumentId);
        return order != 0 ? order : x.Number.CompareTo(y.Number);
    }

    /// <summary>Document and number: <c>INV-1#2</c>.</summary>
    public override string ToString() =>
        DocumentId + "#" + Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
