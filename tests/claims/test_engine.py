"""Engines: the one that is built in, others by name, and who made a proposal."""

import pytest

import claims
from claims.engine import ENGINES
from claims.errors import UnknownEngineError
from claims.release import APART, FOLDER, engine_version
from claims.types import Document, ProposedClaim, Span

TEXT = "The plant closed in 2019, costing 300 jobs."


class WholeText:
    """An engine that takes every text for one claim."""

    name = "whole-text"
    version = "2"
    languages = None

    def propose(self, document):
        words = document.text
        made = {"engine": self.name, "engine_version": self.version}
        return [ProposedClaim((Span(0, len(words)),), words, words, words, None, (), "other", 1.0, (), **made)]


def test_an_engine_is_asked_by_its_name(monkeypatch):
    monkeypatch.setitem(ENGINES, "whole-text", WholeText)
    (claim,) = claims.split(Document(TEXT), by="whole-text")
    assert (claim.quote, claim.engine, claim.engine_version) == (TEXT, "whole-text", "2")


def test_an_unknown_engine_is_refused_with_the_names_there_are():
    with pytest.raises(UnknownEngineError, match="Use one of: spacy-rules"):
        claims.choose_engine("oracle")


def test_the_name_under_which_an_engine_is_asked_is_its_own():
    assert {name: claims.choose_engine(name).name for name in ENGINES} == {name: name for name in ENGINES}


def test_what_is_left_out_of_the_version_is_there():
    assert {name for name in APART if not (FOLDER / name).exists()} == set()


def test_the_version_changes_with_every_rule_and_weight(monkeypatch, tmp_path):
    (tmp_path / "model").mkdir()
    weights, rule = tmp_path / "model" / "SHA256SUMS", tmp_path / "rule.py"
    weights.write_text("1")
    rule.write_text("A = 1\n")
    monkeypatch.setattr("claims.release.FOLDER", tmp_path)
    seen = []
    for change in (lambda: None, lambda: rule.write_text("A = 2\n"), lambda: weights.write_text("2")):
        change()
        seen.append(engine_version.__wrapped__())
    assert len(set(seen)) == 3
    rule.write_bytes(b"A = 2\r\n")
    assert engine_version.__wrapped__() == seen[-1], "line ends are no rule"
