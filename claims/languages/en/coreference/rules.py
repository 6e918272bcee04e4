"""All rules that tell who or what a mention stands for."""

from __future__ import annotations

from typing import Any

from claims.languages.en.coreference.description_rules import DESCRIPTIONS
from claims.languages.en.coreference.mentions import NAMES
from claims.languages.en.coreference.neuter_pronouns import THINGS
from claims.languages.en.coreference.resolution import PRONOUNS
from claims.rules import Rule

RESOLUTION: tuple[Rule[Any], ...] = (*NAMES, *DESCRIPTIONS, *PRONOUNS, *THINGS)
