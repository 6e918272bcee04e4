"""Quotations: content, cue and source of direct, mixed and indirect speech, and what must not be found."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims import find_quotations
from claims.analysis import analyse
from claims.text.quotation_marks import find_marked
from claims.types import Document, Span


def quotations(text, language="en"):
    def words(span):
        return text[span.start : span.end] if span else None

    return [
        (words(one.content), words(one.cue), words(one.source))
        for one in find_quotations(Document(text, language=language))
    ]


def only(text):
    (found,) = quotations(text)
    return found


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        pytest.param(
            "The mayor said the bridge had been closed.",
            "the bridge had been closed",
            "said",
            "The mayor",
            id="a clause without that",
        ),
        pytest.param(
            "Officials warned that the dam could break.",
            "that the dam could break",
            "warned",
            "Officials",
            id="a clause with that keeps it",
        ),
        pytest.param(
            "The river rose by two metres, according to the weather service.",
            "The river rose by two metres",
            "according to",
            "the weather service",
            id="according to",
        ),
        pytest.param(
            "The workers were told by the company that the plant would close.",
            "that the plant would close",
            "were told",
            "the company",
            id="passive with an agent",
        ),
        pytest.param(
            "Reporters were told that the plant would close.",
            "that the plant would close",
            "were told",
            None,
            id="passive without one has no source",
        ),
        pytest.param(
            "The company plans to open a second plant.",
            "to open a second plant",
            "plans",
            "The company",
            id="an intention",
        ),
        pytest.param(
            "The senator accused the bank of hiding losses.",
            "the bank of hiding losses",
            "accused",
            "The senator",
            id="an accusation",
        ),
        pytest.param(
            "The judge asked whether the file was complete.",
            "whether the file was complete",
            "asked",
            "The judge",
            id="a question",
        ),
        pytest.param(
            "“We will rebuild the school,” said Maria Lopez.",
            "“We will rebuild the school,”",
            "said",
            "Maria Lopez",
            id="inverted",
        ),
        pytest.param(
            'Lopez told the paper, "We will rebuild the school."',
            '"We will rebuild the school."',
            "told",
            "Lopez",
            id="speaker before, listener between",
        ),
        pytest.param(
            "The town passed a plan, a move activists said would raise rents.",
            "would raise rents",
            "said",
            "activists",
            id="a gap: the move does not speak",
        ),
    ],
)
def test_one_quotation(text, content, cue, source):
    assert only(text) == (content, cue, source)


def test_a_mixed_quotation_is_the_whole_clause():
    text = 'Twitter has said it does not support "any unlawful behavior" and is "deeply concerned" by it.'
    (found,) = find_quotations(Document(text, language="en"))
    assert found.kind == "mixed"
    assert text[found.content.start : found.content.end].startswith("it does not support")


def test_an_interrupted_quotation_is_two_with_one_source():
    found = quotations("“The road is open,” Lopez said. “Nobody was hurt in the storm.”")
    assert [content for content, _, _ in found] == ["“The road is open,”", "“Nobody was hurt in the storm.”"]
    assert {(cue, source) for _, cue, source in found} == {("said", "Lopez")}


def test_a_quotation_over_paragraphs_has_one_speaker():
    found = quotations('"The first reason is the cost.\n\n"The second is the noise," the engineer said.')
    assert [content for content, _, _ in found] == ['"The first reason is the cost.', '"The second is the noise,"']
    assert {source for _, _, source in found} == {"the engineer"}


def test_a_paragraph_in_marks_is_spoken_by_the_speaker_before():
    found = quotations('"It is safe," Lopez said.\n\n"It has been tested for years."')
    assert [source for _, _, source in found] == ["Lopez", "Lopez"]


def test_marks_that_hold_a_word_at_a_distance_are_no_quotation():
    assert quotations("The so called “smart” bins stood in the rain.") == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        pytest.param("Reyes denied that the budget was cut.", "denies", id="denied that"),
        pytest.param("Lopez, who denied taking the money, left.", "denies", id="who denied"),
        pytest.param("Critics warned that prices would rise.", "warns", id="warned"),
        pytest.param("The minister hopes the talks will go on.", "hopes", id="hopes"),
        pytest.param("The union threatened to strike.", "refuses", id="an intention against"),
    ],
)
def test_how_the_speaker_holds_it(text, stance):
    assert [one.stance for one in find_quotations(Document(text, language="en"))] == [stance]


def test_what_is_said_inside_a_report_is_found_on_request():
    text = "The Kremlin said it hopes the talks will go on."
    assert len(find_quotations(Document(text, language="en"))) == 1
    assert [one.stance for one in analyse(Document(text, language="en")).quotations] == ["says", "hopes"]


@pytest.mark.parametrize(
    ("language", "text", "content"),
    [
        pytest.param(
            "de", "Sie sagte: „Das Gesetz ist schon lange fertig.“", "„Das Gesetz ist schon lange fertig.“", id="„…“"
        ),
        pytest.param("de", "»Das ist schon lange bekannt«, sagte er.", "»Das ist schon lange bekannt«", id="»…«"),
        pytest.param("de", "Er rief: ‚Das war doch gestern schon so!‘", "‚Das war doch gestern schon so!‘", id="‚…‘"),
        pytest.param("fr", "Il a dit : « La loi ne change pas. »", "« La loi ne change pas. »", id="« … »"),
        pytest.param("fr", "— La loi ne change pas, dit-il.", "La loi ne change pas, dit-il.", id="a dash"),
        pytest.param("ru", "Он сказал: «Закон не изменился вчера».", "«Закон не изменился вчера»", id="«…»"),
        pytest.param("es", "Dijo: «La ley no ha cambiado hoy».", "«La ley no ha cambiado hoy»", id="Spanish «…»"),
        pytest.param(
            "pl", "Powiedział: „Ustawa nie jest jeszcze gotowa”.", "„Ustawa nie jest jeszcze gotowa”", id="„…”"
        ),
        pytest.param("sv", "Han sade: ”Lagen är inte klar än.”", "”Lagen är inte klar än.”", id="”…”"),
        pytest.param("ja", "首相は「法律は変わらない。」と述べた。", "「法律は変わらない。」", id="「…」"),
        pytest.param("it", "Ha detto: “La legge non cambia oggi.”", "“La legge non cambia oggi.”", id="“…”"),
    ],
)
def test_the_marks_of_every_language_are_known(language, text, content):
    assert [words for words, _, _ in quotations(text, language)] == [content]


def marked(text):
    return [text[one.start : one.end] for one in find_marked(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“He said ‘no’ twice,” she said.", ["“He said ‘no’ twice,”", "‘no’"], id="nested"),
        pytest.param("The dogs' owner isn't here, it's 'closed'.", ["'closed'"], id="apostrophes are no marks"),
        pytest.param("Rock ’n’ roll in the ’90s", [], id="elisions are no marks"),
        pytest.param("''Two singles,'' he said.", ["''Two singles,''"], id="two single marks are one double"),
        pytest.param('"Never closed', ['"Never closed'], id="runs to the end of its paragraph"),
        pytest.param("closed only”", [], id="a closing mark alone"),
    ],
)
def test_marks(text, expected):
    assert marked(text) == expected


@given(st.text(alphabet=st.sampled_from("ab.,! \n\"'“”‘’„«»「」:—SaidHe"), max_size=100))
@settings(max_examples=150, deadline=None)
def test_quotations_lie_in_one_line_in_order(text):
    found = find_quotations(Document(text, language="en"))
    assert found == sorted(
        found, key=lambda one: (one.content.start, one.content.end, one.cue.start if one.cue else -1)
    )
    for one in found:
        assert "\n" not in text[one.content.start : one.content.end]
        for span in (one.content, one.cue, one.source):
            assert span is None or 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize("mark", ['"', "“", "”", "'", "«", '" ', "“a ", "„a“ ", "“Yes, "])
def test_ten_thousand_hostile_marks_do_no_harm(mark):
    text = mark * 10_000
    assert all(
        0 <= one.content.start < one.content.end <= len(text) for one in find_quotations(Document(text, language="en"))
    )
