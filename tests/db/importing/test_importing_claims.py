"""claims.csv coming back: what was changed elsewhere goes in, what was changed here stays, and nothing is lost."""

import csv
import io
from datetime import UTC, datetime

import openpyxl
import pytest
from sqlalchemy import func, select, update

from db import queries
from db.checking import findings
from db.columns.cells import unguard
from db.errors import UnreadableImportError
from db.export import Order, exporter
from db.importing import import_file, recognise
from db.models import Claim, Event
from db.session import reading
from tests.factories import a_desk, a_document, a_proposal


@pytest.fixture
def desk(database):
    return a_desk(database)


def exported(desk):
    """The rows of claims.csv as a person gets them."""
    data = b"".join(exporter("claims", "csv").stream(desk.database, Order())).decode()
    return list(csv.DictReader(io.StringIO(data, newline="")))


def written(path, rows, *, encoding="utf-8", separator=",", quoting=csv.QUOTE_MINIMAL, columns=None):
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(
            file, columns or list(rows[0]), delimiter=separator, quoting=quoting, extrasaction="ignore"
        )
        writer.writeheader()
        writer.writerows(rows)
    return path


def imported(desk, path, *, dry_run=False, person="Ida"):
    return list(import_file(desk.database, recognise(path), person=person, dry_run=dry_run))


def edited(desk, tmp_path, change, *, claim_id=None, **options):
    """Import the export with a row changed, and return what came of that row."""
    claim_id = claim_id or desk.claims[0]
    rows = exported(desk)
    next(row for row in rows if row["claim_id"] == str(claim_id)).update(change)
    found = imported(desk, written(tmp_path / "claims.csv", rows, **options))
    assert all(one.outcome == "unchanged" for one in found if one.key != claim_id)
    return next(one for one in found if one.key == claim_id)


def everything(desk):
    with reading(desk.database) as session:
        return exported(desk), session.scalar(select(func.count()).select_from(Event))


def test_an_export_imported_as_it_is_changes_nothing(desk, tmp_path):
    desk.attach()
    desk.judge()
    before = everything(desk)
    found = imported(desk, written(tmp_path / "claims.csv", exported(desk)))
    assert [one.outcome for one in found] == ["unchanged"] * 4
    assert everything(desk) == before


CHANGES = [
    pytest.param({"tags": '["budget", "Köln, Deutz"]'}, id="tags"),
    pytest.param({"priority": "urgent"}, id="priority"),
    pytest.param({"assignee": "Ada L."}, id="assignee"),
    pytest.param({"claim_text": "Taxes rose by 4.8 percent."}, id="wording"),
    pytest.param({"headline": "Taxes rose"}, id="headline"),
    pytest.param({"speaker": ""}, id="speaker taken away"),
    pytest.param({"claim_type": "comparison"}, id="type"),
    pytest.param({"state": "dismissed", "dismissal_reason": "trivial"}, id="dismissed"),
    pytest.param({"verdict": "Unverifiable", "verdict_scale": "truth", "rationale": "Nobody answered."}, id="verdict"),
    pytest.param({"claim_text": 'Two\nlines, a "quote"; and =SUM(A1)', "headline": "-5 degrees"}, id="awkward words"),
]


@pytest.mark.parametrize("change", CHANGES)
def test_what_was_edited_comes_back_exactly_as_typed(desk, tmp_path, change):
    found = edited(desk, tmp_path, change)
    assert found.outcome == "changed"
    assert {one.field: one.mine for one in found.differences} == change
    assert [unguard(exported(desk)[0][name]) for name in change] == list(change.values())
    with reading(desk.database) as session:
        assert list(findings(session)) == []


@pytest.mark.parametrize("change", CHANGES)
def test_a_dry_run_finds_the_same_and_changes_nothing(desk, tmp_path, change):
    rows = exported(desk)
    rows[0] |= change
    path = written(tmp_path / "claims.csv", rows)
    before = everything(desk)
    tried = imported(desk, path, dry_run=True)
    assert everything(desk) == before
    assert imported(desk, path) == tried


def test_all_changes_of_a_file_are_one_batch_of_the_person_who_imports_it(desk, tmp_path):
    rows = exported(desk)
    for row in rows:
        row["headline"] = f"Headline {row['claim_id']}"
    rows[0]["claim_text"] = "Another wording."
    imported(desk, written(tmp_path / "claims.csv", rows), person="Ida")
    events = [event for claim_id in (*desk.claims, desk.dismissed) for event in desk.claim(claim_id).events]
    new = [event for event in events if event.action == "reword"]
    assert {event.actor for event in new} == {"Ida"}
    assert len({event.batch_id for event in new}) == 1
    assert len(new) == 5


def test_a_file_imported_twice_changes_nothing_the_second_time(desk, tmp_path):
    rows = exported(desk)
    rows[0]["headline"] = "New"
    path = written(tmp_path / "claims.csv", rows)
    imported(desk, path)
    before = everything(desk)
    assert {one.outcome for one in imported(desk, path)} == {"unchanged"}
    assert everything(desk) == before


def test_a_field_changed_on_both_sides_is_refused_by_name_with_both_versions(desk, tmp_path):
    rows = exported(desk)
    claim_id = desk.claims[0]
    desk.do("reword_claim", claim_id, version=1, headline="Theirs")
    rows[0] |= {"headline": "Mine", "speaker": "Somebody"}
    found = imported(desk, written(tmp_path / "claims.csv", rows))[0]
    assert (found.outcome, found.key) == ("conflict", claim_id)
    assert [(one.field, one.mine, one.theirs) for one in found.differences] == [("headline", "Mine", "Theirs")]
    assert (desk.claim().headline, desk.claim().speaker) == ("Theirs", "the mayor")


def test_fields_changed_on_one_side_each_are_put_together(desk, tmp_path):
    rows = exported(desk)
    desk.do("reword_claim", desk.claims[0], version=1, headline="Theirs")
    desk.attach(version=2)
    rows[0]["speaker"] = "Mine"
    found = imported(desk, written(tmp_path / "claims.csv", rows))[0]
    assert found.outcome == "changed"
    assert [one.field for one in found.differences] == ["speaker"]
    assert (desk.claim().headline, desk.claim().speaker) == ("Theirs", "Mine")


def test_what_both_sides_changed_alike_is_no_conflict(desk, tmp_path):
    rows = exported(desk)
    desk.do("reword_claim", desk.claims[0], version=1, headline="The same")
    rows[0]["headline"] = "The same"
    assert imported(desk, written(tmp_path / "claims.csv", rows))[0].outcome == "unchanged"


def test_a_verdict_is_not_put_together_out_of_two(desk, tmp_path):
    desk.judge(slug="unverifiable", rationale="First.")
    rows = exported(desk)
    desk.judge(slug="unverifiable", rationale="Theirs.")
    rows[0]["correction_suggested"] = "Mine."
    found = imported(desk, written(tmp_path / "claims.csv", rows))[0]
    assert found.outcome == "conflict"
    assert {one.field for one in found.differences} == {"rationale", "correction_suggested"}


@pytest.mark.parametrize("work", ["reword", "dismiss and back", "judge twice", "dismiss", "share out"])
def test_the_row_as_it_was_is_found_again_whatever_was_done_since(desk, tmp_path, work):
    rows = exported(desk)
    claim_id = desk.claims[0]
    if work == "reword":
        desk.do("reword_claim", claim_id, version=1, claim_text="Theirs.", headline="Theirs")
    elif work == "dismiss and back":
        desk.do("dismiss_claim", claim_id, version=1, reason="vague")
        desk.do("restore_claim", claim_id, version=2)
        desk.do("reword_claim", claim_id, version=3, headline="Theirs")
    elif work == "judge twice":
        desk.judge(slug="unverifiable", rationale="One.")
        desk.judge(slug="unverifiable", rationale="Two.")
    elif work == "share out":
        desk.do("tag_claims", [claim_id], name="later")
        desk.do("prioritise_claims", [claim_id], priority=2)
        desk.do("assign_claims", [claim_id], assignee_id=desk.ada)
    else:
        desk.do("dismiss_claim", claim_id, version=1, reason="vague")
    rows[0]["speaker"] = "Mine"
    assert imported(desk, written(tmp_path / "claims.csv", rows))[0].outcome == "changed"
    assert desk.claim().speaker == "Mine"


REFUSED = [
    pytest.param({"priority": "soon"}, "Choose one of: low", id="an unknown priority"),
    pytest.param({"assignee": "Nobody"}, "Nobody here is called", id="an unknown person"),
    pytest.param({"tags": '["half'}, "It is no list", id="half a list"),
    pytest.param({"claim_id": "999"}, "no claim 999 here", id="a claim that is not there"),
    pytest.param({"claim_id": "one"}, "no number of a claim", id="a number that is none"),
    pytest.param({"claim_id": ""}, "no number of a claim", id="a new row"),
    pytest.param({"row_hash": ""}, "row_hash is empty", id="no hash"),
    pytest.param({"row_hash": "h0123456789abcdef", "headline": "x"}, "another database", id="a hash it never had"),
    pytest.param({"quote": "other words"}, "another database", id="another claim's words"),
    pytest.param({"char_start": "7"}, "another database", id="another claim's place"),
    pytest.param({"headline": ""}, "needs a headline", id="an emptied headline"),
    pytest.param({"headline": "x" * 301}, "300 fit", id="too long a headline"),
    pytest.param({"claim_type": "rumour"}, "Choose one of: quantity", id="an unknown type"),
    pytest.param({"state": "approved"}, "cannot make a claim 'approved'", id="a state that is a sign-off"),
    pytest.param({"state": "checked"}, "cannot make a claim 'checked'", id="a state without its verdict"),
    pytest.param({"state": "dismissed"}, "fill in its dismissal_reason", id="dismissed for no reason"),
    pytest.param({"dismissal_reason": "vague"}, "its state is not dismissed", id="a reason and not dismissed"),
    pytest.param({"state": "dismissed", "dismissal_reason": "boring"}, "Choose one of", id="an unknown reason"),
    pytest.param({"rationale": "Because."}, "no verdict in it", id="a rationale for nothing"),
    pytest.param({"verdict": "Maybe"}, "Choose one of: True", id="an unknown verdict"),
    pytest.param({"verdict": "True", "verdict_scale": "stars"}, "no scale here", id="an unknown scale"),
    pytest.param({"verdict": "True", "rationale": "So."}, "at least one source", id="a verdict that rests on nothing"),
]


@pytest.mark.parametrize(("change", "says"), REFUSED)
def test_a_row_that_cannot_go_in_says_where_and_why_and_the_good_ones_go_in(desk, tmp_path, change, says):
    rows = exported(desk)
    rows[0] |= change
    rows[1]["headline"] = "Goes in"
    found = imported(desk, written(tmp_path / "claims.csv", rows))
    assert found[0].place == "line 2"
    assert found[0].failed
    assert says in found[0].message
    assert [one.outcome for one in found[1:]] == ["changed", "unchanged", "unchanged"]
    assert desk.claim(int(rows[1]["claim_id"])).headline == "Goes in"
    assert desk.claim().version == 1


def test_a_claim_is_brought_back_and_judged_in_one_go(desk, tmp_path):
    change = {"state": "open", "verdict": "unverifiable", "rationale": "Tried."}
    assert edited(desk, tmp_path, change, claim_id=desk.dismissed).outcome == "changed"
    card = desk.claim(desk.dismissed)
    assert (card.state, card.verdicts[0].rationale) == ("checked", "Tried.")


def test_tags_are_put_on_and_taken_off_and_may_be_written_plainly(desk, tmp_path):
    for name in ("a", "b"):
        desk.do("tag_claims", [desk.claims[0]], name=name)
    assert edited(desk, tmp_path, {"tags": "new; B"}).outcome == "changed"
    assert exported(desk)[0]["tags"] == '["b", "new"]'


def test_a_claim_that_stands_twice_is_taken_once(desk, tmp_path):
    rows = exported(desk)
    twin = dict(rows[0], headline="Second")
    found = imported(desk, written(tmp_path / "claims.csv", [rows[0] | {"headline": "First"}, *rows[1:], twin]))
    assert (found[0].outcome, found[-1].outcome, found[-1].place) == ("changed", "refused", "line 12")
    assert desk.claim().headline == "First"


def test_only_the_columns_of_the_file_are_looked_at(desk, tmp_path):
    rows = exported(desk)
    rows[0]["headline"] = "Short file"
    path = written(tmp_path / "some.csv", rows, columns=["headline", "row_hash", "claim_id", "char_start", "ours"])
    header, *found = imported(desk, path)
    assert (header.place, header.outcome, header.subject) == ("header", "ignored", "Column ours")
    assert [one.outcome for one in found] == ["changed", "unchanged", "unchanged", "unchanged"]
    assert desk.claim().speaker == "the mayor"


def test_a_file_without_hashes_is_refused_as_a_whole(desk, tmp_path):
    path = written(tmp_path / "claims.csv", exported(desk), columns=["claim_id", "char_start", "headline"])
    with pytest.raises(UnreadableImportError, match="no column row_hash"):
        imported(desk, path)


WRITTEN = [
    pytest.param({"encoding": "utf-8-sig"}, id="UTF-8 with its mark, as Excel saves it"),
    pytest.param({"encoding": "utf-16"}, id="UTF-16, as Excel's Unicode text"),
    pytest.param({"encoding": "utf-16-le"}, id="UTF-16 without a mark"),
    pytest.param({"separator": ";"}, id="semicolons, as Excel in most of Europe"),
    pytest.param({"separator": "\t", "encoding": "utf-16"}, id="tabs"),
    pytest.param({"quoting": csv.QUOTE_ALL}, id="everything quoted, as LibreOffice can"),
    pytest.param({"quoting": csv.QUOTE_ALL, "separator": "\t", "encoding": "utf-8-sig"}, id="all at once"),
]


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)  # what is told does not depend on the database
@pytest.mark.parametrize("options", WRITTEN)
def test_encodings_and_separators_are_told_from_the_file(desk, tmp_path, options):
    found = edited(desk, tmp_path, {"headline": "Größe – „naïve“ 😀"}, **options)
    assert found.outcome == "changed"
    assert desk.claim().headline == "Größe – „naïve“ 😀"


def test_windows_1252_is_told_from_its_letters(database, tmp_path):
    text = "In Köln stiegen die Mieten um 5 € – sagt die Bürgermeisterin."
    desk = a_desk(database, a_document(text), [a_proposal(text, text, claim_text=text, headline="Köln – Mieten")])
    found = edited(desk, tmp_path, {"headline": "Köln – „Mieten“"}, encoding="cp1252", separator=";")
    assert (found.outcome, desk.claim().headline) == ("changed", "Köln – „Mieten“")


BY_ITSELF = [
    pytest.param("NA", "", id="pandas reads NA as nothing"),
    pytest.param("null", "", id="and null"),
    pytest.param("007", "7", id="a spreadsheet makes a number of digits"),
    pytest.param("0.50", "0.5", id="and of a fraction"),
    pytest.param("1e5", "100000", id="and of what looks like one"),
    pytest.param("True", "TRUE", id="and a truth value of True"),
    pytest.param("=1+1", "=1+1", id="Excel hides the apostrophe of a cell that was opened"),
    pytest.param("two words", "two  words ", id="blanks"),
]


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)  # what is told does not depend on the database
@pytest.mark.parametrize(("stored", "cell"), BY_ITSELF)
def test_what_a_program_does_to_a_cell_by_itself_is_no_change(desk, tmp_path, stored, cell):
    desk.do("reword_claim", desk.claims[0], version=1, speaker=stored)
    found = edited(desk, tmp_path, {"speaker": cell})
    assert found.outcome == "unchanged"
    assert desk.claim().speaker == stored


def test_a_text_that_a_spreadsheet_cut_off_is_refused(desk, tmp_path):
    long = "word " * 7_000
    desk.do("reword_claim", desk.claims[0], version=1, claim_text=long)
    found = edited(desk, tmp_path, {"claim_text": long[:32_767]})
    assert (found.outcome, "was cut off after 32,767" in found.message) == ("refused", True)
    assert desk.claim().claim_text == long.strip()


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)  # what is told does not depend on the database
@pytest.mark.parametrize("stands_in", [pytest.param(0, id="Excel"), pytest.param(0xF100, id="LibreOffice")])
@pytest.mark.parametrize("words", ["Größe", "„naïve“ Größe", "“curly”", "Москва", "emoji 😀"])
def test_a_text_read_in_the_wrong_encoding_is_refused(desk, tmp_path, words, stands_in):
    desk.do("reword_claim", desk.claims[0], version=1, headline=words)
    read_wrongly = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(stands_in + byte) for byte in words.encode())
    found = edited(desk, tmp_path, {"headline": read_wrongly})
    assert (found.outcome, "another encoding" in found.message) == ("refused", True)
    assert desk.claim().headline == words


def test_a_version_that_moves_on_while_a_file_is_imported_is_not_overwritten(desk, tmp_path, monkeypatch):
    rows = exported(desk)
    rows[0]["headline"] = "Mine"
    path = written(tmp_path / "claims.csv", rows)
    asked = queries.versions

    def stale(session, claim_ids):
        return {claim_id: version - 1 for claim_id, version in asked(session, claim_ids).items()}

    monkeypatch.setattr(queries, "versions", stale)
    found = imported(desk, path)[0]
    assert (found.outcome, desk.claim().headline) == ("conflict", desk.claim().proposed_headline)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"article_title": "Another title"}, id="the article"),
        pytest.param({"verdict_normalised": "false"}, id="a verdict on the common scale"),
        pytest.param({"n_sources": "7"}, id="a number"),
        pytest.param({"checked_at": "2020-01-01T00:00:00Z"}, id="a moment"),
        pytest.param({"source_titles": '["Mine"]'}, id="a list"),
        pytest.param({"on_earlier_wording": "true"}, id="a truth value"),
        pytest.param({"checker": ""}, id="emptied"),
        pytest.param({"article_title": "=cmd|'/c calc'!A1", "context_after": "x"}, id="several"),
    ],
)
def test_what_was_changed_where_nothing_is_taken_is_named_with_both_versions(desk, tmp_path, change):
    desk.attach()
    desk.judge()
    before = exported(desk)
    found = edited(desk, tmp_path, change)
    assert (found.outcome, found.failed) == ("ignored", False)
    assert found.place.startswith("line ")
    assert {one.field: one.mine for one in found.ignored} == change
    assert {one.field: one.theirs for one in found.ignored} == {name: before[0][name] for name in change}
    assert all(name in found.message for name in change)
    assert "cannot be changed here" in found.message
    assert exported(desk) == before


def test_beside_a_change_that_is_taken_the_others_are_named(desk, tmp_path):
    found = edited(desk, tmp_path, {"headline": "Taxes rose", "article_author": "Me"})
    assert found.outcome == "changed"
    assert [one.field for one in found.differences] == ["headline"]
    assert [one.field for one in found.ignored] == ["article_author"]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"on_earlier_wording": "FALSE"}, id="truth in capitals"),
        pytest.param({"on_earlier_wording": "FALSCH"}, id="truth in German"),
        pytest.param({"on_earlier_wording": "0"}, id="truth as a number"),
        pytest.param({"checkworthiness": "0,9", "n_sources": "1.0"}, id="numbers of another country, and of pandas"),
        pytest.param({"checkworthiness": "9.00E-01"}, id="a number in scientific form"),
        pytest.param({"n_supporting": "1.00", "n_refuting": "0.00"}, id="decimal places"),
        pytest.param({"article_published_at": "06.05.2024"}, id="a German day"),
        pytest.param({"article_published_at": "5/6/24"}, id="an American day"),
        pytest.param({"article_published_at": "2024-05-06 00:00:00"}, id="a day of pandas"),
        pytest.param({"source_urls": '[ "https://example.org/report" ]'}, id="a list with blanks"),
        pytest.param({"article_language": "EN"}, id="capitals of a word"),
    ],
)
def test_what_a_spreadsheet_does_by_itself_is_no_change_of_anybody(desk, tmp_path, change):
    desk.attach()
    desk.judge()
    assert edited(desk, tmp_path, change).outcome == "unchanged"


@pytest.mark.parametrize(
    "form", ["{:%Y-%m-%d %H:%M:%S}", "{:%d.%m.%Y %H:%M}", "{:%m/%d/%y %I:%M %p}", "{:%Y-%m-%dT%H:%M:%S+00:00}"]
)
def test_moments_that_a_program_wrote_in_its_own_way_are_no_change(desk, tmp_path, form):
    desk.attach()
    desk.judge()
    row = exported(desk)[0]
    rewritten = {
        name: form.format(datetime.fromisoformat(row[name])) for name in ("checked_at", "created_at", "updated_at")
    }
    assert edited(desk, tmp_path, rewritten).outcome == "unchanged"


def test_what_changed_here_since_is_no_change_of_the_file(desk, tmp_path):
    with desk.database.begin() as session:
        session.execute(update(Claim).values(updated_at=datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)))
    rows = exported(desk)
    desk.attach()
    assert [one.outcome for one in imported(desk, written(tmp_path / "claims.csv", rows))] == ["unchanged"] * 4


def test_a_row_that_cannot_go_in_takes_back_its_own_half_and_nothing_of_the_others(desk, tmp_path):
    rows = exported(desk)
    rows[0]["headline"] = "Taken"
    rows[1] |= {"state": "open", "dismissal_reason": "", "verdict": "No such verdict"}
    rows[2]["headline"] = "Taken too"
    path = written(tmp_path / "claims.csv", rows)
    assert [one.outcome for one in imported(desk, path)] == ["changed", "refused", "changed", "unchanged"]
    after = exported(desk)
    assert [row["headline"] for row in after] == ["Taken", rows[1]["headline"], "Taken too", rows[3]["headline"]]
    assert after[1]["state"] == "dismissed"
    with reading(desk.database) as session:
        assert list(findings(session)) == []


def test_truth_values_that_a_program_saved_as_formulas_are_no_change(desk, tmp_path):
    desk.judge(slug="unverifiable")
    book = openpyxl.load_workbook(
        io.BytesIO(b"".join(exporter("claims", "xlsx").stream(desk.database, Order(columns=()))))
    )
    sheet = book["claims"]
    column = [cell.value for cell in sheet[1]].index("on_earlier_wording") + 1
    sheet.cell(2, column).value = "=FALSE()"
    book.save(tmp_path / "claims.xlsx")
    assert [one.outcome for one in imported(desk, tmp_path / "claims.xlsx")] == ["unchanged"] * 4


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        pytest.param("In “Москва” 😀?", "cp1252", id="Windows-1252"),
        pytest.param("naïve", "ascii", id="ASCII"),
    ],
)
def test_a_text_saved_without_its_characters_is_refused(desk, tmp_path, words, encoding):
    desk.do("reword_claim", desk.claims[0], version=1, headline=words)
    saved = words.encode(encoding, "replace").decode(encoding)
    for cell in (saved, saved.replace(" ?", " ??")):
        found = edited(desk, tmp_path, {"headline": cell})
        assert (found.outcome, "save the file as UTF-8" in found.message) == ("refused", True)
    assert edited(desk, tmp_path, {"headline": f"{saved}, as asked"}).outcome == "changed"
