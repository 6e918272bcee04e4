"""What a file is, told from what is in it; its name counts only where its content leaves it open."""

from __future__ import annotations

import json
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, get_args

from claims import READERS
from db.errors import UnreadableImportError
from db.importing.column_aliases import ARTICLE, FACT_CHECK, canonical
from db.importing.own_files import is_claims, refuse_one_way, refuse_package
from db.importing.readers.encodings import encoding_of
from db.importing.readers.json_rows import MAX_LINE, JsonRows
from db.importing.readers.separated import SeparatedFile
from db.importing.readers.table import Table
from db.importing.readers.workbooks import Workbook

Kind = Literal["claims", "articles", "factchecks"]
Form = Literal["table", "archive", "folder", "json", "json lines", "page", "article"]
KINDS: tuple[Kind, ...] = get_args(Kind)

#: How much of a file is looked at to tell what it is, in bytes.
HEAD = 1 << 16
UNKNOWN = (
    "Name the columns as in docs/formats.md, or say what the file holds: claims, articles or factchecks, in the "
    "terminal with --as."
)


@dataclass(frozen=True, slots=True)
class Recognised:
    """A file that can be imported: what it holds, in which form, and its table where it is one."""

    path: Path
    name: str
    kind: Kind
    form: Form
    table: Table | None = None


def recognise(path: Path, *, name: str | None = None, kind: Kind | None = None) -> Recognised:
    """Return what a file or folder is.

    ``kind`` overrides what its content says, ``name`` is what it is called in messages. Raises
    :class:`UnreadableImportError` for what cannot be told, or cannot hold what it is said to.
    """
    name = name or path.name
    try:
        form = "folder" if path.is_dir() else _form(path, name)
        table = _table(path, name, form)
        found = Recognised(path, name, kind or _kind(path, name, form, table), form, table)
    except OSError as error:
        problem = (error.strerror or "it cannot be opened").lower()
        raise UnreadableImportError(name, problem, "Check the name and the rights of the file.") from error
    if found.kind == "claims":
        return _with_claims(found)
    if found.kind == "factchecks" and form in {"archive", "folder", "article"}:
        raise UnreadableImportError(name, "it holds no fact-checks", "Give JSON, JSON lines, CSV, .xlsx or a web page.")
    # Only claims are read from JSON as a table: articles and fact-checks are its objects.
    return found if form == "table" else replace(found, table=None)


def _with_claims(found: Recognised) -> Recognised:
    if found.table is None:
        raise UnreadableImportError(
            found.name, "claims come back as CSV, .xlsx or JSON lines only", "Export them as one of these."
        )
    refuse_one_way(found.table.columns, found.name)
    return found


def _form(path: Path, name: str) -> Form:
    with path.open("rb") as file:
        head = file.read(HEAD)
    if not head.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise UnreadableImportError(name, "it is empty", "Choose another file.")
    if head.startswith(b"PK"):
        return _packed(path, name)
    if head.startswith(b"%PDF"):
        return "article"
    encoding = encoding_of(path, name)
    text = head.decode(encoding, errors="replace").lstrip("\ufeff \t\r\n")
    if text.startswith(("{", "[")):
        return "json lines" if _has_lines(path, encoding) else "json"
    if text.startswith("<"):
        return "page"
    if path.suffix.lower() in READERS or Path(name).suffix.lower() in READERS:
        return "article"
    return "table"


def _packed(path: Path, name: str) -> Form:
    try:
        with zipfile.ZipFile(path) as archive:
            parts = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise UnreadableImportError(name, "it is a damaged ZIP file", "Make it anew.") from error
    if "xl/workbook.xml" in parts:
        return "table"
    refuse_package(parts, name)
    if {"content.xml", "mimetype"} <= parts:
        raise UnreadableImportError(name, "OpenDocument files are not read", "Save it as .xlsx, CSV or .docx.")
    return "article" if "word/document.xml" in parts else "archive"


def _has_lines(path: Path, encoding: str) -> bool:
    """Say whether the first line is an object by itself, and something comes after it."""
    with path.open(encoding=encoding, errors="replace") as file:
        line = ""
        while not line.strip("\ufeff \t\r\n"):
            line = file.readline(MAX_LINE)
        return _is_whole(line) and bool(file.read(HEAD).strip())


def _is_whole(line: str) -> bool:
    try:
        return isinstance(json.loads(line.strip("\ufeff")), dict)
    except (ValueError, RecursionError):
        return False


def _table(path: Path, name: str, form: Form) -> Table | None:
    if form in {"json", "json lines"}:
        return _json_rows(path, name)
    if form != "table":
        return None
    with path.open("rb") as file:
        packed = file.read(2) == b"PK"
    return Workbook(path, name) if packed else SeparatedFile(path, name)


def _json_rows(path: Path, name: str) -> JsonRows | None:
    try:
        return JsonRows(path, name)
    except UnreadableImportError:
        # Fact-checks say in words of their own what is wrong with them.
        return None


def _kind(path: Path, name: str, form: Form, table: Table | None) -> Kind:
    if form == "table" and table is not None:
        return _kind_of_table(table)
    if form in {"archive", "folder", "article"}:
        return "articles"
    if table is not None:
        if is_claims(table.columns):
            return "claims"
        refuse_one_way(table.columns, name)
    with path.open("rb") as file:
        head = file.read(HEAD * 16)
    if b"ClaimReview" in head or b"claimReview" in head:
        return "factchecks"
    if form == "page":
        return "articles"
    if table is not None and canonical(table.columns, ARTICLE).keys() & {"text", "url"}:
        return "articles"
    raise UnreadableImportError(name, "it holds neither claims, ClaimReview nor articles", UNKNOWN)


def _kind_of_table(table: Table) -> Kind:
    if is_claims(table.columns):
        return "claims"
    refuse_one_way(table.columns, table.name)
    checks = canonical(table.columns, FACT_CHECK).keys()
    if {"url", "claim_text"} <= checks and checks & {"rating", "rating_value"}:
        return "factchecks"
    if canonical(table.columns, ARTICLE).keys() & {"text", "url"}:
        return "articles"
    shown = ", ".join(column[:30] for column in table.columns[:8])
    raise UnreadableImportError(table.name, f"its columns ({shown}) tell neither claims nor articles", UNKNOWN)
