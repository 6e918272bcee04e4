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
#: A name that begins or ends so is that of a group of people, and stays whole: "Our Foreign Staff", "Web Desk".
GROUPS_BEGIN = {"en": "our|the|an?|staff|web|news|foreign|online|digital|national|international|political|sports"}
#: And what it ends in.
GROUPS_END = {"en": "staff|desk|team|bureau|correspondents?|reporters?|agencies|editors?|writers?|board|newsroom"}
#: What fills the field for the author where nobody filled it: machines, accounts, words for nothing; patterns.
NO_AUTHORS = (
    r"n/?a[nt]?|none|null|nil|undefined|unknown|unspecified|anonymous|no (?:author|name|byline)|author",
    r"byline|name|test|\[object object\]|user[ _-]?name|default|owner|guest|root|system|web ?master|superuser|pc\d*",
    r"(?:windows|microsoft office|office|default|new|local|power|guest|ubuntu|mac|hp|home|pc)? ?users?[ _-]?\d*",
    r"(?:site |web |wp )?admin(?:istrator)?s?[ _-]?\d*|desktop(?:-\w+)?|laptop(?:-\w+)?",
    (
        r"(?:hp|hewlett[ -]packard|dell|lenovo|acer|asus|toshiba|samsung|sony|canon|epson|ricoh|xerox|brother|kyocera)"
        r"(?:[ _-]?\w*\d\w*){0,3}(?: (?:pc|inc\.?|corporation|scanner|printer|company))?"
    ),
    r"(?:konica(?: minolta)?|sharp|apple|macbook\w*|imac|windows)(?:[ _-]?\w*\d\w*){0,3}(?: (?:inc\.?|pc))?",
    (
        r"python-docx|(?:microsoft|ms)(?:[®™]|\(r\))?(?: office)?(?: (?:word|powerpoint|excel|publisher|corporation))?"
        r"[\w .®™]{0,20}"
    ),
    (
        r"(?:adobe|libreoffice|openoffice|apache|acrobat|indesign|quarkxpress|quartz|scribus|pscript\w*|canva)\b"
        r"[\w .®™/-]{0,40}"
    ),
    (
        r"(?:wkhtmltopdf|ghostscript|pdftex|xe?latex|tex|chromium|skia/?pdf|itext|pandoc|calibre|cairo|tcpdf|fpdf|dompdf)\b"
        r"[\w .®™/-]{0,40}"
    ),
    r"(?:wordpress|drupal|joomla|blogger|google docs|pdfcreator|writer)(?: [\d.]{1,10})?",
)
#: How the names of newspapers, agencies and stations end; patterns.
OUTLETS_END = {
    "en": "post|times|news|herald|tribune|journal|gazette|press|agency|radio|television|tv|telegraph|daily|chronicle|"
    "observer|courier|dispatch|bulletin|examiner|inquirer|sentinel|network|broadcasting|magazine|review|wire|media|online"
}
