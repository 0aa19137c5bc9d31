using System.Text;
using NodaTime;

namespace Drp.Receivables;

public class BankFileTests
{
    [Fact]
    public void A_camt_053_gives_a_line_for_each_booked_transaction()
    {
        const string File = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>S1</Id>
              <Ntry><Amt Ccy="CNY">1000.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2024-02-29</Dt></BookgDt><AcctSvcrRef>R1</AcctSvcrRef>
                <NtryDtls><TxDtls><Refs><EndToEndId>INV-9</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>上海糖酒</Nm></Pty></Dbtr><DbtrAcct><Id><Othr><Id>6222</Id></Othr></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>货款 INV-7</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
              <Ntry><Amt Ccy="CNY">30</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><DtTm>2024-02-29T10:00:00</DtTm></BookgDt><AcctSvcrRef>R2</AcctSvcrRef>
                <NtryDtls><TxDtls><Refs><TxId>T1</TxId></Refs><Amt Ccy="CNY">10</Amt><RltdPties><Dbtr><Nm>A</Nm></Dbtr><DbtrAcct><Id><IBAN>DE1</IBAN></Id></DbtrAcct></RltdPties></TxDtls><TxDtls><AmtDtls><TxAmt><Amt Ccy="CNY">20</Amt></TxAmt></AmtDtls></TxDtls></NtryDtls></Ntry>
              <Ntry><Amt Ccy="CNY">5</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2024-02-29</Dt></BookgDt></Ntry>
              <Ntry><Amt Ccy="CNY">9</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>PDNG</Sts><BookgDt><Dt>2024-02-29</Dt></BookgDt></Ntry>
            </Stmt></BkToCstmrStmt></Document>
            """;
        var lines = Camt053Reader.Read(new MemoryStream(Encoding.UTF8.GetBytes(File)));
        Assert.Equal([("R1", 1000.50m), ("T1", 10m), ("R2/2", 20m), ("S1/3", -5m)], lines.Select(line => (line.Reference, line.Amount)));
        Assert.Equal(("上海糖酒", "6222", "货款 INV-7 INV-9", new LocalDate(2024, 2, 29)), (lines[0].PayerName, lines[0].PayerAccount, lines[0].Text, lines[0].Date));
        Assert.Equal(("A", "DE1"), (lines[1].PayerName, lines[1].PayerAccount));
    }

    [Theory]
    [InlineData("<a/>")]
    [InlineData("no xml")]
    [InlineData("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>")]
    public void What_is_no_camt_053_is_refused(string file)
    {
        var refused = Assert.Throws<DrpInputException>(() => Camt053Reader.Read(new MemoryStream(Encoding.UTF8.GetBytes(file))));
        Assert.Equal("DRP7122", refused.Code);
    }

    [Fact]
    public void A_csv_is_read_as_its_bank_writes_it()
    {
        var options = new BankCsvOptions { Delimiter = ";", DecimalSeparator = ',', DatePattern = "dd.MM.uuuu", Reference = "流水号", Date = "日期", Amount = "收入", Text = "摘要", PayerAccount = "账号" };
        var lines = BankCsvReader.Read(new StringReader("日期;流水号;收入;摘要;账号\n29.02.2024;T-1;1.234,56;\"货款; INV-7\";6222\n01.03.2024;T-2;;fee;\n"), options);
        Assert.Equal([("T-1", 1234.56m, "货款; INV-7", "6222"), ("T-2", 0m, "fee", null)], lines.Select(line => (line.Reference, line.Amount, line.Text, line.PayerAccount)));
        Assert.Equal((new LocalDate(2024, 2, 29), "CNY"), (lines[0].Date, lines[0].Currency));
        var refused = Assert.Throws<DrpInputException>(() => BankCsvReader.Read(new StringReader("Reference,Date,Amount\nA,2024-13-01,x\n,2024-01-01,1\n")));
        Assert.Equal(["row 2", "row 2"], refused.Faults.Select(fault => fault.Subject));
        Assert.Equal(3, Assert.Throws<DrpInputException>(() => BankCsvReader.Read(new StringReader("a,b\n1,2\n"))).Faults.Count);
    }
}
