"""Whatever is done to claims, in whichever order: the words stay where they stand, and undo leads back step by step."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from db.checking import findings
from db.commands import sign_in, undo_last
from db.errors import DuplicateClaimError, NotFoundError, RefusedError
from db.models import User
from db.session import reading, transaction
from tests.factories import TEXT, a_desk, a_document

NUMBERS = itertools.count()


def a_desk_of_its_own(database):
    """An article and a person whom no other example of the test knows."""
    number = next(NUMBERS)
    desk = a_desk(database, a_document(f"{TEXT}\n\nPrinted as number {number}."))
    with transaction(database) as session:
        return replace(desk, ada=sign_in(session, f"Person {number}"))


def _respan(desk, card, _second, start, end):
    first, last = card.appearances[0]
    span = {"start": max(0, first + start % 9 - 4), "end": last + end % 9 - 4}
    desk.do("respan_claim", card.claim_id, version=card.version, **span)


def _merge(desk, card, second, _start, _end):
    versions = {"version": card.version, "merged_version": second.version}
    desk.do("merge_claims", card.claim_id, second.claim_id, **versions)


def _withdraw(desk, card, _second, _start, _end):
    if card.evidence:
        desk.do("withdraw_evidence", card.evidence[-1].evidence_id, version=card.version)


def _reword(desk, card, _second, start, _end):
    desk.do("reword_claim", card.claim_id, version=card.version, claim_text=f"In other words, {start}.")


def of_claim(command, **fields):
    return lambda desk, card, *_: desk.do(command, card.claim_id, version=card.version, **fields)


def of_text(command):
    return lambda desk, _card, _second, start, end: desk.do(command, desk.revision_id, start, end)


#: Each takes the desk, a claim, another one, and two points of the text.
VERBS = {
    "add": of_text("add_claim"),
    "look": of_text("look_at"),
    "look away": of_text("look_away"),
    "respan": _respan,
    "split": lambda desk, card, _, start, _end: of_claim("split_claim", at=card.appearances[0][0] + start % 30)(
        desk, card
    ),
    "merge": _merge,
    "unmerge": of_claim("unmerge_claim"),
    "dismiss": of_claim("dismiss_claim", reason="vague"),
    "restore": of_claim("restore_claim"),
    "attach": lambda desk, card, *_: desk.attach(card.claim_id),
    "withdraw": _withdraw,
    "judge": lambda desk, card, _, start, _end: desk.judge(
        card.claim_id, slug=("true", "false", "unverifiable")[start % 3]
    ),
    "reword": _reword,
}
POINT = st.integers(0, len(TEXT))
STEP = st.tuples(st.sampled_from(sorted(VERBS)), st.integers(0, 9), st.integers(0, 9), POINT, POINT)


def do(desk, step):
    """Do something to a claim, in a transaction of its own."""
    verb, which, other, *points = step
    claims = all_claims(desk)
    VERBS[verb](desk, desk.claim(claims[which % len(claims)]), desk.claim(claims[other % len(claims)]), *points)


def all_claims(desk):
    return [line.claim_id for line in desk.listed()]


def picture(desk):
    """Everything that a person sees of the claims and the text, without what only grows."""
    cards = [desk.claim(claim_id) for claim_id in all_claims(desk)]
    page = desk.ask("reading", desk.article_id)
    claims = {
        card.claim_id: (
            card.state, card.dismissal_reason, card.claim_text, card.headline, card.quote, card.appearances,
            card.verdict_id, card.merged_into, card.on_earlier_wording,
            [one.evidence_id for one in card.evidence if not one.withdrawn_at],
        )
        for card in cards
        if not card.taken_back
    }  # fmt: skip
    return claims, page.highlights, page.looks, page.gaps, page.article


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEP, max_size=7))
@example([("restore", 1, 0, 0, 0)])
@example([("merge", 0, 1, 0, 0), ("judge", 0, 0, 2, 0), ("unmerge", 1, 0, 0, 0)])
@example([("attach", 1, 0, 0, 0), ("judge", 1, 0, 0, 0), ("merge", 0, 1, 0, 0), ("merge", 2, 0, 0, 0)])
def test_undo_leads_back_through_every_step_and_the_database_stays_sound(database, steps):
    desk = a_desk_of_its_own(database)
    before = []
    for step in steps:
        seen, last = picture(desk), last_action(desk)
        try:
            do(desk, step)
        except (RefusedError, DuplicateClaimError, NotFoundError):
            continue
        if last_action(desk) != last:
            before.append(seen)
    sound(desk)
    while before:
        undo(desk)
        sound(desk)
        assert without_counts(picture(desk)) == without_counts(before.pop())
    with pytest.raises(RefusedError, match="nothing"):
        undo(desk)


def undo(desk):
    with transaction(desk.database) as session:
        return undo_last(session, by=desk.ada)


def last_action(desk):
    with reading(desk.database) as session:
        name = session.get_one(User, desk.ada).name
    return desk.ask("last_action", name)


def sound(desk):
    with reading(desk.database) as session:
        assert list(findings(session)) == []
    page = desk.ask("reading", desk.article_id)
    for claim_id in all_claims(desk):
        card = desk.claim(claim_id)
        start, end = card.appearances[0]
        assert page.text[start:end] == card.quote


def without_counts(seen):
    """Leave out how many claims were dismissed: one whose making was undone counts among them."""
    *things, article = seen
    return *things, (article.n_open, article.n_checked, article.n_attention, article.n_words, article.n_covered)
