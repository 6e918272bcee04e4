"""Markdown into paragraphs of plain text, with headings, credits and links to other stories told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from claims.reading.layout import Block, Piece, block
from claims.types import PassageKind

#: What nobody writes in plain text: a link with its target, or a title line with its mark, at the very top.
_LINK = re.compile(r"\[[^\[\]\n]{1,300}\]\((?:#|/|https?://)[^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?\)")
_TITLE = re.compile(r"\A\s*#{1,2} [^\n]*[^\W\d_][^\n]*\n\s*\n")
_TAG = re.compile(r"<[^<>]{0,2000}>")
_CREDIT_WORDS = 10


def is_markdown(text: str) -> bool:
    """Tell whether a text uses Markdown so plainly that its marks must not stay in the article."""
    return bool(_LINK.search(text) or _TITLE.match(text))


def _pieces(children: Sequence[Token]) -> Iterator[Piece]:
    """Yield the words of one paragraph, bold and linked stretches apart from the rest (as credit and link)."""
    bold = linked = 0
    for token in children:
        bold += (token.type == "strong_open") - (token.type == "strong_close")
        linked += (token.type == "link_open") - (token.type == "link_close")
        kind: PassageKind | None = "link" if linked else "credit" if bold else None
        if token.type in {"text", "code_inline"} and token.content:
            yield Piece(token.content, kind)
        elif token.type in {"softbreak", "hardbreak"}:
            yield Piece("\n", kind)


def _is_credit(text: str) -> bool:
    return len(text.split()) <= _CREDIT_WORDS and not text.rstrip().endswith((".", "!", "?", ":", ";", ","))


def _paragraph(pieces: list[Piece]) -> Block:
    """Keep only the marks that mean something: a paragraph that is all link, a credit in bold at its end."""
    written = [piece for piece in pieces if piece.text.strip()]
    if written and all(piece.kind == "link" for piece in written):
        return block("".join(piece.text for piece in pieces), "link")
    plain = [Piece(piece.text) for piece in pieces]
    last = written[-1] if written else None
    if last and last.kind == "credit" and len(written) > 1 and _is_credit(last.text):
        at = pieces.index(last)
        before = "".join(piece.text for piece in plain[:at])
        if before.rstrip().endswith((".", "!", "?", "”", '"', "…")):
            return (Piece(before, "caption"), Piece(last.text, "credit"))
    return tuple(plain)


def _without_tags(html: str) -> str:
    return _TAG.sub("", html)


def _inline(token: Token, heading: PassageKind | None) -> Block:
    pieces = list(_pieces(token.children or ()))
    return block("".join(piece.text for piece in pieces), heading) if heading else _paragraph(pieces)


def _plain(pieces: Block) -> str:
    return "".join(piece.text for piece in pieces).strip()


def read_blocks(text: str) -> Iterator[Block]:
    """Yield the paragraphs of a Markdown text in reading order; a table's row is one.

    The first heading of level one is the title.
    """
    titled = False
    heading: PassageKind | None = None
    row: list[str] | None = None
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "heading_open":
            heading = "title" if token.tag == "h1" and not titled else "heading"
            titled = titled or heading == "title"
        elif token.type == "heading_close":
            heading = None
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            yield block(" | ".join(filter(None, row)))
            row = None
        elif token.type == "inline" and row is not None:
            row.append(_plain(_inline(token, None)))
        elif token.type == "inline":
            yield _inline(token, heading)
        elif token.type in {"code_block", "fence"}:
            yield block(token.content)
        elif token.type == "html_block":
            yield block(_without_tags(token.content))
