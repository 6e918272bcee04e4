"""Words around the names of those who wrote an article, by language; a page's language is not known when it is read."""

from __future__ import annotations

#: What stands before the names: "By Jane Doe".
BY = {"en": "by", "de": "von", "fr": "par", "es": "por", "it": "di", "nl": "door", "da": "af", "sv": "av"}
#: What may stand before that: "Written by Jane Doe".
BEFORE_BY = {"en": "written|posted|published|reported|story|words|text"}
#: Words for who wrote it, before the names; patterns.
AUTHOR = {"es": "autore?s?", "en": "authors?", "ru": "автор"}
#: Small words between names and inside them: "Jane Doe and Ludwig van der Rohe"; in any language.
NAME_JOINTS = tuple("and und et y e en de da di du del la le van von der den bin al for in of the at и".split())
#: What somebody does at a newspaper, behind the name; patterns.
JOBS = {"en": "staff|senior|chief|contributing|special to|reporter|correspondent|editor"}
