"""What a full stop means in languages other than English: short forms and ordinal numbers that no sentence ends at."""

from __future__ import annotations

import re

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
#: The commonest short words of those languages: with a capital letter after a number, they begin a sentence.
_COMMON = {
    "de": "in zu so es er sie ich wir an um der die und das ist nicht den mit sich auf ein dem eine auch wird im für"
    " von des als bei oder nach wurde werden über sind hat aus dann danach doch man jetzt heute gestern später seit bis"
    " viele alle",
    "da": "og at det er til på af en for med den ikke har de som et der var men fra om også efter blev kan hvor",
    "no": "og å det er til på av en for med den ikke har som et var men fra om også etter ble kan ved hvor eller",
    "fi": "ja on ei että se oli mutta joka hän myös kun ovat sen mukaan sekä vuonna tai jos kuin olisi hänen",
    "cs": "se na je že to do ale jako za podle by po jsou jeho byl které který také pro už však při",
    "sk": "sa na je že to do ale ako za podľa by po sú jeho bol ktoré ktorý aj pre už však pri",
    "pl": "w na się nie to jest że do z jak od przez po dla ale przy oraz był tym także są roku które który",
    "hu": "az és hogy nem is egy meg volt ez már csak mint szerint el még vagy de ha akkor lesz amely pedig",
    "hr": "je da na se za su od koji što ne kao to će nije bi ali prema iz biti samo još",
    "sr": "и је у да на се за су од који што не са као то ће није би али према из о само још",
    "tr": "ve bir bu için ile olarak da de daha çok olan ancak sonra göre gibi kadar ise değil oldu dedi en",
}
_STARTERS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
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
    starts = word[:1].isupper() and word.lower() in _STARTERS.get(language, ())
    if before.lower() in _SHORT_FORMS.get(language, ()):
        return True
    if language in _ORDINALS and _ORDINAL.match(before):
        return word[:1].isalpha() and not starts
    return bool(_LETTER.match(before) and before.islower() and _NEXT_LETTER.match(after))
