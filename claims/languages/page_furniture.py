"""What stands on a page beside an article: credits, labels of links to other stories, calls to subscribe, small print.

One table a subject, a row a language: whoever reads a page does not know its language yet, so every row is tried.
All are patterns for a whole line, whatever its case; what is matched must not be prose.
"""

# ruff: noqa: E501 - one rule is one line, so that a rule is read, added and taken out as one

from __future__ import annotations

#: Who lends pictures and stories: names that a credit ends in.
NEWS_AGENCIES = (
    "AP(?: Photo)?", "Associated Press", "Reuters", "AFP", "Getty(?: Images)?", "TASS", "EPA(?:-EFE)?", "EFE", "dpa",
    "PA(?: Images| Wire)?", "Xinhua", "ANI", "PTI", "Kyodo", "Yonhap", "Anadolu(?: Agency)?", "Bloomberg", "NurPhoto",
    "ZUMA(?: Press)?", "Sipa(?: USA)?", "Shutterstock", "Alamy", "iStock(?:photo)?", "Unsplash", "Pexels", "Pixabay",
    "Flickr", "Wikimedia(?: Commons)?", "Wikipedia", "Imago", "picture alliance", "Handout", "TNS", "UPI", "Rex", "NASA",
)  # fmt: skip
#: Words for a picture, at the head of its credit.
PICTURES = {
    "en": "photos?|photographs?|images?|pictures?|pics?|video|illustration|graphic|cartoon",
    "es": "foto|imagen?",
    "de": "bild",
    "fr": "crédit photo",
}
#: Labels of links to other stories.
RELATED_LABELS = {
    "en": r"related(?: (?:article|story|stories|coverage|content|reading|links?|posts?|news|video|topics?)s?)?|"
    r"(?:read|see|learn) (?:more|also|next|on)|read(?: the)? full (?:story|article)|also read|see also|more(?: (?:on|from|about) [^.!?:]{2,60})?|"
    r"don['’]t miss|recommended(?: for you| reading| stories)?|you (?:may|might) (?:also|be interested)[^.:]{0,30}|further reading|"
    r"most (?:read|popular|viewed|shared)|trending(?: now| stories)?|top stories|latest (?:news|stories)|editors?['’] picks?|what to read next|"
    r"watch(?: now| live| more| also)?|listen(?: now| to)?|in (?:pictures|photos)|gallery|video|explained|analysis",
    "de": r"lesen sie (?:auch|mehr)|mehr (?:zum thema|dazu)|auch interessant",
    "fr": r"lire aussi|à lire(?: aussi)?|voir aussi|sur le même (?:sujet|thème)",
    "es": r"le[ae] también|te puede interesar|ver también",
    "pt": r"leia (?:também|mais)|veja (?:também|mais)|saiba mais",
    "it": r"leggi anche",
    "nl": r"lees (?:ook|verder)",
    "da": r"læs også",
    "sv": r"läs (?:också|mer)",
    "no": r"les også",
    "pl": r"czytaj (?:także|też|również|więcej)",
    "cs": r"čtěte (?:také|též)",
    "id": r"baca juga",
    "ru": r"читайте также|читать далее|смотрите также",
    "uk": r"читайте також",
    "ar": r"اقرأ أيضا",
    "he": r"להמשך קריאה",
}
#: Those of the labels that stand before prose just as well.
WEAK_LABELS = {"en": "more|video|explained|analysis|gallery|watch|listen"}
#: Networks on which a site asks to be followed.
NETWORKS = (
    "twitter", "facebook", "instagram", "youtube", "linkedin", "tiktok", "telegram", "whatsapp", "snapchat", "pinterest",
    "threads", "mastodon", "bluesky", r"x\b",
)  # fmt: skip
#: What stands above the headline of a press release, with its date where it has one; never the headline itself.
RELEASE_LINES = {
    "en": r"for (?:immediate|general|media|press) (?:release|use|distribution)\b.{0,80}|(?:press|news|media) (?:release|statement|advisory|notice)"
    r"(?: (?:(?:no\.?|number|nr\.?|#) ?)?\d[\w/.-]{0,20})?(?:\s?[:|–—-].{0,80}|,? .{0,12}\d{4}.{0,20})?|"
    r"(?:not )?for (?:release|publication|use)(?: (?:until|on|at|after|before)\b|\s?:|,).{0,80}|(?:under )?embargo(?:ed)?(?: (?:until|for|to)\b|\s?:).{0,80}|"
    r"(?:release date|date of release|released|date|issued)(?: on)?\s?:?\s(?:.{0,20}\b(?:19|20)\d\d)\b.{0,20}",
    "de": r"(?:presse|medien)(?:mitteilung|information)(?: (?:nr\.? ?)?\d[\w/.-]{0,20})?(?:\s?[:|–—-].{0,80}|,? .{0,20}\d{4})?|sperrfrist\s?:.{0,80}",
    "fr": r"communiqué de presse(?:\s?[:|–—-].{0,80}|,? .{0,20}\d{4})?|pour diffusion immédiate.{0,40}",
    "es": r"(?:nota|comunicado) de prensa(?:\s?[:|–—-].{0,80}|,? .{0,20}\d{4})?|para (?:su )?(?:publicación|difusión) inmediata.{0,40}",
}
#: How a site says to readers that they see only the beginning; patterns.
PAYWALL_SIGNS = {
    "en": r"(?:subscribe|sign in|log in|register|join)\b.{0,40} to (?:read|continue|keep reading|unlock|access)\b|"
    r"already a (?:subscriber|member)|(?:this|the) (?:article|story|content) is (?:for|only for|reserved for|exclusive to) (?:our )?subscribers|"
    r"continue reading (?:with|by) |(?:want|wish) to read (?:more|on)\?|subscribers? only",
    "de": r"jetzt (?:abonnieren|weiterlesen|anmelden)|bereits abonnent|nur für abonnenten",
    "fr": r"réservé aux abonnés|déjà abonné|il vous reste .{0,20} de cet article à lire",
    "es": r"(?:contenido |solo )?exclusivo para suscriptores|ya eres suscriptor",
}
#: What a site says around its articles, a rule a line.
BOILERPLATE_RULES = {
    "en": (
        *RELEASE_LINES.values(),
        # the end of a press release
        r"(?:[#*] ?){2,}|-? ?30 ?-|(?:end of (?:press |news )?release|ends)[\W_]{0,3}",
        # calls to subscribe, to follow, to share, to write in
        r"(?:please )?(?:sign[ -]?up|subscribe|register|click here|tap here|download|join)\b.{0,250}\b(?:newsletters?|e-?mails?|inbox|updates|alerts|app|channel|podcasts?|free|today|here|now|us|to (?:our|the|[A-Z]\w+)).{0,200}",
        r"(?:get|receive|want|enjoy)\b.{0,200}\b(?:newsletters?|in (?:your|my|the) inbox|to your (?:inbox|e-?mail)|delivered|straight to your|breaking news alerts)\b.{0,200}",
        r".{0,200}\b(?:delivered|straight|sent) (?:directly |straight |right )?to your (?:inbox|e-?mail|phone|letterbox|door)\b.{0,200}",
        (
            r"(?:.{0,300}[.!?] )?(?:you can )?(?:also )?(?:follow|like|find|join|watch|tweet)\b.{0,120}\b(?:on|via|at) (?:our )?[^.]{0,60}"
            f"(?:{'|'.join(NETWORKS)})"
            r".{0,120}"
        ),
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
}
#: Words that stand before the number of a note: "[note 2]".
NOTE_WORDS = {"en": "note|nb|n|fn|ref", "de": "anm|a", "fr": "note"}
#: What encyclopedias put in brackets where a source is missing or doubtful.
REQUESTS_FOR_SOURCES = {
    "en": r"(?:\w+ )?(?:citations?|sources?|clarification|verification|attribution|page|quote|quotation|quantification|year) needed|"
    r"better source needed|according to whom\?|by whom\?|(?:when|who|where|which|why|how|vague|whose)\?|dubious(?: ?[–-] ?discuss)?|"
    r"not (?:in|verified in) (?:citation given|body)|failed verification|unreliable source\??|original research\??|full citation needed|"
    r"permanent dead link|dead link|update|edit|disputed(?: ?[–-] ?discuss)?|neutrality is disputed|circular reference|non-primary source needed",
    "de": r"beleg(?:e)? fehlt|beleg(?:e)? fehlen|bearbeiten|wer\?|wann\?",
    "fr": r"réf(?:érence)?\. (?:nécessaire|souhaitée)|référence nécessaire|modifier",
    "es": r"cita requerida|editar",
}
