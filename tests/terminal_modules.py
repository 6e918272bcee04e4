"""What the server of :mod:`tests.terminal` loads before it forks: the modules that verbs import, and the parser."""

import db.commands
import db.export
import db.importing  # noqa: F401
from claims.languages.en.parser import pipeline

pipeline()
