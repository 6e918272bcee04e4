"""The terminal of the splitter: JSON lines out, errors on standard error with status 1."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Any

import claims
from claims.errors import UnreadableLineError, WorkbenchError
from claims.types import Document, Span

Row = dict[str, Any]
#: Lines of standard input that are scored at once: the first answers come soon, and no input fills the memory.
TOGETHER = 400


def read_document(name: str) -> Document:
    """Read the document behind a file name or a web address; "-" is standard input."""
    if name == "-":
        return claims.read_unnamed(sys.stdin.buffer.read(claims.MAX_BYTES + 1))
    if name.lower().startswith(("http://", "https://")):
        return claims.read_address(name)
    return claims.read_path(Path(name))


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def read(name: str) -> Iterator[Row]:
    """Yield the document as one object."""
    document = read_document(name)
    yield {
        "title": document.title,
        "author": document.author,
        "published": document.published.isoformat() if document.published else None,
        "url": document.url,
        "publisher": document.publisher,
        "language": document.language,
        "text": document.text,
    }


def sentences(name: str) -> Iterator[Row]:
    """Yield the sentences of a document in reading order."""
    for sentence in claims.split_sentences(read_document(name)):
        yield asdict(sentence)


def quotes(name: str) -> Iterator[Row]:
    """Yield the quotations of a document in reading order."""
    for quotation in claims.find_quotations(read_document(name)):
        yield {
            "content": _span(quotation.content),
            "cue": _span(quotation.cue),
            "source": _span(quotation.source),
            "speaker": quotation.speaker,
            "kind": quotation.kind,
        }


def split(name: str) -> Iterator[Row]:
    """Yield the proposed claims of a document, dismissed ones included, in reading order."""
    for claim in claims.split(read_document(name)):
        yield {
            "start": claim.start,
            "end": claim.end,
            "quote": claim.quote,
            "claim": claim.claim_text,
            "title": claim.headline,
            "speaker": claim.speaker,
            "claim_type": claim.claim_type,
            "checkworthiness": claim.checkworthiness,
            "signals": list(claim.signals),
            "selected": claim.selected,
            "reason": claim.reason,
        }


def _refuse_constant(name: str) -> None:
    """Refuse NaN and Infinity, which Python reads but JSON does not have."""
    raise ValueError(f"{name} is no JSON value")


def _lines_in(field: str) -> Iterator[Row]:
    """Yield the objects of standard input; each has an id, the field, a text, and perhaps a context, a text."""
    sys.stdin.reconfigure(encoding="utf-8-sig", errors="replace")  # type: ignore[union-attr]
    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line, parse_constant=_refuse_constant)
        except ValueError as error:
            raise UnreadableLineError(number, f"is no JSON ({error})") from error
        except RecursionError as error:
            raise UnreadableLineError(number, "is nested too deeply") from error
        if not isinstance(row, dict) or "id" not in row or not isinstance(row.get(field), str):
            raise UnreadableLineError(number, f'needs "id" and "{field}", a text')
        if not isinstance(row.get("context") or "", str):
            raise UnreadableLineError(number, 'has a "context" that is no text')
        yield row


def score() -> Iterator[Row]:
    """Score the lines ``{"id", "text"}`` of standard input, a few hundred at a time."""
    lines = _lines_in("text")
    while rows := list(islice(lines, TOGETHER)):
        for row, result in zip(rows, claims.score_sentences([row["text"] for row in rows]), strict=True):
            yield {
                "id": row["id"],
                "checkworthiness": result.checkworthiness,
                "checkable": result.checkable,
                "claim_type": result.claim_type,
            }


def decompose() -> Iterator[Row]:
    """Split the sentences of the lines ``{"id", "sentence", "context"}`` of standard input into standalone claims."""
    from claims.decomposition import decompose_sentence

    for row in _lines_in("sentence"):
        yield {"id": row["id"], "claims": decompose_sentence(row["sentence"], row.get("context") or "")}


def explain(name: str, sentence: int | None, *, as_json: bool) -> None:
    """Say how each sentence of a document became its claims, rule by rule, for people; as JSON lines with --json."""
    from claims.explanation import explain as explained
    from claims.explanation import render

    document, found = read_document(name), 0
    for found, row in enumerate(explained(document, sentence=sentence), 1):  # noqa: B007 - the count
        lines = [json.dumps(row, ensure_ascii=False)] if as_json else render(row)
        for line in lines:
            sys.stdout.write(line + "\n")
    if sentence is not None and not found:
        number = len(claims.split_sentences(document))
        raise WorkbenchError(f"--sentence {sentence}: the text has {number:,} sentences, counted from 1.")


def evaluate(folder: Path, stages: list[str]) -> None:
    """Measure every stage whose files lie in a folder of annotated data, as a Markdown table."""
    from claims.evaluation.report import STAGES, report

    if not folder.is_dir():
        raise WorkbenchError(f"{folder}: there is no such folder. Give the one with the annotated data.")
    if unknown := sorted({*stages}.difference(STAGES)):
        raise WorkbenchError(f"{', '.join(unknown)}: no stage has this name. Use some of {', '.join(STAGES)}.")
    for line in report(folder, stages or STAGES):
        print(line, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m claims", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    for function in (read, sentences, quotes, split):
        verb = verbs.add_parser(function.__name__, help=function.__doc__)
        verb.add_argument("name", metavar="FILE|ADDRESS", help="- is standard input")
        verb.set_defaults(rows=lambda arguments, function=function: function(arguments.name))
    for reader in (score, decompose):
        verbs.add_parser(reader.__name__, help=reader.__doc__).set_defaults(rows=lambda _, reader=reader: reader())
    explaining = verbs.add_parser("explain", help=explain.__doc__)
    explaining.add_argument("name", metavar="FILE|ADDRESS", help="- is standard input")
    explaining.add_argument("--sentence", type=int, metavar="N", help="only this one, counted from 1")
    explaining.add_argument("--json", action="store_true", help="one object a sentence")
    measuring = verbs.add_parser("evaluate", help=evaluate.__doc__)
    measuring.add_argument("folder", type=Path, metavar="DATA-FOLDER")
    measuring.add_argument("stages", nargs="*", metavar="STAGE", help="only these, e.g. sentences quotations")
    return parser


def _write(rows: Iterable[Row]) -> None:
    for row in rows:
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


def main() -> int:
    """Run one verb; 0 when it went well, 1 with a message on standard error when it did not."""
    arguments = _parser().parse_args()
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        if arguments.verb == "evaluate":
            evaluate(arguments.folder, arguments.stages)
        elif arguments.verb == "explain":
            explain(arguments.name, arguments.sentence, as_json=arguments.json)
        else:
            _write(arguments.rows(arguments))
        sys.stdout.flush()
    except WorkbenchError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except OSError as error:
        # Whoever read the output has seen enough, or there is no room for it: said once, and not again at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            sys.stderr.write(f"The output: {(error.strerror or 'it cannot be written').lower()}. Write it elsewhere.\n")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
