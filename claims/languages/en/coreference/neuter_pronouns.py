"""Who or what "it" and "they" stand for: the subject of the verb above, or of the sentence before.

Only where the pronoun is a subject itself, or owns something; "he" and "she" where a noun is all that is known of
them ("A doctor said he …"). Conservative as :mod:`claims.languages.en.coreference.resolution` is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Span

from claims.languages.en import labels
from claims.languages.en.attribution.grammar import Token, children
from claims.languages.en.coreference.entities import Referent
from claims.languages.en.coreference.mentions import Mention
from claims.languages.en.coreference.scene import Scene
from claims.languages.en.guards import marks
from claims.languages.en.inflection import is_plural
from claims.languages.en.words.attribution import CUE_VERBS
from claims.languages.en.words.function_words import RESOLVED_THING_PRONOUNS
from claims.languages.en.words.organisations import INSTITUTIONS
from claims.languages.en.words.punctuation import NOUN_PHRASE_ENDS
from claims.languages.en.words.quantities import PHRASE_QUANTIFIERS
from claims.languages.en.words.verbs import IMPERSONAL_VERBS
from claims.languages.parsing import Paragraph
from claims.rules import Rule
from claims.types import Resolution
from claims.types import Span as Place

PERSONAL = {"he": "male", "she": "female"}
#: The most tokens of a noun phrase that is put in the place of a pronoun.
LONGEST = 12


@dataclass(frozen=True, slots=True)
class Here:
    """A paragraph of a text, and what stands for what so far."""

    scene: Scene
    number: int
    names: dict[int, Referent]

    @property
    def paragraph(self) -> Paragraph:
        """The paragraph itself."""
        return self.scene.paragraphs[self.number]

    def mention(self, subject: Token) -> Mention | None:
        """Return the name that a noun is the head of."""
        return next((one for one in self.scene.by_paragraph.get(self.number, ()) if one.head.i == subject.i), None)

    def is_named(self, subject: Token) -> bool:
        """Tell whether a subject is somebody or something with a name."""
        return bool(subject.tag_ == "PRP" or self.mention(subject) is not None)

    def is_place(self, subject: Token) -> bool:
        """Tell whether a subject is a country or a town, of which "it" often does not speak."""
        mention = self.mention(subject)
        words = set(mention.entity.name.lower().split()) if mention is not None else set()
        return bool(subject.ent_type_ == "GPE") and not INSTITUTIONS & words


def resolve_things(scene: Scene, placed: Mapping[int, Referent]) -> Iterator[Resolution]:
    """Place the subjects "it", "they", "he", "she" and the owners of subjects, "its" and "their".

    ``placed`` is what stands where already.
    """
    names = dict(placed)
    for number, paragraph in enumerate(scene.paragraphs):
        here = Here(scene, number, names)
        for token in paragraph.doc:
            start = paragraph.start + token.idx
            if token.lower_ not in RESOLVED_THING_PRONOUNS or start in names:
                continue
            verb = verb_of(token)
            if verb is None or _is_empty(token, verb):
                continue
            # "A doctor said he …" tells of the doctor only where nobody else is a "he".
            if token.lower_ in PERSONAL and scene.speaks_of(number, PERSONAL[token.lower_]):
                continue
            for rule in THINGS:
                name = rule.find(here, token, verb)
                if name is not None:
                    names[start] = name
                    yield Resolution(start, start + len(token), token.text, name.words, rule.name, name.source)
                    break


def verb_of(pronoun: Token) -> Token | None:
    """Return the verb of which a pronoun is the subject, or owns the subject or something else in its clause."""
    subject = pronoun.head if pronoun.dep_ == "poss" else pronoun
    if pronoun.dep_ == "poss" and subject.dep_ not in labels.NOMINAL_SUBJECTS:
        return next((token for token in subject.ancestors if children(token, *labels.NOMINAL_SUBJECTS)), None)
    if subject.dep_ not in labels.NOMINAL_SUBJECTS or (subject is not pronoun and subject.left_edge.i != pronoun.i):
        return None
    return subject.head.head if subject.head.dep_ == "aux" else subject.head


def _is_empty(pronoun: Token, verb: Token) -> bool:
    """Whether "it" stands for nothing in particular: 'It is clear that …', 'It comes as …'."""
    if pronoun.lower_ != "it":
        return False
    contents = children(verb, "ccomp", "xcomp", "advcl", "csubj")
    judged = verb.lemma_ == "be" and (children(verb, "acomp", "attr") and (contents or children(verb, "prep")))
    cleft = verb.lemma_ == "be" and any(token.dep_ == "relcl" for token in verb.subtree)
    said = pronoun.dep_ == "nsubjpass" and bool(children(verb, "ccomp", "xcomp"))
    return verb.lemma_ in IMPERSONAL_VERBS or bool(judged) or cleft or said or bool(children(verb, "expl"))


def _owner(here: Here, pronoun: Token, verb: Token) -> Referent | None:
    """Return the subject of the clause in which something is said to be "its" or "theirs"."""
    subject = next(iter(children(verb, *labels.NOMINAL_SUBJECTS)), None)
    if (
        pronoun.dep_ != "poss"
        or pronoun.head.dep_ in labels.NOMINAL_SUBJECTS
        or subject is None
        or subject.i > pronoun.i
    ):
        return None
    return _name(here, subject, plural=RESOLVED_THING_PRONOUNS[pronoun.lower_])


def _above(here: Here, pronoun: Token, verb: Token) -> Referent | None:
    """Return the subject of the verb that governs the pronoun's clause: 'Scientists said they found …'."""
    while verb.dep_ in labels.DEPENDENT_CLAUSES and verb.head.i != verb.i:
        above = verb.head
        if verb.dep_ == "ccomp" and above.lemma_.lower() not in CUE_VERBS:
            return None
        subject = _subject(above)
        if subject is not None and subject.i < pronoun.i:
            return _name(here, subject, plural=RESOLVED_THING_PRONOUNS[pronoun.lower_])
        verb = above
    return None


def _subject(verb: Token) -> Token | None:
    """Return who does what a verb says: in 'it led the maker to announce …' the maker announces."""
    if verb.dep_ == "xcomp" and (led := children(verb.head, "dobj")):
        return led[0]
    return next(iter(children(verb, *labels.NOMINAL_SUBJECTS)), None)


def _before(here: Here, pronoun: Token, verb: Token) -> Referent | None:
    """Return the subject of the sentence before, for a pronoun at the head of its own sentence."""
    place = here.paragraph.start + pronoun.idx
    if verb.dep_ != "ROOT" or pronoun.lower_ in PERSONAL or here.scene.quote_at(place) is not None:
        return None
    if pronoun.sent.start > 0:
        before = here.paragraph.doc[pronoun.sent.start - 1].sent
    elif here.number > 0 and len(here.scene.paragraphs[here.number - 1].doc):
        here = replace(here, number=here.number - 1)
        before = here.paragraph.doc[-1].sent
    else:
        return None
    root = before.root
    subject = next(iter(children(root, *labels.NOMINAL_SUBJECTS)), None)
    if subject is None or here.is_place(subject):
        return None
    named = here.is_named(subject)
    spoken = root.lemma_.lower() in CUE_VERBS and any(token.is_quote for token in before)
    contents = [one for one in children(root, "ccomp") if not _is_pronoun(_subject(one))]
    acts = verb.lemma_.lower() in CUE_VERBS
    rivals = (not spoken and contents) or (not named and not acts and children(root, "dobj"))
    if rivals or (pronoun.lower_ == "its" and not named):
        return None
    return _name(here, subject, plural=RESOLVED_THING_PRONOUNS[pronoun.lower_])


def _is_pronoun(subject: Token | None) -> bool:
    return subject is not None and subject.tag_ == "PRP"


def _name(here: Here, subject: Token, *, plural: bool) -> Referent | None:
    """Return what a subject is called, where it agrees with a pronoun in number and kind; None where it does not."""
    paragraph, names = here.paragraph, here.names
    mention = here.mention(subject)
    entity = mention.entity if mention is not None else here.scene.at(paragraph.start + subject.idx)
    phrase = paragraph.doc[subject.left_edge.i : _end(subject)]
    if entity is not None and not children(subject, "conj"):
        return None if entity.person or (plural and not is_plural(phrase)) else entity.referent
    if is_plural(phrase) != plural or len(phrase) > LONGEST:
        return None
    if subject.pos_ == "PRON":
        return names.get(paragraph.start + subject.idx)
    if not _can_move(subject, phrase):
        return None
    named = names.get(paragraph.start + subject.left_edge.idx)
    if named is not None and phrase[-1].i == subject.i:
        return named
    place = Place(paragraph.start + phrase.start_char, paragraph.start + phrase.end_char)
    return Referent(_lowered(phrase[0], phrase.text), place)


def _can_move(subject: Token, phrase: Span) -> bool:
    """Tell whether the words of a noun phrase can be put elsewhere."""
    if subject.pos_ not in {"NOUN", "PROPN"} or marks(phrase.text) or phrase[0].lower_ in PHRASE_QUANTIFIERS:
        return False
    return all(token.tag_ not in labels.PRONOUN_TAGS for token in phrase)


def _end(noun: Token) -> int:
    """Return the token after a noun with what narrows it, without clauses, appositions and what follows a comma."""
    end = int(noun.i) + 1
    for child in noun.rights:
        if child.dep_ in labels.POSTNOMINAL or child.text in NOUN_PHRASE_ENDS:
            break
        end = int(child.right_edge.i) + 1
    return end


def _lowered(first: Token, words: str) -> str:
    """Return words as they stand within a sentence: 'The unions' → 'the unions'."""
    named = first.pos_ == "PROPN" or first.ent_type_ or any(map(str.isupper, first.text[1:]))
    return words if named or not first.is_sent_start else words[:1].lower() + words[1:]


#: Returns what a pronoun stands for, which is a subject of a verb or stands in its clause.
Naming = Callable[[Here, Token, Token], Referent | None]

THINGS: tuple[Rule[Naming], ...] = (
    Rule(
        "possessive: subject of its clause",
        _owner,
        "The bank closed its branches in May.",
        "The bank closed a branch in May.",
        "'its' and 'their' belong to the subject before them, where it agrees.",
    ),
    Rule(
        "pronoun: subject of the verb above",
        _above,
        "Scientists said they found a new river.",
        "Scientists said it was a new river.",
        "Who says or does something and goes on as 'it' or 'they', where it agrees.",
    ),
    Rule(
        "pronoun: subject of the sentence before",
        _before,
        "The bank closed in May. It had 30 branches.",
        "The bank closed a plant in May. It had 30 workers.",
        "At the head of its sentence, where the sentence before has nothing else that it may be.",
    ),
)
