"""``python -m db export``: everything that can go out, with every filter of the queue."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tqdm import tqdm

from db.cli.output import say
from db.errors import RefusedError
from db.export import FORMATS, WHATS, Exporter, Order, exporter, formats_of
from db.export.checks.held import held_back
from db.export.checks.run import all_findings, how_many_broken
from db.export.delivery import deliver, refuse
from db.queries.filter_text import in_numbers, view_of
from db.queries.filters import FILTERS, Filter
from db.session import open_database, reading

Arguments = argparse.Namespace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("file", nargs="?", metavar="FILE", help="standard output without one")
    parser.add_argument("--what", choices=WHATS, help="claims without one; of a workbook or ZIP, all tables")
    parser.add_argument("--format", choices=FORMATS, help="that of the file's name, or csv")
    parser.add_argument("--columns", metavar="A,B,C", help="only these columns")
    parser.add_argument("--signed-off", action="store_true", help="only claims whose verdict is approved")
    parser.add_argument("--history", action="store_true", help="also replaced verdicts and withdrawn sources")
    parser.add_argument("--since", type=int, metavar="N", help="what changed since export N")
    parser.add_argument("--excel", action="store_true", help="begin CSV with a byte-order mark, which Excel needs")
    parser.add_argument(
        "--check", action="store_true", help="write nothing: say as JSON lines what stays back and what breaks a rule"
    )
    parser.add_argument("--by", dest="name", metavar="NAME", default="terminal", help="who exports")
    filters = parser.add_argument_group("filters of the queue")
    for one in FILTERS:
        _add_filter(filters, one)


def _add_filter(filters: Any, one: Filter) -> None:
    dest, action = f"view_{one.name}", "append" if one.several else "store"
    choices = [*one.words] if one.words and one.kind is str else None
    metavar = "WORDS" if one.kind is str else "N|WORDS" if one.said_in_words else "N"
    if choices and len(choices) == 1:
        metavar = choices[0]
    filters.add_argument(f"--{one.name}", dest=dest, action=action, choices=choices, metavar=metavar)
    for name, value in one.earlier.items():
        option = f"--{name.replace('_', '-')}"
        if value is None:
            filters.add_argument(option, dest=dest, action=action, choices=choices, help=argparse.SUPPRESS)
        else:
            filters.add_argument(option, dest=dest, action="store_const", const=value, help=argparse.SUPPRESS)


def run(arguments: Arguments) -> int:
    """Write claims, or what --what names, to a file or to standard output; a file appears when it is whole."""
    chosen = _chosen(arguments)
    target = _target(arguments.file)
    database = open_database(arguments.database)
    order = _order(arguments, database)
    if arguments.check:
        return _check(database, chosen, order)
    _warn(database, chosen, order)
    pieces = deliver(database, chosen, order, name=arguments.name)
    total = _total(database, chosen, order)
    if target is None:
        _write(pieces, sys.stdout.buffer, order, total)
        return 0
    unfinished = target.with_name(f"{target.name}.unfinished")
    try:
        with unfinished.open("wb") as file:
            _write(pieces, file, order, total)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    return 0


def _warn(database: Any, chosen: Exporter, order: Order) -> None:
    """Say in a line on standard error how many claims break a rule, and how to see them; they go out all the same."""
    with reading(database) as session:
        refuse(session, chosen, order)
        broken, is_all = how_many_broken(session, order.selected, chosen.what)
    if broken:
        number = f"{'' if is_all else 'At least '}{broken:,} claim{' breaks' if broken == 1 else 's break'}"
        sys.stderr.write(f"{number} a rule of the desk: the same command with --check lists them.\n")
    elif not is_all:
        sys.stderr.write("Not all sources were looked over: the same command with --check does, and writes no file.\n")


def _check(database: Any, chosen: Exporter, order: Order) -> int:
    """Say what would go out, what stays back and why, and every claim that breaks a rule; status 1 where one does."""
    found = 0
    with reading(database) as session:
        refuse(session, chosen, order)
        say({"file": chosen.file_name, "rows": chosen.counted(session, order)})
        for held in held_back(session, chosen.what, order):
            say({"stays back": held.reason, "number": held.number, "first": [claim_id for claim_id, _ in held.claims]})
        for finding in all_findings(session, order.selected, chosen.what):
            say(asdict(finding) | {"link": finding.link})
            found += 1
    return 1 if found else 0


def _target(file: str | None) -> Path | None:
    """Return where a file is written to, None for standard output; raises :class:`RefusedError` for a folder."""
    if file is None:
        return None
    target = Path(file)
    if not target.name or target.is_dir():
        raise RefusedError(f"{file or 'The name'} is a folder, no file. Name a file in it, as claims.csv.")
    return target


def _chosen(arguments: Arguments) -> Exporter:
    suffix = Path(arguments.file).suffix.removeprefix(".").lower() if arguments.file else ""
    if suffix not in {"", "txt", *FORMATS} and arguments.format is None:
        formats = ", ".join(FORMATS)
        raise RefusedError(
            f"No file of the kind .{suffix[:20]} goes out. End its name with one of {formats}, or say --format."
        )
    form = arguments.format or (suffix if suffix in FORMATS else None)
    what = arguments.what or ("changes" if arguments.since is not None else None)
    if what is None:
        what = "tables" if form in formats_of("tables") else "claims"
    return exporter(what, form or ("csv" if "csv" in formats_of(what) else formats_of(what)[0]))


def _order(arguments: Arguments, database: Any) -> Order:
    said: dict[str, list[str]] = {}
    for one in FILTERS:
        given = getattr(arguments, f"view_{one.name}")
        said[one.name] = [] if given is None else [given] if isinstance(given, str) else given
    with reading(database) as session:
        said = in_numbers(session, said)
    order = Order(
        view=view_of(said),
        signed_off=arguments.signed_off,
        columns=tuple(name.strip() for name in (arguments.columns or "").split(",") if name.strip()),
        history=arguments.history,
        excel=arguments.excel,
        since=arguments.since,
    )
    if order.columns and arguments.what == "tables":
        raise RefusedError("Columns can be chosen of one table only. Name it, as --what verdicts.")
    return order


def _total(database: Any, chosen: Exporter, order: Order) -> int | None:
    with reading(database) as session:
        return sum(chosen.counted(session, order).values()) or None


def _write(pieces: Iterator[bytes], file: Any, order: Order, total: int | None) -> None:
    with tqdm(total=total, desc="Exporting", unit=" row", disable=None) as bar:
        for piece in pieces:
            file.write(piece)
            bar.update(order.tally.rows - bar.n)
