"""The modules of the components: where a browser gets them, and under which address.

A component sends what it is made of with everything that it shows. The modules of the card alone would travel with
every step from claim to claim; so a component is a few lines that load them by their addresses, once.
"""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
from functools import cache
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

FOLDER = Path(__file__).parents[1] / "components"
#: An import of a module out of another one, as every module here writes it.
IMPORT = re.compile(r'^import (?:[^;"]+ from )?"(\.[^"]+)";$', re.MULTILINE)


@cache
def modules() -> dict[str, str]:
    """Return all modules by their paths below the folder of components, as they were when first asked for."""
    found = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.glob("*/*.js"))
    return {name: (FOLDER / name).read_text(encoding="utf-8") for name in found}


@cache
def digest() -> str:
    """Return a name for what all modules hold together: they import each other, so they change their address as one."""
    return hashlib.sha256(json.dumps(modules()).encode()).hexdigest()[:16]


@cache
def needed(name: str) -> tuple[str, ...]:
    """Return a module and all that it imports, also through others; itself first. Raises KeyError for none there is."""
    found = [name]
    for one in found:
        folder = posixpath.dirname(one)
        imported = (posixpath.normpath(f"{folder}/{path}") for path in IMPORT.findall(modules()[one]))
        found.extend(path for path in imported if path not in found)
    return tuple(found)


def loader(name: str) -> str:
    """Return the lines that load a component, from beside the page wherever the application stands."""
    load = (FOLDER / "loading.js").read_text(encoding="utf-8")
    files = " ".join(needed(f"{name}/{name}.js"))
    return f'{load}\nexport default await load("parts/{digest()}", "{files}".split(" "));\n'


async def part(request: Request) -> Response:
    """Send a module; one of another version of the program is not there, and the browser says so.

    What failed is asked for again under another folder, as loading.js says.
    """
    text = modules().get(request.path_params["file"])
    if text is None or request.path_params["digest"] not in (digest(), f"{digest()}-again"):
        raise HTTPException(404)
    headers = {"Cache-Control": "public, max-age=31536000, immutable"}
    return Response(text, media_type="text/javascript", headers=headers)


ROUTES = [Route("/parts/{digest}/{file:path}", part, methods=["GET"])]
