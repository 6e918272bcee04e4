"""A sentence of an encyclopedia → the small claims in it, each readable alone.

Here a claim is as small as it can be and still be true or false: one for each clause, each item of a list, each
place and date. The news path (:mod:`claims.languages.en.extraction.propositions`) keeps them few.
"""

from __future__ import annotations

import re

from claims.atoms import atoms
from claims.languages.en.guards import changes
from claims.languages.en.parser import parse_phrases
from claims.languages.parsing import LONG_WORD
from claims.topic import Topic

#: Characters beyond which a line is no sentence: it comes back whole, as it would take the parser's memory.
LONGEST = 5_000
#: How a name is spoken: brackets with signs that no English word has.
PRONOUNCED = re.compile(r"\([^()]*[ˈˌəɪɒɔʃθɛæ][^()]*\)")


def decompose(sentence: str, context: str) -> list[str]:
    """Return the standalone claims of a sentence; ``context`` is a title, an empty line and the sentences around.

    Pronouns and 'the film' that stand for the page's subject are replaced by its title. A claim that would lose a
    negation or add anything guarded is left out; a sentence out of which nothing can be taken is returned whole, as is
    what is too long to be one.
    """
    sentence = sentence.encode(errors="replace").decode()
    if len(sentence) > LONGEST or LONG_WORD.search(sentence):
        return [" ".join(sentence.split())]
    title = context.split("\n", 1)[0].strip()
    topic = Topic(re.sub(r"\s*\([^)]*\)$", "", title))
    parsed = parse_phrases([" ".join(PRONOUNCED.sub("", sentence).split())])[0]
    found: dict[str, None] = {}
    for text in atoms(parsed, topic):
        found.setdefault(text)
    kept = [text for text in found if not _adds(sentence, text, title)]
    about = [text for text in kept if topic.name.split()[-1] in text] if topic.name else []
    return about or kept or [topic.name_in(parsed)]


def _adds(sentence: str, claim: str, title: str) -> bool:
    return any(change.startswith("+") for change in changes(f"{sentence} {title}", claim))
