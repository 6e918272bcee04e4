"""Where one sentence ends and the next begins, inside one block of text.

Rules decide what they are sure of; what they leave open, a statistical splitter may decide.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from claims.languages import full_stop_ends
from claims.languages.short_forms import goes_on
from claims.languages.speech_verbs import AFTER_A_NAME

CLOSERS = "\"'”’“‘»›)\\]}"
#: A run of marks that may end a sentence, closing marks and note numbers after it, the blanks up to what follows.
CANDIDATE = re.compile(
    r"(?P<mark>\.(?: \.)+|[.!?…‽]+(?: [.!?…]+)*)"
    rf"(?P<closers>[{CLOSERS}]*(?:\s»(?=\s))?(?:\s*\[(?:\d{{1,3}}|\.\.\.|…)\])*)"
    r"(?P<blank>\s+)(?!»\s*$)(?=\S)"
)
#: Scripts whose full stops need no blank after them; after a closing mark the sentence mostly goes on.
FULL_WIDTH = re.compile(r"[。！？｡]+(?![」』）”’»〉》。！？｡])\s*(?=\S)")
#: The same inside a quotation that words before it introduced: 他说:“…。”他补充说. Kana after it carry the sentence on.
INTRODUCED = re.compile(r"(?<=[。！？｡])[」』”’»〉》]+(?![\s]*[\u3040-\u30ff，、,。！？｡」』”’»〉》])\s*(?=\S)")
OPENERS = {"」": "「", "』": "『", "”": "“„", "’": "‘", "»": "«", "〉": "〈", "》": "《", "“": "„", '"': '"'}
OTHER_STOPS = re.compile(
    r"[؟۔।॥።፧]+[»”\"]*\s+(?=\S)"
    # The Greek question mark looks like a semicolon; a capital after it tells.
    r"|(?<=[\u0370-\u03ff\u1f00-\u1fff])[;\u037e][»”]*\s+(?=[«“\"]?[\u0386-\u03ab])"
)
#: "now!!Great": a missing blank between two sentences.
GLUED = re.compile(r"(?<=[a-z)])(?:[.!?]+(?=[A-Z][a-z]+[ ,'’])|[?!]+(?=[a-z]+ )|[!?.]{2,}(?=I[ '’]|[A-Z]))")
BULLET = re.compile(r"\s+(?=[•⁃●▪◦]\s?\S)")
#: "1.) ", "2) ", "3. ", "b. " at the head of an item.
ITEM = re.compile(r"(?:^|(?<=\s))[•⁃]?\s?(?P<label>\d{1,3}|[a-z])(?:\.\)|\)|\.)\s(?=\S)")
WORD_BEFORE = re.compile(r"[^\s(\[\"“‘«—]*$")
NEXT_WORD = re.compile(r"[\"'“‘«„‚(\[{¿¡—–\-•*\s]*([^\s,.;:!?\"”’)\]]+)")
#: An address after an address.
ADDRESSES = re.compile(r"(?:https?://|www\.)\S+\s+(?=https?://|www\.)")
#: A note number at the very end goes with the sentence before.
LAST_NOTE = re.compile(r"\[(?:\d{1,3}|\.\.\.|…)\]\s*$")
ADDRESS = re.compile(r"(?:https?://|www\.)")
#: A source in brackets after a quotation belongs to its sentence: "…" (Smith 55).
SOURCE_NOTE = re.compile(r"\([^()]{1,60}\)[.,;]")
#: Who speaks, after a quotation that ends in a question or a cry: "Really?" Smith asked.
SPEAKER = re.compile(
    rf"(?:[A-Z][\w.’'-]* ){{1,4}}(?:{'|'.join(verb for verbs in AFTER_A_NAME.values() for verb in verbs)})\b"
)
LOOK_BACK = 40
#: So many dots are an ellipsis and a full stop.
DOTS_THAT_END = 4


def find_breaks(block: str, language: str = "en") -> Iterator[tuple[int, int, bool | None]]:
    """Yield (end of a sentence, start of the next, verdict) for every place where one may end.

    The verdict is True or False where the rules are sure and None where they are not. The order is by kind of rule.
    """
    items = _item_starts(block)
    foreign = language != "en"
    labels = {start for start, _ in items}
    inside = {place for start, end in items for place in range(start, end + 1)}
    for match in CANDIDATE.finditer(block):
        if match.end() not in labels:
            other = foreign and _goes_on_elsewhere(block, match, language)
            sure = False if match.end() in inside or other else _verdict(block, match)
            yield match.end("closers"), match.end(), sure
    for pattern in (FULL_WIDTH, OTHER_STOPS, GLUED, ADDRESSES):
        for match in pattern.finditer(block):
            yield match.start() + len(match.group().rstrip()), match.end(), True
    for match in INTRODUCED.finditer(block):
        if _is_introduced(block, match.start()):
            yield match.start() + len(match.group().rstrip()), match.end(), True
    for match in BULLET.finditer(block):
        yield match.start(), match.end(), True
    for start, _ in items[1:]:
        yield len(block[:start].rstrip()), start, True


def sentence_starts(block: str, guesses: Collection[int] = (), language: str = "en") -> list[int]:
    """Return where the sentences of a block start, the first at 0; ``language`` is a two-letter code.

    ``guesses`` are starts that a statistical splitter proposes: they count where the rules are not sure, and where
    no mark stands but the next word looks like a beginning.
    """
    starts = {0}
    refused = {place for start, end in _item_starts(block) for place in range(start + 1, end + 1)}
    for _, start, verdict in find_breaks(block, language):
        if verdict or (verdict is None and start in guesses):
            starts.add(start)
        elif verdict is False:
            refused.add(start)
    starts.update(start for start in guesses if start not in refused and _looks_like_start(block, start))
    return sorted(start for start in starts if start < len(block))


def _goes_on_elsewhere(block: str, match: re.Match[str], language: str) -> bool:
    """Tell whether a sentence in another language than English goes on after a mark."""
    following = NEXT_WORD.match(block, match.end())
    word = following.group(1) if following else ""
    if match["closers"]:
        # Where letters have no capitals, who asks stands behind a question that opens its sentence.
        caseless = word[:1].isalpha() and not word[:1].islower() and not word[:1].isupper()
        return caseless and match["mark"] != "." and not _is_introduced(block, match.start("closers"))
    before = WORD_BEFORE.search(block, max(0, match.start() - LOOK_BACK), match.start())
    after = block[match.end() : match.end() + LOOK_BACK]
    return match["mark"] == "." and before is not None and goes_on(language, before.group(), after, word)


def _is_introduced(block: str, closer: int) -> bool:
    """Tell whether a colon or a comma stands before the quotation that a mark closes: 他说:“…。”."""
    opener = max((block.rfind(mark, 0, closer) for mark in OPENERS.get(block[closer], "")), default=-1)
    return opener > 0 and block[max(0, opener - LOOK_BACK) : opener].rstrip()[-1:] in set(":：,，،—")


def _looks_like_start(block: str, start: int) -> bool:
    """Whether a sentence without an end mark may be over here: a capital after a blank, no bare label before."""
    before = block[:start].rstrip()
    return block[start].isupper() and before != block[:start] and before[-1:] not in ",:;(\"“‘'-"


def _item_starts(block: str) -> list[tuple[int, int]]:
    """Return start and end of the labels of a list that stands in one line; they count up from the first."""
    matches = list(ITEM.finditer(block))
    if not matches or matches[0].start() != 0:
        return []
    items: list[tuple[int, int]] = []
    wanted = matches[0]["label"]
    for match in matches:
        if match["label"] == wanted:
            items.append((match.start(), match.end()))
            wanted = str(int(wanted) + 1) if wanted.isdigit() else chr(ord(wanted) + 1)
    return items


def _verdict(block: str, match: re.Match[str]) -> bool | None:
    """Say whether a sentence ends at a mark, by what follows it and then by the mark."""
    if ADDRESS.match(block, match.end()):
        return True
    if _goes_on(block, match):
        return False
    following = NEXT_WORD.match(block, match.end())
    word = following.group(1) if following else ""
    if word[:1].islower():
        unsure = len(match["mark"]) < DOTS_THAT_END and not match["closers"] and not _is_name(block, match)
        return None if unsure else False
    if " " in match["mark"] or match["mark"].startswith(".."):
        return _after_ellipsis(block, match)
    if match["mark"] == "." and not match["closers"]:
        return _after_full_stop(block, match.start(), word)
    return True


def _goes_on(block: str, match: re.Match[str]) -> bool:
    """Whether a note, a source or the speaker of a quotation follows, which belong to the same sentence."""
    if LAST_NOTE.match(block, match.end()):
        return True
    if match["closers"] and SOURCE_NOTE.match(block, match.end()):
        return True
    return match["closers"][:1] in {'"', "”", "’", "'"} and bool(SPEAKER.match(block, match.end()))


def _is_name(block: str, match: re.Match[str]) -> bool:
    """Whether the mark belongs to a name, as in "works at Yahoo! in"."""
    before = WORD_BEFORE.search(block, max(0, match.start() - LOOK_BACK), match.start())
    return match["mark"] == "!" and bool(before and before.group()[:1].isupper() and before.start())


def _after_ellipsis(block: str, match: re.Match[str]) -> bool:
    """Whether dots end a sentence: four do, three do before a capital; dots that open one belong to the next."""
    before_capital = block[match.end() : match.end() + 1].isupper() and not re.match(r"I\b", block[match.end() :][:2])
    return before_capital or len(match["mark"].replace(" ", "")) >= DOTS_THAT_END


def _after_full_stop(block: str, stop: int, word: str) -> bool:
    before = WORD_BEFORE.search(block, max(0, stop - LOOK_BACK), stop)
    return full_stop_ends(block, stop, before.group() if before else "", word)
