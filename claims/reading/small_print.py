"""Lines that an article carries and does not say: credits, links to other stories, calls to subscribe, small print.

Each rule is a pattern for a whole line. What must not match is prose: "He told Reuters that…",
"Read more than once, …".
"""

# ruff: noqa: E501 - one rule is one line, so that a rule is read, added and taken out as one

from __future__ import annotations

import re

from claims.types import PassageKind

#: Longer lines are prose whatever they begin with; it also bounds what a pattern has to search.
LONGEST = 600

_AGENCY = (
    r"(?:AP(?: Photo)?|Associated Press|Reuters|AFP|Getty(?: Images)?|TASS|EPA(?:-EFE)?|EFE|dpa|PA(?: Images| Wire)?|Xinhua|ANI|PTI|"
    r"Kyodo|Yonhap|Anadolu(?: Agency)?|Bloomberg|NurPhoto|ZUMA(?: Press)?|Sipa(?: USA)?|Shutterstock|Alamy|iStock(?:photo)?|"
    r"Unsplash|Pexels|Pixabay|Flickr|Wikimedia(?: Commons)?|Wikipedia|Imago|picture alliance|Handout|TNS|UPI|Rex|NASA)"
)
_PHOTO = r"(?:(?:file |stock )?(?:photos?|photographs?|images?|pictures?|pics?|video|illustration|graphic|cartoon|foto|imagen?|bild|crédit photo)s?)"

#: A credit: who made or lent a picture. No verb, no full stop, an agency or a word for a picture at its head.
CREDIT = re.compile(
    rf"[(\[]?(?:{_PHOTO}(?:/video)?(?: credits?| source| courtesy)?(?: by| of| via)?\s?[:/|]\s?[^.!?]{{2,120}}|"
    rf"{_PHOTO} (?:by|courtesy of|courtesy|via) [A-Z@][^.!?]{{2,100}}|"
    rf"(?:credits?|copyright|courtesy(?: of)?)\s?(?::|\.\.\.|…)\s?[^!?]{{2,120}}|courtesy(?: of)? [A-Z][^.!?]{{2,80}}|"
    rf"(?:©|\(c\)) ?[^!?]{{2,100}}|"
    rf"(?:[^\s.!?,;:/|]+ ){{0,5}}[^\s.!?,;:/|]*(?: ?[/|] ?|,? (?:via|for|from) )(?:[^\s.!?;]+ ){{0,3}}{_AGENCY}(?: ?[/|] ?[^.!?]{{2,60}})?|"
    rf"sources?: ?[^.!?]{{2,60}}|{_AGENCY}(?: ?[/|] ?[^.!?]{{2,60}})?)[)\].]?",
    re.IGNORECASE,
)

_RELATED_HEAD = (
    r"(?:related(?: (?:article|story|stories|coverage|content|reading|links?|posts?|news|video|topics?)s?)?|"
    r"(?:read|see|learn) (?:more|also|next|on)|read(?: the)? full (?:story|article)|also read|see also|more(?: (?:on|from|about) [^.!?:]{2,60})?|"
    r"don['’]t miss|recommended(?: for you| reading| stories)?|you (?:may|might) (?:also|be interested)[^.:]{0,30}|further reading|"
    r"most (?:read|popular|viewed|shared)|trending(?: now| stories)?|top stories|latest (?:news|stories)|editors?['’] picks?|what to read next|"
    r"watch(?: now| live| more| also)?|listen(?: now| to)?|in (?:pictures|photos)|gallery|video|explained|analysis|"
    r"lesen sie (?:auch|mehr)|mehr (?:zum thema|dazu)|auch interessant|lire aussi|à lire(?: aussi)?|voir aussi|sur le même (?:sujet|thème)|"
    r"le[ae] también|te puede interesar|ver también|leia (?:também|mais)|veja (?:também|mais)|saiba mais|leggi anche|"
    r"lees (?:ook|verder)|læs også|läs (?:också|mer)|les også|czytaj (?:także|też|również|więcej)|čtěte (?:také|též)|baca juga|"
    r"читайте также|читать далее|смотрите также|читайте також|اقرأ أيضا|להמשך קריאה)"
)
#: A pointer to another story: its label with a colon, or the label alone.
RELATED = re.compile(
    rf"[\W_]{{0,4}}{_RELATED_HEAD}\s?[:：>»|–—].{{0,250}}|[\W_]{{0,4}}{_RELATED_HEAD}[\W_]{{0,4}}|"
    r"(?:READ|SEE|WATCH|LISTEN|DON['’]T MISS|ALSO)(?: MORE| ALSO| NOW)? ?[:：].{0,250}|also on [\w.]+\.(?:com|net|org)\b.{0,200}|"
    r"(?-i:(?:READ|SEE) MORE\b.{0,200})",
    re.IGNORECASE,
)
#: Labels that stand before prose just as well: taken for links only in capitals, or when nothing but a title follows.
_WEAK = re.compile(r"(?:more|video|explained|analysis|gallery|watch|listen)\b", re.IGNORECASE)

_NETWORK = r"(?:twitter|facebook|instagram|youtube|linkedin|tiktok|telegram|whatsapp|snapchat|pinterest|threads|mastodon|bluesky|x\b)"
_BOILERPLATE = (
    # calls to subscribe, to follow, to share, to write in
    r"(?:please )?(?:sign[ -]?up|subscribe|register|click here|tap here|download|join)\b.{0,250}\b(?:newsletters?|e-?mails?|inbox|updates|alerts|app|channel|podcasts?|free|today|here|now|us|to (?:our|the|[A-Z]\w+)).{0,200}",
    r"(?:get|receive|want|enjoy)\b.{0,200}\b(?:newsletters?|in (?:your|my|the) inbox|to your (?:inbox|e-?mail)|delivered|straight to your|breaking news alerts)\b.{0,200}",
    r".{0,200}\b(?:delivered|straight|sent) (?:directly |straight |right )?to your (?:inbox|e-?mail|phone|letterbox|door)\b.{0,200}",
    r"(?:.{0,300}[.!?] )?(?:you can )?(?:also )?(?:follow|like|find|join|watch|tweet)\b.{0,120}\b(?:on|via|at) (?:our )?[^.]{0,60}"
    + _NETWORK
    + r".{0,120}",
    r"follow @?\w[\w .]{0,60}",
    r"(?:share|save|print|e-?mail|tweet|pin|comments?|reply|copy link|advertis(?:e)?ment|sponsored(?: content)?|promoted|loading|close|menu|search|subscribe|sign in|log in|back to top|skip to .{1,30}|share (?:this|on|via|article)\b.{0,60})[\W_]{0,3}",
    r"(?:like|love|enjoy(?:ed)?) this (?:story|article|post)\?.{0,150}",
    r"(?:tell us )?what (?:do )?you think\b.{0,60}|leave a (?:comment|reply)\b.{0,80}|join the (?:conversation|discussion)\b.{0,120}|have your say\b.{0,80}|\W{0,3}\d{0,6} ?comments?\W{0,3}",
    r"(?:do you )?(?:have|got) an? (?:\w+ )?(?:tip|story|question|comment)\b.{0,250}|(?:contact|email|e-mail|write to|reach)\b[^.]{0,120}\bat\b ?[^\s@]{1,60}@.{0,120}",
    r"(?:.{0,200}[.!?] )?[^.!?]{0,120}\b(?:can|may) be (?:reached|contacted) (?:at|on|via|by)\b.{0,200}",
    r"(?:contact|e-?mail|tel|phone|fax|media contacts?|press contacts?|for more information|for further information)\b[^.]{0,30}:.{0,80}",
    # the hands it went through
    r"[(\[]?(?:additional |further )?(?:reporting|writing|editing|compiled|translated|edited|written|production)\b[^.]{0,20} by [A-Z][^!?]{2,250}",
    r".{0,200}\bcontributed (?:to this (?:report|story|article)|reporting)\b.{0,60}",
    # rights, rules, sources
    r"(?:©|\(c\)|copyright\s?(?:©|\(c\)|\d{4}|:|by\b)).{0,300}|.{0,200}\ball rights reserved\b.{0,200}",
    r"(?:this|the) (?:material|content|article|story|work)\b.{0,60}\b(?:may not be|is licensed|is copyright|is protected)\b.{0,300}",
    r"(?:this|the) (?:article|story|post|piece|report|column|essay|interview|page)\b.{0,60}\b(?:first|originally|also|previously|was|has been|is) (?:been )?(?:published|appeared|updated|posted|republished|produced|edited|syndicated|written)\b.{0,250}",
    r"(?:first|originally) (?:published|appeared|posted)\b.{0,150}|(?:last )?updated? (?:at|on)\b.{0,80}|(?:published|posted|updated|last (?:updated|modified))\s?:.{0,80}",
    r"(?:our standards|disclaimer|disclosure|privacy policy|terms (?:of (?:use|service)|and conditions)|cookie (?:policy|settings))\b.{0,300}",
    r".{0,60}\b(?:views|opinions) (?:and opinions )?expressed\b.{0,300}|(?:this is a |we may earn ).{0,30}(?:developing|breaking|commission)\b.{0,200}",
    r"(?:filed (?:under|in)|tags?|tagged|categor(?:y|ies)|topics?|sections?|keywords|in this article|más sobre)\b ?[:|].{0,250}",
    # what the site says about itself and about cookies
    r"(?:we|this (?:web)?site|our partners) uses? (?:first[- ]party )?cookies\b.{0,400}|by (?:clicking|continuing|using|subscribing|signing)\b.{0,60}\b(?:you|agree)\b.{0,300}",
    r"(?:please )?(?:enable|turn on|disable)\b.{0,40}\b(?:javascript|cookies|ad ?blocker)\b.{0,200}|.{0,60}\bjavascript (?:is|must be)\b.{0,120}",
    r"(?:story|article) continues (?:below|after)\b.{0,60}|(?:scroll|swipe) (?:down )?(?:for|to)\b.{0,60}|\d{1,3} min(?:ute)?s? read\b.{0,40}|(?:play|listen to) (?:this )?(?:video|audio|article)\b.{0,40}",
    r"[_*=~·•\-–—\s]{3,}",
)
BOILERPLATE = tuple(re.compile(rf"[\W_]{{0,4}}(?:{pattern})", re.IGNORECASE) for pattern in _BOILERPLATE)
ADDRESS_ALONE = re.compile(r"<?(?:https?://|www\.)\S+>?")
ORIGINAL_ADDRESS = re.compile(
    r"(?:original (?:url|address|link|article)|source url|permalink|url)\s?:?\s?(?:<?https?://\S+>?)?", re.IGNORECASE
)


def _is_related(line: str) -> bool:
    if not RELATED.fullmatch(line):
        return False
    # "More: the minister resigned." is prose, "MORE: Minister Resigns" is not
    return not (_WEAK.match(line) and line.endswith((".", "!", "…")) and not line[:4].isupper())


def kind_of_line(line: str) -> PassageKind | None:
    """Return what a line is when it is none of the article's prose, else None."""
    if not 1 < len(line) <= LONGEST:
        return None
    if ADDRESS_ALONE.fullmatch(line) or ORIGINAL_ADDRESS.fullmatch(line):
        return "link"
    if len(line.split()) <= 20 and CREDIT.fullmatch(line):  # noqa: PLR2004 - no credit is longer
        return "credit"
    if _is_related(line):
        return "related"
    return "boilerplate" if any(pattern.fullmatch(line) for pattern in BOILERPLATE) else None
