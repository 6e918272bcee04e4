"""Words that a hyphen or an apostrophe belongs to, by language."""

from __future__ import annotations

#: First parts of a word that keep their hyphen at the end of a line: "self-respecting", "anti-war".
HYPHENED_PREFIXES = {
    "en": frozenset("self non ex anti pro semi well long short half cross post mid high low".split()),
}
#: Words that begin with an apostrophe of their own, without it: "'em", "'til".
ELISIONS = {"en": tuple("em tis twas cause til till n round bout ere neath".split())}
