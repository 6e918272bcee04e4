"""Which language a text is in: by its script, and for shared scripts by its commonest words."""

# ruff: noqa: E501 - one language is one line of the table

from __future__ import annotations

import re
from collections import Counter

#: Scripts that one language writes, or nearly: ranges of letters.
_SCRIPTS = {
    "ja": re.compile("[\u3040-\u30ff]"),
    "ko": re.compile("[\uac00-\ud7a3\u1100-\u11ff]"),
    "zh": re.compile("[\u4e00-\u9fff]"),
    "el": re.compile("[\u0370-\u03ff]"),
    "he": re.compile("[\u0590-\u05ff]"),
    "th": re.compile("[\u0e00-\u0e7f]"),
    "hy": re.compile("[\u0530-\u058f]"),
    "ka": re.compile("[\u10a0-\u10ff]"),
    "hi": re.compile("[\u0900-\u097f]"),
    "bn": re.compile("[\u0980-\u09ff]"),
    "pa": re.compile("[\u0a00-\u0a7f]"),
    "gu": re.compile("[\u0a80-\u0aff]"),
    "ta": re.compile("[\u0b80-\u0bff]"),
    "te": re.compile("[\u0c00-\u0c7f]"),
    "kn": re.compile("[\u0c80-\u0cff]"),
    "ml": re.compile("[\u0d00-\u0d7f]"),
    "my": re.compile("[\u1000-\u109f]"),
    "km": re.compile("[\u1780-\u17ff]"),
    "am": re.compile("[\u1200-\u137f]"),
    "ar": re.compile("[\u0600-\u06ff]"),
}
#: Letters that tell the languages of one script apart: the more of them, the surer; in the order of asking.
_LETTERS = {
    "ar": (("ur", "ٹڈڑںے"), ("fa", "پچژگکی")),
    "hi": (("mr", "ळ"),),
}
#: The commonest short words of languages that share a script, those left out that several of them have.
_WORDS = {
    "en": "a in it to we you if all can do the and of that is was for with he on his are by this from have had not they said which will would been their has were who but",
    "de": "in zu so es er sie ich wir an um der die und das ist nicht den mit sich auf ein dem eine auch wird im für von des als bei oder nach wurde werden über sind hat aus",
    "fr": "de la à en un il elle a qu l d s n le les et des est une du dans que pour qui au sur pas plus par avec ce sont cette mais ses aux été ont selon leur",
    "es": "de la que en a se no es al lo el los y las una por del con su para como más este sus pero fue ha entre según también está han cuando desde",
    "pt": "o a e de que em no na se do da um para é os uma não por mais dos ao foi das são ele seu sua também pelo pela até isso com em mas após já segundo",
    "it": "e a la le un in si lo i da il di che è per una del non sono della con alla dei nel più anche gli ha delle dal questo stato nella ma degli",
    "nl": "het een van en dat niet op zijn voor met aan er ook maar naar bij uit wordt door werd hij deze heeft dan nog over",
    "sv": "och att det som en på är av för med den till inte har ett om var men sig från vi kan också efter eller",
    "da": "og at det er til på af en for med den ikke har de som et der var men fra om også efter blev kan hvor",
    "no": "og å det er til på av en for med den ikke har som et var men fra om også etter ble kan ved hvor eller",
    "fi": "ja on ei että se oli mutta joka hän myös kun ovat sen mukaan sekä vuonna tai jos kuin olisi hänen",
    "pl": "w na się nie to jest że do z jak od przez po dla ale przy oraz był tym także są roku które który",
    "cs": "se na je že to do ale jako za podle by po jsou jeho byl které který také pro už však při",
    "sk": "sa na je že to do ale ako za podľa by po sú jeho bol ktoré ktorý aj pre už však pri",
    "hu": "az és hogy nem is egy meg volt ez már csak mint szerint el még vagy de ha akkor lesz amely pedig",
    "ro": "și în de la cu pe că nu din care este pentru mai au fost sau prin după dar fi către sunt această",
    "tr": "ve bir bu için ile olarak da de daha çok olan ancak sonra göre gibi kadar ise değil oldu dedi en",
    "id": "yang dan di ini itu dengan untuk dari dalam tidak pada akan juga ke oleh ada adalah tersebut karena mereka kata",
    "vi": "và của là có không được cho các trong một những với người này đã khi đến cũng về từ theo ông",
    "ca": "el els la les que una per amb dels al és no del ha més com aquest seva també però són ser",
    "hr": "je da na se za su od koji što ne kao to će nije bi ali prema iz biti samo još",
    "ru": "и в не на что с по как это из за он от к его но для все так также был которые который заявил было",
    "uk": "і в на що не з до та за це як про від у його але для також які який є був було або ще",
    "bg": "и на да се в за от не че с е са по ще като това но при този има или беше те след",
    "sr": "и је у да на се за су од који што не са као то ће није би али према из о само још",
}
_VOCABULARIES = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_TOKEN = re.compile(r"[^\W\d_]+")
#: How much of a long text is read.
_READ = 20_000
#: A guess needs this many common words, this share of all words, and this lead over the next language.
_LEAST_HITS = 5
_LEAST_SHARE = 0.12
_LEAD = 1.15
_SCRIPT_SHARE = 0.3


def common_words(language: str) -> frozenset[str]:
    """Return the commonest short words of a language, lower-cased; none of one that is not known."""
    return _VOCABULARIES.get(language, frozenset())


def _by_script(text: str) -> str | None:
    letters = sum(map(str.isalpha, text))
    counts = {language: len(pattern.findall(text)) for language, pattern in _SCRIPTS.items()}
    if counts["ja"] * 20 > counts["zh"]:  # Japanese is written in Chinese signs and kana, Chinese has no kana
        counts["ja"] += counts["zh"]
    language, most = max(counts.items(), key=lambda item: item[1])
    if letters == 0 or most < _SCRIPT_SHARE * letters:
        return None
    for relative, signs in _LETTERS.get(language, ()):
        if sum(text.count(sign) for sign in signs) * 50 > most:
            return relative
    return language


def guess_language(text: str) -> str | None:
    """Return the two-letter code (ISO 639-1) of the language of a text, None when that is unsure."""
    text = text[:_READ]
    if (language := _by_script(text)) is not None:
        return language
    tokens = Counter(token.lower() for token in _TOKEN.findall(text))
    total = sum(tokens.values())
    hits = {code: sum(tokens[word] for word in words) for code, words in _VOCABULARIES.items()}
    (best, most), (_, second) = Counter(hits).most_common(2)
    sure = most >= _LEAST_HITS and most >= _LEAST_SHARE * total and most >= _LEAD * second
    return best if sure else None
