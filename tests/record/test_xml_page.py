from datetime import date

from pipelines.record import xml_page

XML = """<?xml version="1.0" encoding="ISO-8859-1"?>
<MTDSG><Treaty>
<Header><Chapter><Name>HUMAN RIGHTS</Name></Chapter></Header>
<ExternalData><Titlesect>Convention on Made-Up Examples</Titlesect>
<Conclusion>Geneva, 3 March 1979&lt;superscript&gt;1&lt;/superscript&gt;</Conclusion>
<Status><Signatories>1</Signatories><Parties>2</Parties></Status></ExternalData>
<Participants><Table><TGroup>
<Thead><Rows><Row><Entry>Participant&lt;superscript&gt;2&lt;/superscript&gt;</Entry><Entry>Signature</Entry>
<Entry>Accession(a), Succession(d), Ratification</Entry></Row></Rows></Thead>
<Tbody><Rows>
<Row><Entry>C\xf4te d'Ivoire</Entry><Entry>22 Apr&#9;
1979&lt;superscript&gt;1&lt;/superscript&gt;</Entry>
<Entry> 4 Oct&#9; 1980 </Entry></Row>
<Row><Entry>Chile&lt;superscript&gt;3,4&lt;/superscript&gt;</Entry>
<Entry></Entry><Entry> 9 Jan&#9; 1995
a</Entry></Row> <Row><Entry>Estonia</Entry><Entry></Entry><Entry>[12 May&#9; 2004 d]</Entry></Row>
</Rows></Tbody></TGroup></Table></Participants></Treaty></MTDSG>""".encode("iso-8859-1")


def test_escaped_marks_neither_lengthen_a_year_nor_a_name() -> None:
    page = xml_page.read(XML, "IV-99-b.en.xml")
    assert page.number == "IV-99-b"
    assert [line.name for line in page.lines] == ["Côte d'Ivoire", "Chile", "Estonia"]
    assert page.lines[0].acts[0].acted_on == date(1979, 4, 22)
    assert page.discrepancies() == []


def test_a_file_without_a_date_is_as_old_as_its_latest_act() -> None:
    assert xml_page.read(XML).as_of == date(2004, 5, 12)


def test_totals_are_checked_here_too() -> None:
    page = xml_page.read(XML.replace(b"<Parties>2<", b"<Parties>3<"))
    assert page.discrepancies() == ["2 parties read, 3 stated"]


def test_a_broken_file_is_refused() -> None:
    assert xml_page.read(b"<?xml version='1.0'?>").discrepancies()
    assert xml_page.read(XML[: len(XML) // 2]).discrepancies()


def test_the_number_is_read_from_the_file_itself_where_its_name_tells_nothing() -> None:
    header = (
        b"<Header><Chapter><HeaderNum>CHAPTER XXVI</HeaderNum><Name>DISARMAMENT</Name></Chapter></Header>"
    )
    titled = XML.replace(b"<Header><Chapter><Name>HUMAN RIGHTS</Name></Chapter></Header>", header).replace(
        b"<Titlesect>", b"<Number>2. b</Number><Titlesect>"
    )
    assert xml_page.read(titled, "page.xml").number == "XXVI-2-b"
    assert xml_page.read(XML, "page.xml").number is None
