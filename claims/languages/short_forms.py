"""What a full stop means in languages other than English: short forms and ordinal numbers that no sentence ends at."""

from __future__ import annotations

import re

from claims.text.language_identification import common_words

#: Short forms, without their last stop, after which the sentence goes on.
_SHORT = {
    "de": "dr prof hr fr hrn abs art bd bsp bzw ca co ggf inkl jh jhd mio mrd nr sog st str tel usw vgl zzgl mind max"
    " evtl geb gest verh zit hg ff jan feb apr aug sept okt nov dez bspw insb lt dipl ing rd abg",
    "fr": "m mm mme mlle dr me mgr st ste av art chap p pp vol env cf éd n° ex no tél janv févr avr juill sept oct nov"
    " déc min bd",
    "es": "sr sra srta sres dr dra d dª dña prof ud uds art av avda núm pág págs cap vol ee p.ej ej tel gral lic ing"
    " sto sta aprox cía depto",
    "it": "sig sigg dott prof avv ing on sen art pag pagg cap vol ca es ecc tel min max sen gen s",
    "pt": "sr sra srs dr dra prof profa eng art pág págs cap vol av tel núm ex aprox n.º s sto sta",
    "nl": "dhr mevr dr prof mr drs ir ing art blz bijv bv ca nr tel max min mln mld enz resp incl excl o.a d.w.z",
    "sv": "bl.a t.ex m.fl dvs ca kl nr s st tel dr prof jfr resp milj",
    "da": "bl.a f.eks m.fl dvs ca kl nr s st tlf dr prof jf mio mia",
    "no": "bl.a f.eks m.fl dvs ca kl nr s st tlf dr prof jf mill mrd",
    "pl": "dr prof mgr inż ul al pl św tzw np m.in tj ok godz min mln mld tys zł r w im nr str ks gen płk por",
    "cs": "dr prof mgr ing ul nám sv tzv např tj tzn cca hod mil mld tis č str r",
    "sk": "dr prof mgr ing ul nám sv tzv napr tj cca hod mil mld tis č str r",
    "ru": "им ул пр просп пл д кв т.е т.н т.д т.п тыс млн млрд руб коп стр см ст гг проф акад ген чел обл р-н н.э др",
    "uk": "ім вул пр просп пл т.зв тис млн млрд грн коп стор див ст рр проф акад ген ос обл р-н н.е",
    "el": "κ κα κκ δρ π.χ μ.μ π.μ δισ εκ εκατ χλμ αρ σελ βλ καθ λ.χ",
    "tr": "dr prof doç sn av alb gen no vb örn bkz yy mah cad sok",
    "fi": "esim mm ns ks tri prof milj mrd klo n nro s ko",
    "hu": "dr prof ún kb pl ill stb sz u ifj özv",
}
#: The same as sets.
_SHORT_FORMS = {language: frozenset(words.split()) for language, words in _SHORT.items()}
#: Where "3." is "the third".
_ORDINALS = frozenset("de da no fi cs sk pl hu hr sr sl tr et lv is".split())
#: Words that begin a sentence after a number, and are rarer than the commonest.
_STARTERS = {"de": frozenset("dann danach doch wir man jetzt heute gestern später seit bis viele alle".split())}
#: A number that may be an ordinal one.
_ORDINAL = re.compile(r"(?:\d{1,2}|[IVX]{1,5})$")
#: "z. B.", "т. е.", "κ. Παππάς": letters that stand for words.
_LETTER = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]$")
#: Another such letter behind it.
_NEXT_LETTER = re.compile(r"[\s«»„“\"]*[^\W\d_]\.")


def goes_on(language: str, before: str, after: str, word: str) -> bool:
    """Tell whether a sentence goes on after the stop behind ``before``, a word without its stop.

    ``after`` is the text behind the stop and ``word`` its first word. False where the language, a two-letter code, is
    not known well enough to tell.
    """
    starts = word[:1].isupper() and word.lower() in common_words(language) | _STARTERS.get(language, frozenset())
    if before.lower() in _SHORT_FORMS.get(language, ()):
        return True
    if language in _ORDINALS and _ORDINAL.match(before):
        return word[:1].isalpha() and not starts
    return bool(_LETTER.match(before) and before.islower() and _NEXT_LETTER.match(after))
