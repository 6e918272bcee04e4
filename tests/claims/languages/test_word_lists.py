"""Word lists stand in their homes, once, each with a word on what it is for; a new private one is refused."""

import ast
import importlib
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from claims import types
from claims.checkworthiness.weights import WEIGHTS
from claims.extraction.draft import Form
from claims.languages.en.guards import MARKS
from claims.languages.en.words.attribution import CUE_ADJECTIVES, CUE_NOUNS, CUE_VERBS
from claims.languages.language import Ability

ROOT = Path(__file__).parents[3]
#: Where word lists live: those of one language, the labels of its parser, and the tables with a row a language.
WORDS = sorted(ROOT.glob("claims/languages/*/words/*.py"))
LABELS = sorted(ROOT.glob("claims/languages/*/labels.py"))
TABLES = [
    ROOT / "claims/languages" / f"{subject}.py"
    for subject in ("bylines", "months", "page_furniture", "short_forms", "speech_verbs", "spelling", "turn_labels")
]
#: What measures or trains the product and is no part of a run of it; its words judge those of the product.
APART = ("claims/evaluation/", "claims/training/")
#: Lists of another trade than language: the file and the constant or function of each, and what its members are.
OTHER_TRADES = {
    ("claims/__init__.py", "_HOMES"): "names that the package exports",
    ("claims/checkworthiness/signs.py", "MONEY"): "codes of currencies",
    ("claims/release.py", "MODELS"): "packages",
    ("claims/text/language_identification.py", "_SAME"): "codes of languages",
    ("claims/languages/en/attribution/complements.py", "things"): "frames of cue words",
    ("claims/languages/en/attribution/complements.py", "subjects_of_passive"): "frames of cue words",
    ("claims/languages/en/attribution/indirect_speech.py", "find_headline"): "groups of a pattern",
    ("claims/reading/html/completion.py", "_LEAD"): "classes of HTML",
    ("claims/reading/word_styles.py", "_KINDS"): "styles of Word",
    ("claims/reading/word_styles.py", "_GONE"): "properties of Word",
    ("claims/reading/word_styles.py", "_OFF"): "values of Word",
    ("claims/reading/docx.py", "_parts"): "parts of Word",
    ("claims/reading/docx.py", "_MACHINE_TITLES"): "titles that programs put in",
    ("claims/reading/html/bylines.py", "_DECLARED"): "names of meta elements",
    ("claims/reading/html/bylines.py", "_ELSEWHERE"): "classes of HTML",
    ("claims/reading/html/embedded_items.py", "_VALUES"): "elements of HTML",
    ("claims/reading/html/embedded_items.py", "items"): "attributes of HTML",
    ("claims/reading/html/fragments.py", "_NAMES"): "elements of HTML",
    ("claims/reading/html/fragments.py", "_UNSEEN"): "elements of HTML",
    ("claims/reading/html/fragments.py", "_APART"): "elements of HTML",
    ("claims/reading/html/loose_paragraphs.py", "_CONTAINERS"): "elements of HTML",
    ("claims/reading/html/loose_paragraphs.py", "INLINE"): "elements of HTML",
    ("claims/reading/html/inline.py", "_GONE"): "elements of HTML",
    ("claims/reading/html/inline.py", "_NOTE_ADDRESS"): "anchors of HTML",
    ("claims/reading/html/set_apart.py", "_CAPTIONED"): "elements of HTML",
    ("claims/reading/html/set_apart.py", "_CAPTION"): "classes of HTML",
    ("claims/reading/html/set_apart.py", "_NOTED"): "elements of HTML",
    ("claims/reading/formulas.py", "_SKIPPED"): "elements of MathML and OMML",
    ("claims/reading/html/metadata.py", "_DATE"): "names of meta elements",
    ("claims/reading/html/metadata.py", "_LANGUAGE_NAMES"): "codes of languages",
    ("claims/reading/html/pages.py", "_BLOCKS"): "elements of TEI",
    ("claims/reading/html/pruning.py", "_TAGS"): "elements of HTML",
    ("claims/reading/html/pruning.py", "_NEVER"): "elements of HTML",
    ("claims/reading/html/structured_data.py", "_ARTICLES"): "types of schema.org",
    ("claims/reading/web/fetch.py", "_body"): "encodings of HTTP",
    ("claims/reading/web/source_pages.py", "_UNSEEN"): "elements of HTML",
    ("claims/reading/web/source_pages.py", "_INLINE"): "elements of HTML",
}
#: Patterns of kinds of statements, where the words are one with the grammar around them.
PATTERNS = {
    "claims/languages/en/checkworthiness/claim_types.py",
    "claims/languages/en/checkworthiness/patterns.py",
}
#: The fewest words that make a list.
FEWEST = 3
#: An alternation in a pattern that only lists words.
ALTERNATION = re.compile(r"(?:\b[^\W\d_]{2,}\|){5,}[^\W\d_]{2,}")
#: A word or a phrase of words, or a short form with its stop.
WORD = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+){0,2}\.?")


@cache
def vocabularies() -> tuple[frozenset[str], ...]:
    """The words of the product's own vocabularies: the kinds of things it tells apart, which no language changes."""
    cues = [*CUE_VERBS.values(), *CUE_NOUNS.values(), *CUE_ADJECTIVES.values()]
    return (
        frozenset(get_args(Ability)),
        frozenset(get_args(Form)),
        frozenset(get_args(types.ClaimType)),
        frozenset(get_args(types.PassageKind)),
        frozenset(get_args(types.DismissalReason)),
        frozenset(MARKS),
        frozenset(WEIGHTS),
        frozenset(cue.stance for cue in cues),
    )


def words_of(node: ast.AST) -> list[str]:
    """Return the words of a literal collection, or of a text that is split into words; empty for anything else."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split":
        text = node.func.value
        found = text.value.split() if isinstance(text, ast.Constant) and isinstance(text.value, str) else []
    elif isinstance(node, ast.Set | ast.List | ast.Tuple):
        found = [each.value for each in node.elts if isinstance(each, ast.Constant) and isinstance(each.value, str)]
    elif isinstance(node, ast.Dict) and all(isinstance(each, ast.Constant) for each in node.values):
        found = [each.value for each in node.keys if isinstance(each, ast.Constant) and isinstance(each.value, str)]
    else:
        found = []
    return [word for word in found if WORD.fullmatch(word)]


def name_of(statement: ast.stmt) -> str:
    """Return the constant, function or class that a statement defines; "" for any other."""
    target = statement.targets[0] if isinstance(statement, ast.Assign) else getattr(statement, "target", None)
    return target.id if isinstance(target, ast.Name) else getattr(statement, "name", "")


def alternations(tree: ast.Module) -> Iterator[tuple[str, int, list[str]]]:
    """Yield the word lists in the patterns of a module, as :func:`literals` does."""
    for statement in tree.body:
        for node in ast.walk(statement):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                for match in ALTERNATION.finditer(node.value):
                    yield name_of(statement), node.lineno, match.group().split("|")


def literals(tree: ast.Module) -> Iterator[tuple[str, int, list[str]]]:
    """Yield the word lists of a module: the name in which each stands, its line and its words."""
    for statement in tree.body:
        kinds = {id(part.slice) for part in ast.walk(statement) if isinstance(part, ast.Subscript)}
        for node in ast.walk(statement):
            if id(node) not in kinds and len(words := words_of(node)) >= FEWEST:
                yield name_of(statement), node.lineno, words


def private_lists(source: str, path: str) -> list[str]:
    """Return the places of word lists that have no business in a module."""
    tree = ast.parse(source)
    found = [*literals(tree), *(() if path in PATTERNS else alternations(tree))]
    return [
        f"{path}:{line}: {' '.join(words)}"
        for name, line, words in found
        if (path, name) not in OTHER_TRADES and not any(kinds.issuperset(words) for kinds in vocabularies())
    ]


def modules() -> list[Path]:
    homes = {*WORDS, *LABELS, *TABLES}
    found = [path for path in sorted(ROOT.glob("claims/**/*.py")) if path not in homes]
    return [path for path in found if not str(path.relative_to(ROOT)).startswith(APART)]


def test_no_module_has_a_private_word_list():
    found = [
        place for path in modules() for place in private_lists(path.read_text("utf-8"), str(path.relative_to(ROOT)))
    ]
    assert found == [], "these lists belong to claims/languages/en/words, en/labels.py, or a table of claims/languages"


@pytest.mark.parametrize(
    "source",
    [
        'WEEKEND = frozenset({"friday", "saturday", "sunday"})',
        'WEEKEND = "friday saturday sunday".split()',
        'def is_weekend(day):\n    return day in ("friday", "saturday", "sunday")',
        'SHORT = {"fri": "friday", "sat": "saturday", "sun": "sunday"}',
        'SUBJECTS = ["nsubj", "nsubjpass", "expl"]',
        'DAY = re.compile(r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?")',
    ],
)
def test_a_new_private_list_is_refused(source):
    assert private_lists(source, "claims/new.py")


@pytest.mark.parametrize(
    "source",
    [
        'DASHES = {"-", "–", "—"}',
        'DAY: Literal["friday", "saturday", "sunday"] = "friday"',
        'ENDS = {"comparison", "quantity", "event"}',
        'children(verb, "nsubj", "nsubjpass", "expl")',
        'PAIR = {"friday", "saturday"}',
    ],
)
def test_what_is_no_word_list_passes(source):
    assert private_lists(source, "claims/new.py") == []


def test_every_exception_is_still_needed():
    there = {
        (str(path.relative_to(ROOT)), name)
        for path in modules()
        for tree in [ast.parse(path.read_text("utf-8"))]
        for name, _, _ in (*literals(tree), *alternations(tree))
    }
    assert set(OTHER_TRADES) <= there


def constants(path: Path) -> dict[str, object]:
    module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
    return {name: value for name, value in vars(module).items() if name.isupper() and not name.startswith("_")}


@pytest.mark.parametrize("homes", [WORDS, LABELS, TABLES], ids=["words", "labels", "tables"])
def test_no_list_stands_twice(homes):
    seen: dict[object, str] = {}
    for path in homes:
        for name, value in constants(path).items():
            if isinstance(value, frozenset | tuple):
                members = frozenset(value)
                assert members not in seen, f"{name} of {path.name} says the same as {seen[members]}"
                seen[members] = f"{name} of {path.name}"


def test_no_name_stands_for_two_lists():
    names = [(name, path) for path in [*WORDS, *TABLES] for name in assigned(path)]
    assert len({name for name, _ in names}) == len(names)


def assigned(path: Path) -> dict[str, int]:
    """Return the constants that a module assigns, with the line of each; private ones made of others aside."""
    found = {}
    for statement in ast.parse(path.read_text("utf-8")).body:
        name = name_of(statement)
        own = any(isinstance(part, ast.Constant) and isinstance(part.value, str) for part in ast.walk(statement))
        if isinstance(statement, ast.Assign | ast.AnnAssign) and name.isupper() and (own or name[0] != "_"):
            found[name] = statement.lineno
    return found


@pytest.mark.parametrize("path", [*WORDS, *LABELS, *TABLES], ids=lambda path: path.stem)
def test_every_list_says_what_it_is_for(path):
    lines = path.read_text("utf-8").splitlines()
    bare = [name for name, line in assigned(path).items() if not lines[line - 2].startswith("#: ")]
    assert bare == []
