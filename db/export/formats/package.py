"""Tables as a ZIP of CSV files with a description of every column that programs can read: a Frictionless data package.

The form is that of https://specs.frictionlessdata.io/data-package/ and /table-schema/, version 1. The same data give
the same bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sqlalchemy.orm import Session

from db.columns import Column, Kind
from db.export.formats.csv_lines import csv_lines
from db.export.order import Order
from db.export.tables.catalogue import Table

MEDIA_TYPE = "application/zip"
DESCRIPTION = "datapackage.json"
#: The earliest day that a ZIP can name stands for none.
NO_DAY = (1980, 1, 1, 0, 0, 0)
TYPES: dict[Kind, str] = {
    "integer": "integer",
    "number": "number",
    "text": "string",
    "word": "string",
    "truth": "boolean",
    "date": "date",
    "time": "datetime",
    "list": "array",
}
GUARDED = (
    "A cell of the type string that a spreadsheet would run as a formula begins with one apostrophe more than its text."
)


def package(session: Session, tables: Sequence[Table], order: Order) -> Iterator[bytes]:
    """Yield the ZIP piece by piece as it is made; the description comes last, for it names sizes and hashes."""
    pipe = _Pipe()
    # Programs read these; the byte-order mark is for Excel alone.
    order = replace(order, excel=False)
    resources = []
    with ZipFile(pipe, "w", ZIP_DEFLATED) as archive:  # type: ignore[call-overload] # whatever can be written to will do
        for table in tables:
            size, digest = 0, hashlib.sha256()
            with archive.open(_member(f"{table.name}.csv"), "w", force_zip64=True) as member:
                for piece in csv_lines(session, table, order):
                    size += len(piece)
                    digest.update(piece)
                    member.write(piece)
                    yield pipe.taken()
            resources.append(_resource(table, order, tables) | {"bytes": size, "hash": f"sha256:{digest.hexdigest()}"})
        archive.writestr(_member(DESCRIPTION), json.dumps(_description(resources), ensure_ascii=False, indent=1))
    yield pipe.taken()


class _Pipe:
    """What a ZIP is written to, and taken from while it grows."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def write(self, piece: bytes) -> int:
        self._pieces.append(bytes(piece))
        return len(piece)

    def flush(self) -> None:
        """Do nothing: pieces wait to be taken."""

    def taken(self) -> bytes:
        """Return what was written since the last time."""
        whole = b"".join(self._pieces)
        self._pieces.clear()
        return whole


def _member(name: str) -> ZipInfo:
    info = ZipInfo(name, NO_DAY)
    info.compress_type = ZIP_DEFLATED
    return info


def _description(resources: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "profile": "tabular-data-package",
        "name": "claim-workbench",
        "title": "Claims, verdicts and sources",
        "description": GUARDED,
        "resources": resources,
    }


def _resource(table: Table, order: Order, tables: Sequence[Table]) -> dict[str, Any]:
    columns = table.chosen(order)
    schema: dict[str, Any] = {"fields": [_field(column) for column in columns], "missingValues": [""]}
    if table.key in {column.name for column in columns}:
        schema["primaryKey"] = table.key
    if table.name != "claims" and any(other.name == "claims" for other in tables):
        schema["foreignKeys"] = [{"fields": "claim_id", "reference": {"resource": "claims", "fields": "claim_id"}}]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "description": table.description,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    constraints = {"required": True} if column.required else {}
    allowed = {"enum": [*column.words]} if column.words else {}
    limits: dict[str, Any] = constraints | allowed
    described = {"name": column.name, "type": TYPES[column.kind], "description": column.meaning}
    return described | ({"constraints": limits} if limits else {})
