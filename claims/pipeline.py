"""The built-in engine: a document → its analysis → drafts → wordings → proposals, a line for each stage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from claims.analysis import Analysis, analyse
from claims.checkworthiness.dismissal import dismissal
from claims.checkworthiness.scoring import score_sentences
from claims.checkworthiness.signals import fired
from claims.coreference.replacements import Replacements
from claims.extraction.draft import Draft
from claims.extraction.prose import find_drafts
from claims.matching.repetition import join_repeated
from claims.release import engine_version
from claims.types import DismissalReason, Document, ProposedClaim, Resolution, Score
from claims.wording.edits import edits_of
from claims.wording.traced import Traced

#: What a claim is told by that was found without grammar.
NOT_PARSED = "in a language judged by figures and marks alone"


class RulesEngine:
    """Rules over a parse, and a small encoder: what comes with the workbench and asks nobody."""

    name = "spacy-rules"
    #: It reads every language; how well, each says itself.
    languages: frozenset[str] | None = None

    @property
    def version(self) -> str:
        """The release, and a digest of the rules and weights."""
        return engine_version()

    def propose(self, document: Document) -> list[ProposedClaim]:
        """Return the claims of a document in reading order: those selected and those looked at and dismissed.

        ``document.text[claim.start:claim.end] == claim.quote`` for every claim; every sentence of the prose lies in
        a claim or a dismissed proposal.
        """
        analysis = analyse(document)
        return self.join([proposal for _, _, proposal in self.steps(analysis)], analysis)

    def steps(self, analysis: Analysis) -> list[tuple[Draft, Score, ProposedClaim]]:
        """Return each draft that says of whom it tells, with its score and what is proposed of it."""
        replacements = Replacements(analysis)
        drafts = standing(find_drafts(analysis), analysis, replacements)
        wordings = word(drafts, analysis, replacements)
        titles = analysis.language.headlines([one.quote for one in wordings], [one.text for one in wordings])
        scores = score(drafts, wordings, analysis)
        proposals = [self._proposal(*one, analysis) for one in zip(drafts, wordings, titles, scores, strict=True)]
        return list(zip(drafts, scores, proposals, strict=True))

    def join(self, proposals: Iterable[ProposedClaim], analysis: Analysis) -> list[ProposedClaim]:
        """Return proposals in reading order, what is told again as one with what was told before."""
        return _in_order(join_repeated(_in_order(proposals), analysis.language))

    def _proposal(
        self, draft: Draft, wording: Wording, headline: str, score: Score, analysis: Analysis
    ) -> ProposedClaim:
        language, document, place = analysis.language, analysis.document, draft.place
        last = draft.attribution[-1] if draft.attribution else None
        reason = dismissal(
            draft.sentence.text,
            wording.text,
            score,
            traits=language.traits(draft, wording.text),
            stance=last.stance if last else None,
        )
        return ProposedClaim(
            appearances=(place,),
            quote=document.text[place.start : place.end],
            claim_text=wording.text,
            headline=headline,
            speaker=last.speaker if last else None,
            attribution=draft.attribution,
            claim_type=score.claim_type,
            checkworthiness=score.checkworthiness,
            signals=score.signals,
            edits=edits_of(wording.words.moved(draft.paragraph.start), document.text, place),
            resolutions=wording.resolutions,
            relative_dates=language.relative_dates(document.text, place, document.published),
            selected=reason is None,
            reason=reason,
            engine=self.name,
            engine_version=self.version,
            rules=_rules(draft, wording, reason),
        )


def _rules(draft: Draft, wording: Wording, reason: DismissalReason | None) -> tuple[str, ...]:
    """Name the rules that made a proposal, in the order in which they ran."""
    resolved = dict.fromkeys(one.rule for one in wording.resolutions if one.rule)
    dismissed = () if reason is None else (f"dismissal: {reason}",)
    return (*draft.rules, *resolved, f"wording: {draft.proposition.form}", *dismissed)


@dataclass(frozen=True, slots=True)
class Wording:
    """A draft in words: ``quote`` as the parse has them, ``words`` restated by help of ``resolutions``.

    The origins of the words count from the paragraph.
    """

    quote: str
    words: Traced
    resolutions: tuple[Resolution, ...]

    @property
    def text(self) -> str:
        """The words alone."""
        return self.words.text


def standing(drafts: Iterable[Draft], analysis: Analysis, replacements: Replacements) -> list[Draft]:
    """Return the drafts that say of whom they tell."""
    states_alone = analysis.language.states_alone
    return [draft for draft in drafts if states_alone(draft, replacements.inside(draft.paragraph))]


def word(drafts: Iterable[Draft], analysis: Analysis, replacements: Replacements) -> list[Wording]:
    """Put each draft in words that stand alone."""
    wordings = []
    for draft in drafts:
        words, used = analysis.language.word(draft, replacements.inside(draft.paragraph))
        wordings.append(Wording(draft.proposition.words, words, replacements.used(draft.paragraph, used)))
    return wordings


def score(drafts: Sequence[Draft], wordings: Sequence[Wording], analysis: Analysis) -> list[Score]:
    """Return a score for each draft: how much its sentence is worth a check, with the signals of its own words.

    A sentence is scored once, whatever is taken out of it.
    """
    language = analysis.language
    sentences = list(dict.fromkeys(draft.sentence.text for draft in drafts))
    whole = dict(zip(sentences, score_sentences(sentences, language), strict=True))
    told = () if "extraction" in language.abilities else (NOT_PARSED,)
    return [
        replace(
            whole[draft.sentence.text],
            signals=(*fired(wording.text, language.signals), *told),
            claim_type=language.claim_type(wording.text),
        )
        for draft, wording in zip(drafts, wordings, strict=True)
    ]


def _in_order(claims: Iterable[ProposedClaim]) -> list[ProposedClaim]:
    return sorted(claims, key=lambda claim: (claim.start, -claim.end))
