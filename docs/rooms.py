"""The rooms of the house as tables of Markdown, for ARCHITECTURE.md: each folder of code with its line."""

import ast
import re
from pathlib import Path

#: Folders whose files are executed and never imported, so that they have no docstring of their own.
EXECUTED = {
    "ui/pages": "One script a page, short: it is executed and never imported.",
    "db/migrations": "How a database of an earlier version becomes one of this: Alembic's environment.",
    "db/migrations/versions": "The migrations, one file each, in order; what went out once is never edited.",
}


def rooms(top: str) -> str:
    """Return a row for every folder with Python code at or below ``top``: its path and what is in it."""
    folders = sorted({path.parent.as_posix() for path in Path(top).rglob("*.py")})
    return "\n".join(("| room | what is in it |", "|---|---|", *(f"| `{one}/` | {line_of(one)} |" for one in folders)))


def line_of(folder: str) -> str:
    """Return what is in a folder: the first line of its package's docstring, in Markdown."""
    if folder in EXECUTED:
        return EXECUTED[folder]
    says = ast.get_docstring(ast.parse((Path(folder) / "__init__.py").read_text(encoding="utf-8"))) or ""
    return re.sub(r":\w+:(?=`)", "", says.partition("\n")[0])
