"""Scales as a desk edits them: nothing that verdicts were given by vanishes or comes to mean something else."""

import threading

import pytest
from sqlalchemy import select

from db import commands
from db.checking import findings
from db.commands import moving
from db.errors import NotFoundError, RefusedError, StaleClaimError
from db.models import Event
from db.preset_scales import SCALES, install_scales
from db.session import reading, transaction
from tests.factories import a_desk


@pytest.fixture
def desk(database):
    """A desk whose scales are put back as they came when the test is over: databases are shared."""
    desk = a_desk(database)
    yield desk
    restore_presets(database)


def restore_presets(database):
    """Only PostgreSQL's tests share their database."""
    with database.begin() as session:
        if session.get_bind().dialect.name == "postgresql":
            session.connection().exec_driver_sql("TRUNCATE scale, rating RESTART IDENTITY CASCADE")
            install_scales(session.connection())


def scale(desk, slug="truth"):
    return next(row for row in desk.ask("scales") if row.slug == slug)


def labels(desk, slug="truth"):
    return [rating.label for rating in scale(desk, slug).offered]


NEW = {"label": "Half true", "colour": "#aa8800", "value": 3, "common": "mixed"}


def kept(desk, slug="true", **fields):
    rating = next(rating for rating in scale(desk).ratings if rating.slug == slug)
    names = ("label", "description", "colour", "value", "common")
    return {name: getattr(rating, name) for name in names} | fields


def test_the_presets_are_there_and_each_rating_has_its_place(desk):
    assert [row.slug for row in desk.ask("scales")] == [preset.slug for preset in SCALES]
    for row in desk.ask("scales"):
        assert all(rating.description and rating.colour and rating.common for rating in row.ratings)
        assert all(rating.decisive == (rating.common != "unverifiable") for rating in row.ratings)


def test_a_desk_chooses_the_scale_it_judges_by(desk):
    desk.do("choose_scale", scale(desk, "simple").scale_id)
    assert [row.is_default for row in desk.ask("scales")] == [True] + [False] * (len(SCALES) - 1)
    assert desk.ask("scales")[0].slug == "simple"


def test_a_desk_makes_a_scale_of_its_own(desk):
    scale_id = desk.do("add_scale", label="Our Scale", description="Two answers.")
    with pytest.raises(RefusedError, match="no ratings"):
        desk.do("choose_scale", scale_id)
    desk.do("add_rating", scale_id, **NEW)
    desk.do("add_rating", scale_id, **NEW | {"label": "Halb wahr", "description": "In part."})
    own = scale(desk, "our-scale")
    assert [(rating.label, rating.slug) for rating in own.ratings] == [
        ("Half true", "half-true"),
        ("Halb wahr", "halb-wahr"),
    ]
    desk.do("choose_scale", scale_id)
    desk.do("edit_scale", scale_id, label="Ours")
    assert (scale(desk, "our-scale").label, scale(desk, "our-scale").description) == ("Ours", "Two answers.")


def test_two_scales_of_one_name_are_told_apart_in_files(desk):
    for _ in range(3):
        desk.do("add_scale", label="Truth")
    assert {"truth", "truth-2", "truth-3", "truth-4"} <= {row.slug for row in desk.ask("scales")}


def test_a_new_rating_is_given_and_goes_out_like_any_other(desk):
    rating_id = desk.do("add_rating", scale(desk).scale_id, **NEW)
    desk.attach()
    desk.judge(rating_id=rating_id)
    assert desk.claim().verdicts[0].label == "Half true"


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"label": " "}, id="without a name"),
        pytest.param({"label": "TRUE"}, id="a name that is taken"),
        pytest.param({"label": "a" * 81}, id="an endless name"),
        pytest.param({"colour": "red"}, id="a colour that is none"),
        pytest.param({"colour": "#12345g"}, id="a colour that is nearly one"),
        pytest.param({"common": "perhaps"}, id="no place on the common scale"),
        pytest.param({"value": float("nan")}, id="a value that is no number"),
        pytest.param({"value": 1e300}, id="a value beyond everything"),
    ],
)
def test_a_rating_that_nobody_could_read_is_refused(desk, fields):
    with pytest.raises(RefusedError):
        desk.do("add_rating", scale(desk).scale_id, **NEW | fields)
    if fields.get("label") != "TRUE":
        with pytest.raises(RefusedError):
            desk.do("edit_rating", desk.rating(), **kept(desk, **fields))


def test_a_rating_in_use_is_renamed_and_recoloured_with_its_events(desk):
    desk.attach()
    desk.judge()
    desk.do("edit_rating", desk.rating(), **kept(desk, label="Right", colour="#00AA00"))
    assert (desk.claim().verdicts[0].label, desk.claim().verdicts[0].colour) == ("Right", "#00aa00")
    with reading(desk.database) as session:
        told = session.execute(select(Event.field, Event.old, Event.new).where(Event.entity == "rating")).all()
    assert ("label", "True", "Right") in [tuple(row) for row in told]


@pytest.mark.parametrize("fields", [{"value": 1}, {"value": None}, {"common": "false"}], ids=str)
def test_verdicts_never_come_to_mean_something_else(desk, fields):
    desk.do("edit_rating", desk.rating(), **kept(desk, **fields))
    desk.do("edit_rating", desk.rating(), **kept(desk, value=5, common="true"))
    desk.attach()
    desk.judge()
    with pytest.raises(RefusedError, match="Add another rating"):
        desk.do("edit_rating", desk.rating(), **kept(desk, **fields))


def test_ratings_are_put_in_order_one_place_at_a_time(desk):
    desk.do("move_rating", desk.rating("false"), step=-1)
    assert labels(desk)[3:5] == ["False", "Mostly false"]
    desk.do("move_rating", desk.rating("false"), step=1)
    assert labels(desk)[3:5] == ["Mostly false", "False"]
    desk.do("move_rating", desk.rating("true"), step=-1)
    assert labels(desk)[0] == "True"
    with pytest.raises(RefusedError):
        desk.do("move_rating", desk.rating("true"), step=2)


def test_a_retired_rating_is_stepped_over(desk):
    desk.do("retire_rating", desk.rating("mixed"))
    desk.do("move_rating", desk.rating("mostly-false"), step=-1)
    assert labels(desk)[1:3] == ["Mostly false", "Mostly true"]
    desk.do("bring_back_rating", desk.rating("mixed"))
    assert "Mixed" in labels(desk)


def test_a_rating_in_use_does_not_vanish_but_its_claims_move_by_choice(desk):
    desk.attach()
    desk.judge(slug="mixed", rationale="Both.", correction="Say more.")
    desk.do("reword_claim", desk.claims[0], version=desk.claim().version, claim_text="Taxes rose.")
    judged = desk.claim().verdicts[0].claim_text
    with pytest.raises(RefusedError, match="1 claim stands on “Mixed”"):
        desk.do("retire_rating", desk.rating("mixed"))
    assert desk.do("retire_rating", desk.rating("mixed"), move_to=desk.rating("mostly-true")) == 1
    now_standing, before = desk.claim().verdicts
    assert (now_standing.label, before.label) == ("Mostly true", "Mixed")
    assert (now_standing.rationale, now_standing.correction, now_standing.claim_text) == ("Both.", "Say more.", judged)
    assert desk.claim().on_earlier_wording
    assert "Mixed" not in labels(desk)
    with pytest.raises(RefusedError, match="no longer offered"):
        desk.judge(slug="mixed")
    with reading(desk.database) as session:
        assert list(findings(session)) == []
        batches = session.scalars(select(Event.batch_id).where(Event.action.in_(("move", "retire")))).all()
    assert len(set(batches)) == 1
    assert desk.ask("rating_uses")[desk.rating("mixed")].n_verdicts == 1


def test_one_undo_brings_a_retired_rating_back_with_the_claims_that_had_moved(desk):
    approved, merged, kept = desk.claims
    for claim_id in (approved, merged):
        desk.attach(claim_id)
        desk.judge(claim_id, slug="mixed")
    with transaction(desk.database) as session:
        eve = commands.sign_in(session, "Eve")
    desk.do("sign_off", approved, version=desk.claim(approved).version, decision="approve", by=eve)
    desk.do("merge_claims", kept, merged, version=1, merged_version=desk.claim(merged).version)
    desk.do("retire_rating", desk.rating("mixed"), move_to=desk.rating("false"))
    assert desk.ask("last_action", "Ada L.").n_claims == 3
    assert desk.do("undo_last").claim_ids == desk.claims
    assert "Mixed" in labels(desk)
    assert [desk.claim(claim_id).state for claim_id in desk.claims] == ["approved", "dismissed", "checked"]
    first, before = desk.claim(approved).verdicts
    assert [(one.label, one.retracted_at is None) for one in (first, before)] == [("False", False), ("Mixed", True)]
    assert desk.ask("rating_uses")[desk.rating("mixed")].n_claims == 3
    with reading(desk.database) as session:
        assert list(findings(session)) == []
    assert desk.do("undo_last").action == "merge"


def test_moved_claims_stay_where_the_name_of_their_rating_was_taken_meanwhile(desk):
    desk.attach()
    desk.judge(slug="mixed")
    desk.do("retire_rating", desk.rating("mixed"), move_to=desk.rating("false"))
    desk.do("add_rating", scale(desk).scale_id, **NEW | {"label": "Mixed"})
    before = desk.claim()
    with pytest.raises(RefusedError, match="has a rating “Mixed” already"):
        desk.do("undo_last")
    assert desk.claim() == before


@pytest.mark.parametrize("chunk", [1, 2, 1000])
def test_moved_claims_keep_their_state_but_for_an_approval(desk, monkeypatch, chunk):
    monkeypatch.setattr(moving, "CHUNK", chunk)
    for claim_id in desk.claims[:2]:
        desk.attach(claim_id)
        desk.judge(claim_id, slug="mixed")
    with transaction(desk.database) as session:
        eve = commands.sign_in(session, "Eve")
    approved, dismissed = desk.claims[:2]
    desk.do("sign_off", approved, version=desk.claim(approved).version, decision="approve", by=eve)
    desk.do("dismiss_claim", dismissed, version=desk.claim(dismissed).version, reason="vague")
    before = desk.claim(approved).version
    assert desk.do("retire_rating", desk.rating("mixed"), move_to=desk.rating("false")) == 2
    assert (desk.claim(approved).state, desk.claim(dismissed).state) == ("checked", "dismissed")
    told = [(event.action, event.field, event.old, event.new) for event in desk.claim(approved).events[:2]]
    assert told == [("move", "verdict", "Mixed", "False"), ("move", "state", "approved", "checked")]
    assert desk.claim(approved).version == before + 1
    with reading(desk.database) as session:
        assert list(findings(session)) == []


@pytest.mark.parametrize(
    ("target", "says"),
    [
        pytest.param("unverifiable", "is the one to be retired", id="itself"),
        pytest.param("true", "without a source", id="one that needs what the claim lacks"),
    ],
)
def test_claims_do_not_move_where_they_cannot_stand(desk, target, says):
    desk.judge(slug="unverifiable", rationale="")
    with pytest.raises(RefusedError, match=says):
        desk.do("retire_rating", desk.rating("unverifiable"), move_to=desk.rating(target))
    assert desk.claim().verdicts[0].label == "Unverifiable"
    assert "Unverifiable" in labels(desk)


def test_claims_do_not_move_to_a_rating_that_is_no_longer_offered(desk):
    desk.attach()
    desk.judge(slug="mixed")
    desk.do("retire_rating", desk.rating("false"))
    with pytest.raises(RefusedError, match="no longer offered"):
        desk.do("retire_rating", desk.rating("mixed"), move_to=desk.rating("false"))


def test_the_desks_own_scale_is_neither_retired_nor_emptied(desk):
    with pytest.raises(RefusedError, match="judges by"):
        desk.do("retire_scale", scale(desk).scale_id)
    for rating in scale(desk).ratings[1:]:
        desk.do("retire_rating", rating.rating_id)
    with pytest.raises(RefusedError, match="last rating"):
        desk.do("retire_rating", scale(desk).ratings[0].rating_id)


def test_a_retired_scale_is_no_longer_judged_by_and_its_verdicts_stay(desk):
    desk.judge(slug="unclear", scale="simple")
    desk.do("retire_scale", scale(desk, "simple").scale_id)
    assert scale(desk, "simple").offered == ()
    assert desk.claim().verdicts[0].label == "Unclear"
    with pytest.raises(RefusedError, match="no longer offered"):
        desk.judge(desk.claims[1], slug="unclear", scale="simple")
    with pytest.raises(RefusedError, match="retired"):
        desk.do("choose_scale", scale(desk, "simple").scale_id)
    desk.do("bring_back_scale", scale(desk, "simple").scale_id)
    desk.judge(desk.claims[1], slug="unclear", scale="simple")


def test_a_rating_whose_name_was_taken_meanwhile_does_not_come_back(desk):
    desk.do("retire_rating", desk.rating("mixed"))
    desk.do("add_rating", scale(desk).scale_id, **NEW | {"label": "Mixed"})
    retired = next(rating for rating in scale(desk).ratings if rating.retired)
    with pytest.raises(RefusedError, match="Mixed"):
        desk.do("bring_back_rating", retired.rating_id)


@pytest.mark.parametrize("command", ["retire_rating", "bring_back_rating", "retire_scale", "bring_back_scale"])
def test_what_is_not_there_is_said_to_be_missing(desk, command):
    with pytest.raises(NotFoundError, match="999"):
        desk.do(command, 999)


def test_a_rating_retired_while_somebody_judges_by_it_leaves_no_claim_behind(desk):
    refused = []

    def judge(claim_id):
        try:
            desk.judge(claim_id, slug="unverifiable")
        except (RefusedError, StaleClaimError):
            refused.append(claim_id)

    def retire():
        unclear = desk.rating("unclear", "simple")
        desk.do("retire_rating", desk.rating("unverifiable"), move_to=unclear)

    threads = [threading.Thread(target=judge, args=(claim_id,)) for claim_id in desk.claims]
    threads.append(threading.Thread(target=retire))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    retired = desk.rating("unverifiable")
    uses = desk.ask("rating_uses").get(retired)
    assert uses is None or uses.n_claims == 0
    with reading(desk.database) as session:
        assert list(findings(session)) == []
