using NodaTime;

namespace Drp.ScaleRun;

/// <summary>Receives a network row by row, in the order of the generator's draws or of its files.</summary>
internal interface INetworkSink
{
    void Location(string code, int echelon);

    void Item(string code, int unitCost);

    /// <summary>Returns the point's number, for its demand.</summary>
    int Point(string item, string location, long onHand, long safetyStock);

    /// <param name="item">The item, or "*" for all.</param>
    void Lane(string item, string from, string to, in RouteTerms terms);

    void Supplier(string item, string supplier, string to, in RouteTerms terms);

    void Demand(int point, string item, string location, LocalDate due, long quantity);

    void Receipt(string item, string from, string to, long quantity, LocalDate ship, LocalDate due);

    void End(NetworkShape shape);
}
