"""Words and figures that tell what kind of statement a sentence makes, as named patterns.

The patterns are data: ``signals`` beside this file gives each a name and a description, ``claim_types`` orders them
into types. None looks further than a few words, so a text of any length takes linear time.
"""

from __future__ import annotations

import re

from claims.languages.en.words.quantities import COMPARATIVES, EXTREMES, NUMERALS, TENS
from claims.languages.en.words.times import DAYS


def words(listed: str, *, before: str = r"\b", after: str = r"\b") -> re.Pattern[str]:
    """Return a pattern that finds any of the words that ``|`` parts, whatever their case and the blanks in them."""
    return re.compile(f"{before}(?:{re.sub(' +', ' +', listed.strip())}){after}", re.IGNORECASE)


MONTH = (
    r"Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May \d|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)|Oct(?:ober|\.)|"
    r"Nov(?:ember|\.)|Dec(?:ember|\.)"
)
DATE = re.compile(rf"\b(?:{MONTH})(?!\w)|\b(?:{'|'.join(DAYS)})\b|\b(?:yesterday|this morning|last night)\b")
PERIOD = words(
    "last (?:year|month|week|decade|spring|summer|autumn|fall|winter)|this (?:year|month|week)|"
    rf"(?:\d+|{'|'.join(NUMERALS[1:10])}|several) (?:years|months|weeks|days|hours|decades) ago|"
    "(?:past|previous|first|second|third|fourth|last) (?:quarter|half|decade|century)|since|"
    "in recent (?:years|months|weeks)"
)
NUMBER_WORD = words(
    f"{'|'.join([*NUMERALS[1:12], *TENS])}|"
    "hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|(?:two|one)-thirds?|"
    "a (?:third|quarter|fifth|dozen)|twice|doubled?|tripled?|majority|minority"
)
COMPARISON = words(
    rf"(?:{'|'.join(COMPARATIVES)}|earlier|later)(?: \w+)? than|than|compared (?:with|to)|as \w+ as|twice|"
    "up from|down from|unlike|rather than|outnumber(?:s|ed)?|exceed(?:s|ed)?|outperform(?:s|ed|ing)?|"
    "underperform(?:s|ed|ing)?"
)
SUPERLATIVE = words(
    rf"first|only|most|least|best|fastest|strongest|weakest|{'|'.join(EXTREMES)}|record|all-time|unprecedented|"
    "never before|top|leading"
)
CHANGE = words(
    r"r(?:i|o)se|risen|rising|f[ae]ll|fallen|falling|grew|grown|grow(?:s|th|ing)|increas(?:e|es|ed|ing)|"
    r"decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|drop(?:s|ped|ping)?|climb(?:s|ed|ing)?|gain(?:s|ed)?|lost|"
    r"shr[aiu]nk|surg(?:e|ed|ing)|soar(?:s|ed|ing)?|plung(?:e|ed|ing)|slump(?:s|ed)?|doubl(?:ed|ing)|tripl(?:ed|ing)|"
    "halved|cut|reduc(?:e|ed|ing|tion)|rais(?:ed|ing)|expanded|slowed"
)
LAW = words(
    r"laws?|acts?|bills?|legislation|legal(?:ly)?|illegal(?:ly)?|legali[sz]\w+|bans?|banned|prohibit\w*|regulations?|"
    r"rules?|ruling|ruled|statutes?|constitution(?:al)?|unconstitutional|treaty|court|supreme|decree|ordinance|tax(?:es)?|"
    r"licen[cs]es?|permit(?:s|ted)?|mandatory|requires?|required|eligible|sanctions?|amendment|verdict|lawsuits?|sued"
)
CAUSE = words(
    r"because(?: of)?|caus(?:e|es|ed|ing)|led to|leads? to|leading to|due to|as a result|"
    r"result(?:s|ed|ing) in|owing to|thanks to|blam(?:e|es|ed)|attribut(?:e|es|ed) to|linked (?:to|with)|"
    r"link between|associated with|"
    r"contribut(?:e|es|ed|ing) to|responsible for|triggered|sparked|prompted|forc(?:ed|ing)|"
    r"prevent(?:s|ed)|increases? the risk|reduces? the risk"
)
REPORTED_ACT = words(
    r"passed|signed|voted|approved|rejected|vetoed|enacted|repealed|adopted|elected|appointed|resigned|fired|hired|"
    r"announced|launched|opened|closed|shut|built|bought|sold|acquired|merged|invested|spent|paid|received|donated|"
    r"published|released|found|discovered|showed|revealed|confirmed|denied|admitted|agreed|refused|failed|"
    r"won|beat|defeated|scored|died|born|moved|left|joined|returned|arrived|visited|met|began|started|ended|"
    r"created|cut|added|withdr[ae]w\w*|suspended|cancel\w+ed|delayed|ordered|filed|accused|investigat\w+|supported|opposed"
)
HARM = words(
    r"kill(?:s|ed|ing)?|murder\w*|injur\w+|wounded|attack(?:s|ed)?|shot|shooting|stabbed|bomb\w*|explo\w+|crash\w*|fire|"
    r"arrest\w*|charged|convicted|sentenced|jailed|imprisoned|guilty|fraud|corruption|theft|stole|rob\w+ed|abus\w+|"
    r"rape\w*|assault\w*|victims?|deaths?|dead|disease|outbreak|infected|protest(?:s|ed|ers)?|war|troops|police"
)
SPOKEN = words(
    r"said|says|told|according to|reported|report|added|stated|announced|tweeted|wrote|claimed|claims|argued|warned|"
    r"noted|explained|insisted|testified|spokes(?:man|woman|person)"
)
NEGATION = re.compile(r"\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot)\b|\wn[’']t\b", re.IGNORECASE)
FIRST_PERSON = re.compile(r"\bI\b|\b(?:[Ww]e|[Mm]y|[Oo]ur|[Uu]s|[Mm]e|[Mm]yself|[Oo]urselves)\b")
SECOND_PERSON = words("you|your|yours|yourself|yourselves")
PRIVATE = words(
    r"(?:my|his|her|our|their) (?:wife|husband|mother|father|mom|mum|dad|parents?|sons?|daughters?|brothers?|sisters?|"
    r"grand\w+|children|kids|friends?|family|dog|home|house)|grew up|married|raised in|hobby|hobbies"
)
OPINION = words(
    r"good|great|bad|terrible|horrible|awful|wonderful|beautiful|disgrace\w*|shame(?:ful)?|sad(?:ly)?|outrageous|absurd|"
    r"ridiculous|stupid|silly|brilliant|fantastic|amazing|excellent|disastrous|disaster|dangerous|wrong|right|fair|unfair|"
    r"important|necessary|essential|crucial|proud|honou?red|glad|happy|sorry|grateful|love|hate|strong|weak|courage\w*|"
    r"hypocri\w+|cruel|vile|shocking|sheer|simply|frankly|obviously|clearly|truly|really|perhaps|welcome|disappoint\w+"
)
THOUGHT = words(
    r"(?:I|we|they|he|she|you) (?:think|thought|believe|believed|feel|felt|guess|suppose|imagine|doubt|agree|know)|"
    r"in my (?:view|opinion)|it seems|seems? (?:to|like|that)|appears? to|views?|opinion|concerned|worried|confident"
)
HEDGE = words(r"may|might|could|perhaps|maybe|possibly|probably|likely|unlikely|allegedly|apparently|if|unless|would")
FUTURE = words(
    r"will|won[’']t|shall|going to|gonna|(?:is|are) (?:set|due|expected|scheduled|likely|poised) to|"
    r"plans? to|next (?:year|month|week|spring|summer)|tomorrow|forecasts?|predict(?:s|ed)?|upcoming|by 20[3-9]\d"
)
FUTURE_SHORT = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|that)[’']ll\b")
WISH = words(
    r"hopes?|hoped|hoping|wish(?:es|ed)?|wants?|would like|[’']d like|dreams?|let[’']?s|desires?|looking forward"
)
DEMAND = words(
    r"must|should|ought|need(?:s)? to|has to|have to|has got to|have got to|"
    r"call(?:s|ed|ing) (?:on|for)|urge[sd]?|deserves?"
)
INSTRUCTION = re.compile(
    r"^[\"“'‘(\s]*(?:please|click|read|sign|subscribe|follow|share|see|watch|listen|download|visit|join|send|call|email|"
    r"write|check|look|go|come|tell|remember|imagine|consider|think|stop|don[’']t|do not|never|let|give|take|make|try|"
    r"ask|keep|get|find|use|add|bring|stay|wait|thank|thanks)\b(?! (?:to|of|for|off|with) the \w+ing)",
    re.IGNORECASE,
)
BOILERPLATE = words(
    r"read more|sign up|subscribe|newsletter|all rights reserved|copyright|©|getty images|photo(?:graph)?(?: by|:)|"
    r"click here|follow us|related (?:articles?|stories)|advertisement|reporting by|editing by|"
    r"contributed to this report|this (?:article|story) (?:was|first|originally)|image credit|file photo|cookies?|"
    r"terms of (?:use|service)",
    before=r"(?<!\w)",
)
NO_ANSWER = words(
    r"declin(?:ed|es|ing) to (?:comment|say|elaborate|discuss|be named)|"
    r"(?:did|do|does|could|has|have|had)(?: not|n[’']t)(?: \w+)? (?:respond|repl\w+|return|be reached|answer)\w*|"
    r"(?:was|were) not (?:immediately )?(?:available|reachable)|request for comment|no comment"
)
GREETING = words(
    r"thank you|thanks|good (?:evening|morning|night|afternoon)|welcome|ladies and gentlemen|congratulations|hello"
)
VAGUE = re.compile(
    r"^[\"“'‘(\s]*(?:this|that|it|there|these|those|things?|something|everything|everyone|people|some)(?:[’']s|\b)",
    re.IGNORECASE,
)
NAME = re.compile(r"(?<=[\w,;:’'\"“)] )[“\"'‘(]?[A-Z][\w’'.-]*[a-z]\w*|(?<!^)\b[A-Z]{2,}\b")
