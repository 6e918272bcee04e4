"""A web page into a document: trafilatura finds the article, what it lets through of the page around goes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import trafilatura
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from claims.errors import UnreadableDocumentError
from claims.reading.html.completion import complete, loose_paragraphs
from claims.reading.html.controls import without_controls
from claims.reading.html.inline import resolve_marks
from claims.reading.html.loose_paragraphs import wrap_loose_text
from claims.reading.html.metadata import read_metadata
from claims.reading.html.overload import MAX_ATTRIBUTES, is_overloaded
from claims.reading.html.paywalls import whole_article
from claims.reading.html.pruning import prune
from claims.reading.html.set_apart import set_apart
from claims.reading.html.structured_data import find_article as described
from claims.reading.html.titles import words
from claims.reading.inline import without_marks
from claims.reading.layout import Block, Piece, block, count_words, lay_out, table_row
from claims.reading.passages import mark
from claims.reading.small_print import kind_of_line
from claims.text.language_identification import guess_language
from claims.types import Document, PassageKind

#: A page with fewer words of prose has no article that could be checked.
MIN_WORDS = 12
LONG_ENOUGH_TO_TELL = 600
#: Small print of more words than this stays in the text, marked: what a reviewer might miss must not vanish.
MOST_DROPPED_WORDS = 60
#: Where the careful extraction has less than this share of the plain one, it threw parts of the article away.
LEAST_SHARE = 0.5
#: The extraction's time grows with the square of the elements side by side: with more, all paragraphs are taken.
MOST_SIBLINGS = 4_000
#: A cell of as many lines, each of so few words, lists the sections of a site.
_MENU_LINES = 3
_MENU_WORDS = 3
_BLOCKS = {"p", "head", "quote", "list", "item", "table", "div", "code", "row"}


def parse_page(name: str, page: str) -> HtmlElement:
    """Parse HTML; raises UnreadableDocumentError for what is none. Entities and DTDs are never loaded."""
    if is_overloaded(page):
        raise UnreadableDocumentError(
            name, f"an element of it has more than {MAX_ATTRIBUTES} attributes", "Paste the article's text."
        )
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = document_fromstring(without_controls(page).encode("utf-8", errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableDocumentError(
            name, "it is empty or no web page", "Save the page again, or paste its text."
        ) from error
    return tree


def _extract(tree: HtmlElement, *, careful: bool) -> HtmlElement:
    found = trafilatura.bare_extraction(
        tree, include_comments=False, include_links=True, include_formatting=True, favor_precision=careful
    )
    body = getattr(found, "body", None)
    return etree.Element("body") if body is None else body


def _length(element: HtmlElement) -> int:
    return sum(count_words(text) for text in element.itertext())


def _pieces(nodes: Iterable[HtmlElement], opening: str | None, *, linked: bool = False) -> Iterator[Piece]:
    """Yield the words of inline nodes with their tails; linked words are pieces of kind link."""
    if opening:
        yield Piece(opening, "link" if linked else None)
    for node in nodes:
        if node.tag == "lb":
            yield Piece("\n")
        yield from _pieces(node, node.text, linked=linked or node.tag == "ref")
        if node.tail:
            yield Piece(node.tail, "link" if linked else None)


def _paragraphs(pieces: Iterable[Piece], kind: PassageKind | None) -> Iterator[Block]:
    """Yield inline words as paragraphs, parted by two line breaks; one that is all link leads elsewhere."""
    written = [
        Piece(piece.text if piece.text == "\n" else re.sub(r"\s+", " ", piece.text), piece.kind) for piece in pieces
    ]
    linked = all(piece.kind == "link" for piece in written if piece.text.strip())
    text = without_marks("".join(piece.text for piece in written))
    for paragraph in re.split(r"\n\s*\n", text):
        if paragraph.strip():
            yield block(re.sub(r" ?\n ?", "\n", paragraph.strip()), "related" if linked and not kind else kind)


def _plain(pieces: Block) -> str:
    return "".join(piece.text for piece in pieces).strip()


def _is_menu(cell: list[Block]) -> bool:
    """Tell whether a cell only lists the sections of the site: short lines, and no figure among them."""
    lines = "\n".join(map(_plain, cell)).splitlines()
    return len(lines) >= _MENU_LINES and not any(
        len(line.split()) > _MENU_WORDS or any(map(str.isdigit, line)) for line in lines
    )


def blocks(element: HtmlElement) -> Iterator[Block]:
    """Yield the paragraphs of an extracted body in reading order; a table's row is one line."""
    kind: PassageKind | None = "heading" if element.tag == "head" else None
    opening: str | None = element.text
    inline: list[HtmlElement] = []
    for child in element:
        if child.tag not in _BLOCKS:
            inline.append(child)
            continue
        yield from _paragraphs(_pieces(inline, opening), kind)
        opening, inline = child.tail, []
        if child.tag == "row":
            cells = [list(blocks(cell)) for cell in child.iterchildren("cell")]
            yield from table_row([cell for cell in cells if not _is_menu(cell)])
        else:
            yield from blocks(child)
    yield from _paragraphs(_pieces(inline, opening), kind)


def _words_in(pieces: Block) -> int:
    return sum(count_words(piece.text) for piece in pieces)


def _without_small_print(pieces: Block) -> Block:
    """Leave out the lines of a paragraph that are none of its own: a credit between a picture and its story."""
    lines = _plain(pieces).split("\n")
    if len(lines) == 1:
        return pieces
    return block("\n".join(line for line in lines if kind_of_line(line.strip()) != "credit"), pieces[0].kind)


def _is_kept(pieces: Block, title: str | None) -> bool:
    text = _plain(pieces)
    if words(text) == words(title or "-"):
        return False
    if len(text.split()) > MOST_DROPPED_WORDS:
        return True
    return pieces[0].kind != "related" and kind_of_line(text) is None


def _without_empty_sections(kept: list[Block]) -> list[Block]:
    """Drop headings at the end: what stood below them is gone."""
    while kept and kept[-1][0].kind == "heading":
        kept.pop()
    return kept


def _body(page: HtmlElement) -> HtmlElement:
    careful, plain = _extract(page, careful=True), _extract(page, careful=False)
    return careful if _length(careful) >= LEAST_SHARE * _length(plain) else plain


def _most_siblings(page: HtmlElement) -> int:
    return max(len(element) for element in page.iter())


def find_article(tree: HtmlElement, title: str | None) -> list[Block]:
    """Return the paragraphs of the article of a page, in reading order."""
    pruned = prune(tree)
    wrap_loose_text(pruned)
    found = complete(list(blocks(_body(pruned))), pruned) if _most_siblings(pruned) <= MOST_SIBLINGS else []
    if sum(_words_in(pieces) for pieces in found) < MIN_WORDS:
        found = loose_paragraphs(pruned)
    kept = (pieces for pieces in map(_without_small_print, found) if _plain(pieces))
    return _without_empty_sections([pieces for pieces in kept if _is_kept(pieces, title)])


def _language(text: str, declared: str | None) -> str | None:
    """Believe what the page declares, unless a long text is plainly in another language: templates forget to say."""
    guessed = guess_language(text)
    return guessed if guessed and (declared is None or len(text) >= LONG_ENOUGH_TO_TELL) else declared


def read_page(name: str, page: str, *, url: str | None = None) -> Document:
    """Read a web page; ``url`` is where it was fetched, if it was.

    Raises UnreadableDocumentError where there is no article on the page: a login wall, a list of links, an empty frame.
    """
    tree = parse_page(name, page)
    resolve_marks(tree)
    about = read_metadata(tree, url=url)
    article = described(tree)
    set_apart(tree)
    text, passages = lay_out(whole_article(find_article(tree, about.title), tree, article))
    if count_words(text) < MIN_WORDS:
        raise UnreadableDocumentError(
            name, "no article was found on the page", "Open it in a browser, copy the article's text and paste it."
        )
    return Document(
        text=text,
        title=about.title,
        author=about.author,
        publisher=about.publisher,
        published=about.published,
        url=about.url,
        language=_language(text, about.language),
        passages=mark(text, passages, titled=True),
    )
