"""The terminal of the database: JSON lines out, errors on standard error with status 1, progress bars beside them."""

from __future__ import annotations

import argparse
import os
import sys

from sqlalchemy.exc import OperationalError

from claims.errors import WorkbenchError
from db.cli import add, check, export, import_, migrate
from db.cli.output import complain

COMMANDS = {"add": add, "export": export, "import": import_, "migrate": migrate, "check": check}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m db", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    for name, command in COMMANDS.items():
        made = verbs.add_parser(name, help=command.run.__doc__, description=command.run.__doc__)
        made.add_argument("--database", metavar="URL", help="as sqlite:///FILE or postgresql://USER@HOST/NAME")
        command.add_arguments(made)
    return parser


def main() -> int:
    """Run one command and return its exit status."""
    arguments = _parser().parse_args()
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr] # it is a text stream
    try:
        status: int = COMMANDS[arguments.verb].run(arguments)
        sys.stdout.flush()
    except WorkbenchError as error:
        complain(str(error))
        return 1
    except OperationalError as error:
        # It opened, and then failed: a disk that is full or may not be written to, a server that went away.
        complain(f"The database failed: {str(error.orig).strip()}. See that it can be written to, and run it again.")
        return 1
    except BrokenPipeError:
        # Whoever read the output has seen enough; the interpreter must not complain about it at its end either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        complain(f"{error.filename or 'The output'}: {error.strerror}. Choose another place for it.")
        return 1
    return status


if __name__ == "__main__":
    raise SystemExit(main())
