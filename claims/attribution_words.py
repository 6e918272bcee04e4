"""The words that attribute: verbs, nouns and adjectives of saying and thinking, and how the speaker holds what is said.

Written by hand out of the usual classes of such words. A frame is what the word takes: ``clause`` (said that …),
``infinitive`` (hopes to …), ``object`` (criticised the plan), ``pair`` (called the plan a mess, urged him to go),
``speech`` (words in quotation marks), or a preposition (called *for* a ban).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AttributionWord:
    """How a word attributes: the stance of its subject and the frames that hold words or thoughts."""

    stance: str
    frames: frozenset[str]


_SAY = """
    say add write reply answer continue remark comment quip joke tweet text email e-mail blog post shout yell
    scream whisper murmur mutter exclaim interject opine concede interrupt chant intone crow recount relate reckon
    maintain contend assert counter retort conclude laugh sigh chime volunteer venture snap deadpan enthuse
    muse gush reason reflect retweet hint imply conjecture theorize declaim elaborate clarify confide testify lie
"""
_ANNOUNCE = """
    announce state declare claim explain report note mention reveal disclose stress emphasize emphasise underscore
    underline highlight reiterate repeat acknowledge admit confirm describe detail outline cite recall argue
    affirm proclaim bemoan echo summarize articulate specify profess tout boast brag quote observe
    reference discuss recite unveil propose suggest signal
"""
_THINK = """
    think believe feel suppose assume suspect guess imagine realize realise understand figure presume gather fathom
    know learn remember determine
"""
_CRITICIZE = """
    criticize criticise attack blast slam condemn denounce decry deride mock ridicule rebuke lambaste assail lament
    deplore bash chide scold disparage castigate excoriate skewer berate belittle denigrate resent hate dislike
    despise detest insult pan fault blame rap knock
"""
_SUPPORT = """
    praise defend endorse support back applaud welcome hail laud commend champion extol favor favour prefer embrace
    admire thank congratulate compliment like love appreciate advocate
"""

#: (stance, frames, lemmas); where a lemma stands twice the later row wins.
_VERB_TABLE = (
    ("says", "clause speech", _SAY),
    ("says", "clause speech object", _ANNOUNCE),
    ("says", "clause speech about of", "talk speak boast brag complain joke hear"),
    ("says", "clause speech on", "insist"),
    ("says", "clause speech to", "respond refer allude react point"),
    ("tells", "clause speech order about of", "tell inform remind assure notify brief convince persuade show reassure"),
    ("denies", "clause speech object infinitive", "deny dispute refute reject dismiss rebut disavow rebuff contradict"),
    ("doubts", "clause object speech", "doubt question"),
    ("warns", "clause speech pair of about against", "warn caution alert"),
    ("accuses", "pair object", "accuse charge"),
    ("alleges", "clause speech object", "allege"),
    ("asks", "clause speech pair about for", "ask"),
    ("asks", "clause speech about", "wonder inquire enquire"),
    ("hopes", "clause infinitive speech for", "hope wish long yearn"),
    ("fears", "clause infinitive speech object about", "fear worry dread"),
    ("expects", "clause infinitive object speech", "expect anticipate predict forecast project foresee estimate"),
    ("thinks", "clause speech", _THINK),
    ("thinks", "clause infinitive", "decide forget"),
    ("thinks", "clause speech as", "see"),
    ("thinks", "clause speech with infinitive on to", "agree disagree"),
    ("thinks", "pair clause", "consider regard view deem judge perceive envision"),
    ("wants", "infinitive clause pair object", "want"),
    ("wants", "infinitive clause", "intend plan aim desire aspire"),
    ("wants", "infinitive object", "seek"),
    ("seems", "infinitive clause", "seem appear"),
    ("promises", "clause infinitive speech object", "promise pledge vow swear guarantee offer"),
    ("demands", "clause infinitive speech object", "demand request recommend"),
    ("urges", "pair clause speech", "urge order encourage implore beg exhort plead instruct advise"),
    ("thinks", "object about of", "know see hear learn understand remember consider imagine realize think believe"),
    ("says", "object on about", "address raise tackle comment elaborate"),
    ("wants", "infinitive", "like love prefer hate need"),
    ("refuses", "infinitive", "refuse decline threaten"),
    ("calls", "known", "know name remember nominate identify see treat"),
    ("demands", "pair", "push press pressure lobby"),
    ("says", "clause object", "document downplay share identify recognize rule notice address cheer raise"),
    ("criticizes", "object", "insult heckle boo contrast snub shun"),
    ("shows", "clause object", "show find indicate demonstrate prove illustrate"),
    ("criticizes", "object speech", _CRITICIZE),
    ("supports", "object speech", _SUPPORT),
    ("opposes", "object", "oppose protest"),
    ("calls", "pair speech for on", "call"),
    ("calls", "pair speech", "label dub brand portray depict characterize characterise compare liken"),
    ("complains", "clause speech about", "complain grumble gripe fret"),
    ("supports", "for", "vote argue push advocate plead lobby campaign"),
)

#: Lemma of a verb → how it attributes.
VERBS: dict[str, AttributionWord] = {}
for _stance, _frames, _lemmas in _VERB_TABLE:
    for _lemma in _lemmas.split():
        _before = VERBS[_lemma].frames if _lemma in VERBS else frozenset[str]()
        VERBS[_lemma] = AttributionWord(_stance, _before | frozenset(_frames.split()))

_NOUN_TABLE = (
    ("says", "clause", "claim statement assertion argument announcement declaration suggestion comment remark report"),
    ("says", "clause", "contention insistence acknowledgment admission reminder revelation explanation testimony"),
    ("says", "about on", "comment remark"),
    ("alleges", "clause of against", "allegation accusation charge complaint"),
    ("thinks", "clause", "belief view opinion idea notion conviction thought conclusion assumption impression"),
    ("thinks", "of on about", "view opinion"),
    ("hopes", "clause infinitive for of", "hope desire wish dream"),
    ("fears", "clause of about over", "fear concern worry anxiety"),
    ("denies", "clause of", "denial"),
    ("doubts", "clause about", "doubt skepticism question"),
    ("warns", "clause infinitive of about", "warning threat"),
    ("expects", "clause of", "prediction expectation forecast"),
    ("promises", "clause infinitive", "promise pledge vow commitment offer"),
    ("demands", "clause infinitive for", "demand request proposal call recommendation order"),
    ("wants", "infinitive", "plan intention decision determination willingness desire effort"),
    ("refuses", "infinitive", "refusal"),
    ("supports", "of for", "endorsement support praise"),
    ("criticizes", "of on", "criticism condemnation attack"),
    ("opposes", "to", "opposition"),
)

#: Lemma of a noun that holds words or thoughts, "the claim that …", "his plan to …" → how it attributes.
NOUNS: dict[str, AttributionWord] = {}
for _stance, _frames, _lemmas in _NOUN_TABLE:
    for _lemma in _lemmas.split():
        _before = NOUNS[_lemma].frames if _lemma in NOUNS else frozenset[str]()
        NOUNS[_lemma] = AttributionWord(_stance, _before | frozenset(_frames.split()))

_ADJECTIVE_TABLE = (
    ("thinks", "clause of about", "sure certain confident convinced aware"),
    ("hopes", "clause about", "hopeful optimistic"),
    ("fears", "clause about", "worried concerned afraid nervous pessimistic"),
    ("doubts", "clause of about", "skeptical doubtful unsure unaware"),
    ("thinks", "clause about", "surprised disappointed angry upset happy glad proud excited outraged"),
    ("wants", "infinitive", "willing eager reluctant determined unwilling"),
)

#: Adjectives of a state of mind, as they are written.
ADJECTIVES = {
    word: AttributionWord(stance, frozenset(frames.split()))
    for stance, frames, words in _ADJECTIVE_TABLE
    for word in words.split()
}

#: Verbs whose that-clause nobody says.
UNSAID = frozenset("be ensure mean make happen cause have do get keep help matter turn come go seem appear".split())

#: Adverbs by which an article says that it only heard so.
HEARSAY = frozenset({"reportedly", "allegedly", "purportedly", "supposedly", "seemingly"})

#: What "in a recent poll, …" may name as the source of what follows.
DOCUMENTS = frozenset({"poll", "survey", "study", "analysis"})
