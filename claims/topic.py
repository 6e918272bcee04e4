"""What an encyclopedia page is about, and the words that stand for it in its sentences."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from claims.languages.en.inflection import possessive

SUBJECT_PRONOUNS = frozenset(["he", "she", "it", "they"])
OBJECT_PRONOUNS = frozenset(["him", "them"])
POSSESSIVES = frozenset(["his", "her", "its", "their"])
#: Nouns that stand for a page's subject when they follow a bare 'the'.
KINDS = frozenset(
    [
        "film",
        "movie",
        "album",
        "song",
        "single",
        "band",
        "group",
        "show",
        "series",
        "season",
        "episode",
        "game",
        "novel",
        "book",
        "story",
        "play",
        "musical",
        "city",
        "town",
        "village",
        "country",
        "state",
        "region",
        "company",
        "firm",
        "airline",
        "club",
        "team",
        "university",
        "school",
        "college",
        "museum",
        "building",
        "bridge",
        "river",
        "lake",
        "mountain",
        "island",
        "ship",
        "party",
        "organization",
        "organisation",
        "network",
        "channel",
        "newspaper",
        "magazine",
        "actor",
        "actress",
        "singer",
        "rapper",
        "player",
        "character",
        "event",
        "match",
        "tournament",
        "festival",
        "war",
        "battle",
        "genre",
        "franchise",
        "sitcom",
        "drama",
        "record",
        "track",
        "soundtrack",
        "video",
        "sequel",
        "trilogy",
    ]
)


@dataclass(frozen=True, slots=True)
class Topic:
    """The subject of a page by its name, without what a title has in brackets."""

    name: str

    def stands_for(self, token: Token) -> bool:
        """Tell whether a noun or a pronoun means the page's subject."""
        if not self.name:
            return False
        if token.tag_ == "PRP":
            return (token.lower_ in SUBJECT_PRONOUNS and token.dep_ in {"nsubj", "nsubjpass"}) or (
                token.lower_ in OBJECT_PRONOUNS
            )
        if token.tag_ == "PRP$":
            return token.lower_ in POSSESSIVES
        words = [child.lower_ for child in token.lefts if child.dep_ in {"compound", "det", "amod", "nummod", "poss"}]
        if token.text in KINDS and words in (["the"], ["this"]) and not any(True for _ in token.rights):
            return not _is_beside_pronoun(token)
        return self._names(token)

    def _names(self, token: Token) -> bool:
        if token.pos_ != "PROPN" and token.text not in self.name:
            return False
        spoken = [child.text for child in token.lefts if child.dep_ in {"compound", "nmod", "amod", "nummod"}] + [
            token.text
        ]
        known = self.name.lower().split()
        return token.text[:1].isupper() and all(word.lower() in known for word in spoken)

    def genitive(self) -> str:
        """Return the name in the genitive."""
        return possessive(self.name)

    def name_in(self, sentence: Doc) -> str:
        """Return the sentence with its first pronoun subject replaced by the name."""
        words = []
        for token in sentence:
            meant = token.i == 0 and token.tag_ in {"PRP", "PRP$"} and self.stands_for(token)
            name = self.genitive() if token.tag_ == "PRP$" else self.name
            words.append((name if meant else token.text) + token.whitespace_)
        return "".join(words)


def _is_beside_pronoun(noun: Token) -> bool:
    """Tell whether a pronoun is the subject of the clause, so that the noun is something else: 'She left the band'."""
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        return False
    verb = noun.head
    while verb.pos_ not in {"VERB", "AUX"} and verb.head.i != verb.i:
        verb = verb.head
    return any(child.dep_ == "nsubj" and child.tag_ == "PRP" for child in verb.children)
