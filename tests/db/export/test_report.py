"""A report tells what was checked in its place, and nothing in it is run, lost or different the next time."""

import io
import json
import re

import docx
import pytest
from lxml import html as parsing

from claims.text.coverage import own_words
from db import commands
from db.desk import Desk
from db.errors import NotFoundError
from db.export.documents import report_file, stream_annotations
from db.export.report.article import paragraphs, report_of
from db.session import reading, transaction
from tests.db.export.test_claimreview import keep_confidential
from tests.factories import TEXT, a_desk, a_document, a_proposal

DESK = Desk("Example Desk", "https://desk.example/checks")
HOSTILE = "<script>alert(1)</script> & \"quoted\" 'x' 😀 \x0b"


@pytest.fixture
def desk(database):
    return a_desk(database)


@pytest.fixture
def judged(desk):
    desk.attach(quote="5 percent, says the budget", locator="p. 3")
    desk.judge(slug="mostly-true", correction="rose by 4.8 percent")
    return desk


def report_in(desk):
    with reading(desk.database) as session:
        return report_of(session, desk.article_id)


def html_in(desk):
    return report_file(desk.database, desk.article_id, "html", DESK).decode()


def docx_in(desk):
    return docx.Document(io.BytesIO(report_file(desk.database, desk.article_id, "docx", DESK)))


def test_the_words_of_the_report_are_the_words_of_the_article(judged):
    told = ["".join(piece.text for piece in pieces) for _, pieces in paragraphs(report_in(judged))]
    assert told == [line for line in TEXT.split("\n") if line.strip()]


def test_every_claim_is_marked_on_its_words_with_its_number(judged):
    report = report_in(judged)
    marked = {}
    for _, pieces in paragraphs(report):
        for piece in pieces:
            for number in piece.numbers:
                marked[number] = marked.get(number, "") + piece.text
    assert marked == {claim.number: claim.dossier.places[0].quote for claim in report.claims}
    assert [claim.dossier.claim_id for claim in report.claims] == list(judged.claims)


def test_claims_that_overlap_are_both_marked(database):
    proposals = [a_proposal(quote="taxes rose by 5 percent last year"), a_proposal(quote="by 5 percent")]
    report = report_in(a_desk(database, proposals=proposals))
    pieces = next(iter(paragraphs(report)))[1]
    assert [(piece.text, piece.numbers) for piece in pieces if piece.numbers] == [
        ("taxes rose ", (1,)),
        ("by 5 percent", (1, 2)),
        (" last year", (1,)),
    ]


def test_the_summary_counts_what_is_there(judged):
    page = parsing.fromstring(html_in(judged))
    rows = {row.findtext("th"): row.findtext("td") for row in page.xpath("//section[1]//tr")}
    assert (rows["Claims"], rows["With a verdict"], rows["– Mostly true"]) == ("3", "1 of 3", "1")
    assert (rows["Corrections suggested"], rows["Passages dismissed"]) == ("1", "1, 1 of them by the machine alone")
    assert (rows["Checked by"], rows["Signed off by"]) == ("Ada L.", "nobody yet")


def test_the_words_that_nobody_looked_at_are_marked_and_counted(judged):
    article = judged.ask("article", judged.article_id)
    coverage = report_in(judged).coverage
    assert (coverage.n_words, coverage.n_words - coverage.n_missing) == (article.n_words, article.n_covered)
    page = parsing.fromstring(html_in(judged))
    marked = [part.text_content() for part in page.find_class("missing")]
    assert marked == ["The mayor said", "Nobody believed her", *marked[2:]]
    assert sum(len(own_words(part, [])) for part in marked) == coverage.n_missing
    rows = {row.findtext("th"): row.findtext("td") for row in page.xpath("//section[1]//tr")}
    assert rows["Text looked at"] == f"{coverage.percent} % of {coverage.n_words} words"
    assert rows["– by nobody yet"] == f"{coverage.n_missing} words"


def test_what_a_person_set_aside_is_looked_at_and_no_claim(judged):
    start = TEXT.index("The mayor said")
    judged.do("look_at", judged.revision_id, start, start + 14)
    before = report_in(judged).coverage
    judged.do("restore_claim", judged.dismissed, version=judged.claim(judged.dismissed).version)
    judged.do("dismiss_claim", judged.dismissed, version=judged.claim(judged.dismissed).version, reason="opinion")
    after = report_in(judged).coverage
    assert (before.n_set_aside, after.n_set_aside) == (3, 6)
    assert "machine" not in html_in(judged)
    assert after.n_missing == before.n_missing - 3
    assert after.n_in_claims == before.n_in_claims


def test_a_report_says_when_every_word_was_looked_at(judged):
    judged.do("look_at", judged.revision_id, 0, len(TEXT))
    page = parsing.fromstring(html_in(judged))
    assert page.find_class("missing") == []
    assert "Every word of the article was looked at" in page.text_content()
    assert "by nobody yet" not in page.text_content()


def test_in_word_the_words_that_nobody_looked_at_stand_on_grey(judged):
    paper = docx_in(judged)
    grey = [run.text for part in paper.paragraphs for run in part.runs if run._r.xpath("w:rPr/w:shd")]
    assert grey == [TEXT[gap.start : gap.end] for gap in report_in(judged).coverage.gaps]
    rows = {row.cells[0].text: row.cells[1].text for row in paper.tables[0].rows}
    assert rows["– by nobody yet"] == f"{report_in(judged).coverage.n_missing} words"


@pytest.mark.parametrize("form", ["html", "docx"])
def test_it_is_told_who_checked_and_who_signed_off_and_when(judged, form):
    with transaction(judged.database) as session:
        eve = commands.sign_in(session, "Eve")
    judged.do("sign_off", judged.claims[0], version=judged.claim().version, decision="approve", by=eve)
    told = html_in(judged) if form == "html" else "\n".join(p.text for p in docx_in(judged).paragraphs)
    at = r"\d{4}-\d\d-\d\d \d\d:\d\d UTC"
    assert re.search(rf"Checked by Ada L\., {at}, by the scale “[^”]+”; signed off by Eve, {at}", told)


def test_a_claim_that_another_stands_for_is_no_dismissed_passage(desk):
    kept, merged = desk.claims[:2]
    desk.do("merge_claims", kept, merged, version=1, merged_version=1)
    report = report_in(desk)
    assert [dossier.claim_id for dossier in report.dismissed] == [desk.dismissed]
    assert [claim.dossier.claim_id for claim in report.claims] == [kept, desk.claims[2]]


def test_the_corrections_memo_sets_the_words_beside_those_suggested(judged):
    page = parsing.fromstring(html_in(judged))
    assert page.xpath("string(//del)") == "taxes rose by 5 percent last year"
    assert page.xpath("string(//ins)") == "rose by 4.8 percent"


def test_every_number_in_the_text_leads_to_its_claim(judged):
    page = parsing.fromstring(html_in(judged))
    assert {link.get("href") for link in page.xpath("//sup/a")} == {
        f"#{claim.get('id')}" for claim in page.xpath("//article")
    }


def test_nothing_from_outside_is_interpreted(database):
    text = f"Taxes rose by 5 percent {HOSTILE.strip()} said the mayor."
    desk = a_desk(
        database, a_document(text=text, title=HOSTILE), [a_proposal(text, "Taxes rose by 5 percent", speaker=HOSTILE)]
    )
    desk.attach(title=HOSTILE, quote=HOSTILE)
    desk.judge(rationale=HOSTILE, correction=HOSTILE)
    page = parsing.fromstring(html_in(desk))
    assert page.xpath("//script") == []
    assert "<script>alert(1)</script>" in page.xpath("string(//article)")
    assert "<script>alert(1)</script>" in "\n".join(p.text for p in docx_in(desk).paragraphs)


def test_in_word_each_claim_is_a_comment_on_its_words(judged):
    paper = docx_in(judged)
    comments = list(paper.comments)
    assert len(comments) == 3
    assert (comments[0].author, comments[0].paragraphs[0].text) == ("Ada L.", "1. Mostly true")
    assert "Should say: rose by 4.8 percent" in comments[0].text
    assert commented(paper, comments[0].comment_id) == "taxes rose by 5 percent last year"


def commented(paper, number):
    """The words between the marks of a comment."""
    xml = paper.element.xml
    inside = xml[xml.index(f'commentRangeStart w:id="{number}"') : xml.index(f'commentRangeEnd w:id="{number}"')]
    return "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", inside))


def test_a_comment_stands_on_the_first_place_of_a_claim_told_twice(database):
    from claims.types import Span

    text = "Taxes rose. The mayor said that taxes rose by 5 percent."
    full, short = text.index("taxes rose by"), 0
    proposal = a_proposal(text, "taxes rose by 5 percent", appearances=(Span(full, full + 23), Span(short, 10)))
    paper = docx_in(a_desk(database, a_document(text=text), [proposal]))
    assert commented(paper, next(iter(paper.comments)).comment_id) == "taxes rose by 5 percent"


@pytest.mark.parametrize("form", ["html", "docx"])
def test_the_same_data_give_the_same_bytes(judged, form):
    first, second = (report_file(judged.database, judged.article_id, form, DESK) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("form", ["html", "docx"])
def test_a_confidential_source_is_counted_and_never_named(desk, form):
    keep_confidential(desk, desk.attach(url="https://secret.example/leak", title="Leaked memo", quote="hush"))
    desk.judge()
    if form == "html":
        told = html_in(desk)
    else:
        paper = docx_in(desk)
        told = "\n".join([*(p.text for p in paper.paragraphs), *(comment.text for comment in paper.comments)])
    assert "1 confidential source" in told
    assert not re.search("secret|Leaked|hush", told)


def test_an_article_without_claims_has_a_report_too(database):
    desk = a_desk(database, proposals=[])
    assert "No claim was found" in html_in(desk)
    assert len(list(docx_in(desk).comments)) == 0


def test_a_report_of_no_article_says_so(desk):
    with pytest.raises(NotFoundError, match="article 999"):
        report_file(desk.database, 999, "html", DESK)


def test_an_annotation_finds_its_words_by_quote_and_by_position(judged):
    lines = [json.loads(line) for line in b"".join(stream_annotations(judged.database, None, DESK)).splitlines()]
    assert len(lines) == 3
    for line in lines:
        quote, position = line["target"]["selector"]
        assert TEXT[position["start"] : position["end"]] == quote["exact"]
        assert TEXT[: position["start"]].endswith(quote.get("prefix", ""))
        assert TEXT[position["end"] :].startswith(quote.get("suffix", ""))
    assert [body["value"] for body in lines[0]["body"] if body.get("purpose") == "classifying"] == ["Mostly true"]
    assert lines[0]["motivation"] == "assessing"
    assert lines[1]["motivation"] == "identifying"


def test_a_dismissed_claim_is_not_annotated(desk):
    told = b"".join(stream_annotations(desk.database, None, DESK))
    assert f"claim:{desk.dismissed}:".encode() not in told
