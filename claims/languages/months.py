"""How the names of the months begin, by language: a date is read before the language of its page is known."""

from __future__ import annotations

#: Three letters and more, January first; "|" between two ways of writing one.
MONTH_BEGINNINGS = {
    "en": "jan feb mar apr may jun jul aug sep oct nov dec",
    "de": "jan|jän feb mär|mrz apr mai jun jul aug sep okt nov dez",
    "fr": "jan fév mar avr mai juin juil aoû|aou sep oct nov déc",
    "es": "ene feb mar abr may jun jul ago sep|set oct nov dic",
    "pt": "jan fev mar abr mai jun jul ago set out nov dez",
    "it": "gen feb mar apr mag giu lug ago set ott nov dic",
    "nl": "jan feb maa apr mei jun jul aug sep okt nov dec",
    "pl": "sty lut mar kwi maj cze lip sie wrz paź lis gru",
    "cs": "led úno bře dub kvě červn|čvn červe|čvc srp zář říj lis pro",
    "ru": "янв фев мар апр мая|май июн июл авг сен окт ноя|noy дек",
}
