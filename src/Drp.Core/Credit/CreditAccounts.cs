using Drp.Balances;

namespace Drp.Credit;

/// <summary>The balance accounts of credit: they count whatever is taken; the limits are judged inside their locks.</summary>
internal static class CreditAccounts
{
    public static string Key(string company, CreditHolderKind kind, string holderId, string currency) =>
        $"credit/{company}/{(kind == CreditHolderKind.Partner ? "p" : "n")}/{holderId}/{currency}";

    public static string Key(CreditTerms terms) => Key(terms.Company, terms.Kind, terms.HolderId, terms.Currency);

    public static BalanceAccount Account(string key, string currency) => new() { Key = key, Unit = currency, Control = BalanceControl.Track };
}
