"""The files behind the components: which scripts make each, where a browser gets them, and the styles of each page.

A component sends what it is made of with everything that it shows. The scripts of the card alone would travel with
every step from claim to claim; so a component is a few lines that load its scripts by their address, once, and the
styles stand on the page.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

FOLDER = Path(__file__).parents[1] / "components"
#: Each component, and the scripts that its own builds on, beside those that all share.
PARTS: dict[str, tuple[str, ...]] = {
    "reader": ("offsets", "highlights", "selecting", "reader_sentences", "reader_spans"),
    "queue": ("queue_lines", "queue_filters", "queue_bulk"),
    "card": (
        "drafts",
        "card_place",
        "card_claim",
        "card_work",
        "card_sources",
        "source_form",
        "source_pages",
        "card_signoff",
        "card_verdict",
        "card_history",
        "card_outbox",
        "card_ahead",
    ),
    "shelf": (),
    "intake": (),
    "who": (),
    "incoming": (),
    "outgoing": (),
    "scales": (),
    "made": (),
    "corrections": (),
    "published": (),
}
#: The components on each page, by its title: only their styles stand there.
PAGES: dict[str, tuple[str, ...]] = {
    "Articles": ("intake", "shelf"),
    "Review": ("queue", "reader", "card"),
    "Fact-checks": ("incoming", "published"),
    "Import": ("incoming",),
    "Export": ("outgoing", "corrections", "made"),
    "Dashboard": (),
    "Scales": ("scales",),
}


def _read(name: str, suffix: str) -> str:
    return (FOLDER / f"{name}.{suffix}").read_text(encoding="utf-8")


@cache
def script(name: str) -> str:
    """Return the scripts of a component as one module; raises KeyError for one that there is not."""
    return "\n".join(_read(one, "js") for one in ("shared", *PARTS[name], name))


@cache
def file_name(name: str) -> str:
    """Return the name of a component's module, another one for every content: it may be kept for ever."""
    return f"{name}.{hashlib.sha256(script(name).encode()).hexdigest()[:16]}.js"


def loader(name: str) -> str:
    """Return the lines that load a component's module, from beside the page wherever the application stands."""
    return f'{_read("loading", "js")}\nexport default await load("parts/{file_name(name)}");\n'


@cache
def style(page: str) -> str:
    """Return the styles of a page, by its title, and of the components on it; what all share comes first.

    Raises KeyError for a page that there is not.
    """
    components = ("colours", "shared", "who", *PAGES[page])
    return "\n".join(
        [
            (FOLDER.parent / "page.css").read_text(encoding="utf-8"),
            *(_read(name, "css") for name in components),
        ]
    )


async def part(request: Request) -> Response:
    """Send a component's module; one of another version of the program is not there, and the browser says so."""
    wanted = request.path_params["file"]
    name = wanted.split(".")[0]
    if name not in PARTS or wanted != file_name(name):
        raise HTTPException(404)
    headers = {"Cache-Control": "public, max-age=31536000, immutable"}
    return Response(script(name), media_type="text/javascript", headers=headers)


ROUTES = [Route("/parts/{file}", part, methods=["GET"])]
