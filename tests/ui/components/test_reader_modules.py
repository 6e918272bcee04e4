"""The reader's pure parts: offsets, the words of an article, where a claim falls in two. Offsets count code points."""

import pytest

pytest_plugins = ["tests.browser", "tests.ui.components.module_page"]
pytestmark = pytest.mark.browser

WAVE, FAMILY, ACCENT = "🌊", "👩‍👩‍👧", "e\u0301"


def span(start, end, **more):
    return {"start": start, "end": end, **more}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("", 0, id="nothing"),
        pytest.param("water", 5, id="plain letters"),
        pytest.param(f"a{WAVE}b", 3, id="a character of two units is one point"),
        pytest.param(ACCENT, 2, id="a letter and its accent are two points, as in Python"),
        pytest.param(FAMILY, len(FAMILY), id="joined characters count each, as in Python"),
        pytest.param("שלום", 4, id="written from right to left"),
    ],
)
def test_points_are_counted_as_the_server_counts_them(modules, text, number):
    assert modules.call("reader/offsets.js", "countPoints", text) == number == len(text)


@pytest.mark.parametrize(
    ("text", "points", "units"),
    [
        pytest.param("abc", 2, 2, id="plain letters"),
        pytest.param(f"{WAVE}{WAVE}c", 1, 2, id="two units each"),
        pytest.param(WAVE, 9, 2, id="no further than the text goes"),
        pytest.param("abc", 0, 0, id="the beginning"),
    ],
)
def test_points_become_the_units_of_the_browser(modules, text, points, units):
    assert modules.call("reader/offsets.js", "unitsBefore", text, points) == units


@pytest.mark.parametrize(
    ("text", "offsets", "pieces"),
    [
        pytest.param("water", [0, 5], ["water"], id="in one piece"),
        pytest.param(f"a{WAVE}b{WAVE}", [0, 1, 2, 4], ["a", WAVE, f"b{WAVE}"], id="between characters of two units"),
        pytest.param("ab", [0, 1, 1, 2], ["a", "", "b"], id="twice at one place leaves an empty piece"),
        pytest.param("", [0, 0], [""], id="an empty text"),
        pytest.param("ab", [0], [], id="one edge has nothing between"),
    ],
)
def test_a_text_is_cut_at_code_points(modules, text, offsets, pieces):
    cut = modules.call("reader/offsets.js", "cutAt", text, offsets)
    assert [piece["text"] for piece in cut] == pieces == [text[piece["start"] : piece["end"]] for piece in cut]


@pytest.mark.parametrize(
    ("text", "sentences", "words"),
    [
        pytest.param("One. Two.", [[0, 4], [5, 9]], ["One.", "Two."], id="blanks between are left out"),
        pytest.param("Head\nOne.", [[5, 9]], ["One."], id="what is no sentence is left out"),
        pytest.param(f"{WAVE} One.", [[2, 6]], ["One."], id="after a character of two units"),
        pytest.param("One.", [], [], id="no sentences yet"),
    ],
)
def test_the_words_of_sentences(modules, text, sentences, words):
    assert modules.call("reader/offsets.js", "wordsOf", {"text": text, "sentences": sentences}) == words


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        pytest.param("two words", [0, 4], [3, 9], id="words"),
        pytest.param("No, he", [0, 2, 4], [2, 3, 6], id="with the mark after a word and without it"),
        pytest.param("1,000.5 m", [0, 8], [7, 9], id="a number is one word"),
        pytest.param(f"{WAVE} up", [0, 2], [1, 4], id="a sign is a word"),
    ],
)
def test_where_words_begin_and_end(modules, text, starts, ends):
    assert modules.call("reader/offsets.js", "edgesOf", text) == {"starts": starts, "ends": ends}


SELECT = """async (load, pieces, from, to) => {
  const box = document.createElement("article");
  for (const piece of pieces) box.append(Object.assign(document.createElement("span"), { textContent: piece }));
  const after = Object.assign(document.createElement("p"), { textContent: "beyond" });
  document.body.replaceChildren(box, after);
  const place = ([piece, unit]) => [(box.childNodes[piece] ?? after).firstChild, unit];
  getSelection().setBaseAndExtent(...place(from), ...place(to));
  const { selectedIn } = await load("reader/offsets.js");
  const selected = selectedIn(box);
  document.body.replaceChildren();
  return selected;
}"""


@pytest.mark.parametrize(
    ("pieces", "begin", "end", "selected"),
    [
        pytest.param(["Two words"], [0, 4], [0, 9], span(4, 9), id="in one piece"),
        pytest.param([f"{WAVE} a", "b c"], [0, 3], [1, 1], span(2, 4), id="over pieces, after two units"),
        pytest.param(["a  b  c"], [0, 1], [0, 6], span(3, 4), id="blanks at both ends are left out"),
        pytest.param(["Two words"], [0, 9], [0, 4], span(4, 9), id="backwards"),
        pytest.param(["a   b"], [0, 1], [0, 4], None, id="only blanks are nothing"),
        pytest.param(["a b"], [0, 1], [0, 1], None, id="a caret is nothing"),
        pytest.param(["a b"], [0, 0], [1, 3], None, id="out of the box is nothing"),
    ],
)
def test_what_is_selected(modules, pieces, begin, end, selected):
    assert modules.run(SELECT, pieces, begin, end) == selected


@pytest.mark.parametrize(
    ("selected", "cut"),
    [
        pytest.param(span(14, 18), 14, id="before words inside the claim"),
        pytest.param(span(10, 14), 14, id="after words at its beginning"),
        pytest.param(span(10, 20), None, id="the whole claim has no cut"),
        pytest.param(span(2, 8), None, id="words outside it mean none"),
        pytest.param(span(2, 15), 15, id="words that reach into it"),
    ],
)
def test_the_cut_that_a_selection_means(modules, selected, cut):
    assert modules.call("reader/spans.js", "cutOf", selected, span(10, 20)) == cut


@pytest.mark.parametrize(
    ("words", "second"),
    [
        pytest.param("It rose in 2019, it fell in 2020", "it fell in 2020", id="after the comma"),
        pytest.param("It rose and it fell", "and it fell", id="before the conjunction"),
        pytest.param("A, it rose by nine per cent; it fell", "it fell", id="at what is nearest the middle"),
        pytest.param("It rose sharply again", "sharply again", id="else between words"),
        pytest.param(f"{WAVE}{WAVE} rose, it fell", "it fell", id="in code points"),
        pytest.param("Rose", "Rose", id="one word has no place"),
    ],
)
def test_where_a_claim_most_likely_falls_in_two(modules, words, second):
    assert words[modules.call("reader/spans.js", "suggestedCut", words) :] == second


@pytest.mark.parametrize(
    ("article", "sentences"),
    [
        pytest.param({"text": "One. Two.", "sentences": [[0, 4], [5, 9]]}, [[0, 4], [5, 9]], id="as they came"),
        pytest.param({"text": f"{WAVE}\n\nTwo.", "sentences": []}, [[0, 1], [3, 7]], id="lines, until they come"),
    ],
)
def test_the_sentences_of_an_article(modules, article, sentences):
    assert modules.call("reader/sentences.js", "sentencesOf", article) == sentences


NEXT = """async (load, place, step, left) => {
  const { nextSentence } = await load("reader/sentences.js");
  return nextSentence([[0, 4], [5, 9], [10, 14]], place, step, ([start]) => left.includes(start)) ?? null;
}"""


@pytest.mark.parametrize(
    ("place", "step", "left", "found"),
    [
        pytest.param(None, 1, [0, 5, 10], [0, 4], id="the first one"),
        pytest.param(None, -1, [0, 5, 10], [10, 14], id="the last one, backwards"),
        pytest.param(span(0, 4), 1, [0, 5, 10], [5, 9], id="the one after"),
        pytest.param(span(5, 9), -1, [0, 5, 10], [0, 4], id="the one before"),
        pytest.param(span(10, 14), 1, [0, 5, 10], [0, 4], id="from the beginning again at the end"),
        pytest.param(span(0, 4), 1, [10], [10, 14], id="past those for which it does not hold"),
        pytest.param(span(0, 4), 1, [], None, id="none is left"),
    ],
)
def test_the_next_sentence(modules, place, step, left, found):
    assert modules.run(NEXT, place, step, left) == found


@pytest.mark.parametrize(
    ("gap", "uncovered"),
    [
        pytest.param(span(3, 6), True, id="a gap that reaches into it"),
        pytest.param(span(4, 5), False, id="a gap that ends where it begins"),
        pytest.param(span(9, 12), False, id="a gap that begins where it ends"),
    ],
)
def test_whether_a_sentence_has_words_nobody_looked_at(modules, gap, uncovered):
    assert modules.call("reader/sentences.js", "isUncovered", {"gaps": [gap]}, [5, 9]) is uncovered


def test_pieces_know_what_covers_them(modules):
    pieces = [span(0, 2), span(2, 5), span(5, 9)]
    spans = [span(0, 9, claim_id=1), span(2, 5, claim_id=2)]
    cover = modules.call("reader/highlights.js", "coverOf", pieces, spans)
    # The shortest comes first, so that a claim inside another can be clicked.
    assert [[one["claim_id"] for one in here] for here in cover] == [[1], [2, 1], [1]]


LIKELIEST = """async (load, own, others) => {
  const { likeliest } = await load("reader/merging.js");
  return likeliest([own, ...others], own, ({ words }) => words).map(({ claim_id: id }) => id);
}"""


def test_the_likeliest_duplicate_comes_first(modules):
    def claim(claim_id, words, state="open"):
        return {"claim_id": claim_id, "headline": "", "words": words, "state": state, "start": 0, "end": 1}

    own = claim(1, "The town bought its waterworks in 2019")
    others = [
        claim(2, "Fees stayed as they were"),
        claim(3, "the town bought its waterworks in 2019", state="dismissed"),
        claim(4, "In 2019 the town bought the works"),
        claim(4, "In 2019 the town bought the works"),
    ]
    assert modules.run(LIKELIEST, own, others) == [4, 2, 3]
