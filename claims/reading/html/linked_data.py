"""Everything that a web page says of itself for machines, as the objects of JSON-LD."""

from __future__ import annotations

from typing import Any

from claims.reading.decoding import declared_encoding, decode
from claims.reading.html.embedded_items import items
from claims.reading.html.pages import parse_page
from claims.reading.html.structured_data import scripts


def linked_data(name: str, data: bytes) -> list[Any]:
    """Return the JSON-LD of a web page, and what stands in it as microdata or RDFa in the form of JSON-LD.

    A script that is broken stands for what can be read of it. Raises UnreadableDocumentError for what is no web page.
    """
    tree = parse_page(name, decode(name, data, declared=declared_encoding(data)))
    return [*scripts(tree), *items(tree)]
