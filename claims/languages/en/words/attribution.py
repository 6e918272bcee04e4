"""The words that attribute: verbs, nouns and adjectives of saying and thinking, and how the speaker holds what is said.

Written by hand out of the usual classes of such words. A frame is what the word takes: ``clause`` (said that …),
``infinitive`` (hopes to …), ``object`` (criticised the plan), ``pair`` (called the plan a mess, urged him to go),
``named`` (cast the plan as a mess), ``known`` (is known as a liar), ``order`` (told him to go), ``speech``
(words in quotation marks), ``predicate`` (seems safe), or a preposition (called *for* a ban).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AttributionWord:
    """How a word attributes: the stance of its subject and the frames that hold words or thoughts."""

    stance: str
    frames: frozenset[str]


#: Verbs of saying that only carry what is said.
_SAY = """
    say add write reply answer continue remark comment quip joke tweet text email e-mail blog post shout yell
    scream whisper murmur mutter exclaim interject opine concede interrupt chant intone crow recount relate reckon
    maintain contend assert counter retort conclude laugh sigh chime volunteer venture snap deadpan enthuse
    muse gush read reason reflect retweet hint imply conjecture theorize declaim elaborate clarify confide testify lie
"""
#: Verbs of saying that take an object as well: "announced a plan".
_ANNOUNCE = """
    announce state declare claim explain report note mention reveal disclose stress emphasize emphasise
    highlight reiterate repeat acknowledge admit confirm describe detail outline cite recall argue
    affirm proclaim bemoan echo summarize articulate specify profess tout boast brag quote observe
    reference discuss recite propose suggest signal
"""
#: Verbs of thinking and knowing.
_THINK = """
    think believe feel suppose assume suspect guess imagine realize realise understand figure presume gather fathom
    know learn remember determine
"""
#: Verbs by which somebody speaks against what they name.
_CRITICIZE = """
    criticize criticise attack blast slam condemn denounce decry deride mock ridicule rebuke lambaste assail lament
    deplore bash chide scold disparage castigate excoriate skewer berate belittle denigrate resent hate dislike
    despise detest insult pan fault blame rap knock
"""
#: Verbs by which somebody speaks for it.
_SUPPORT = """
    praise defend endorse support back applaud welcome hail laud commend extol favor favour prefer embrace
    admire thank congratulate compliment like love appreciate advocate
"""

#: (stance, frames, lemmas); where a lemma stands twice the later row wins.
_VERB_TABLE = (
    ("says", "clause speech", _SAY + "underscore underline"),
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
    ("urges", "pair clause speech", "urge order encourage implore beg exhort plead instruct"),
    ("urges", "clause speech", "advise"),
    ("thinks", "object about of", "know see hear learn understand remember consider imagine realize think believe"),
    ("says", "object", "address"),
    ("says", "on about", "comment elaborate"),
    ("wants", "infinitive", "like love prefer hate"),
    ("refuses", "infinitive", "refuse decline threaten"),
    ("calls", "known", "know remember nominate identify see treat"),
    ("demands", "pair", "press pressure lobby"),
    ("says", "clause object", "document downplay share identify recognize rule notice address"),
    ("criticizes", "object", "insult heckle boo contrast snub shun"),
    ("shows", "clause object", "show find indicate demonstrate prove illustrate"),
    ("criticizes", "object speech", _CRITICIZE),
    ("supports", "object speech", _SUPPORT),
    ("opposes", "object", "oppose protest"),
    ("calls", "pair speech for on", "call"),
    ("calls", "pair speech", "label dub brand portray depict characterize characterise compare liken"),
    ("complains", "clause speech about", "complain grumble gripe fret"),
)

#: Rows that add frames to words of the table; a word that is new takes its stance from here.
_FURTHER_VERBS = (
    ("supports", "for", "vote argue push advocate plead lobby campaign"),
    ("says", "about of", "speak talk testify report"),
    ("says", "about", "speculate gush muse rant lie rave fret"),
    ("says", "on", "expand dwell touch expound"),
    ("says", "at", "hint"),
    ("says", "object", "express voice tweet retweet recount retell invoke reaffirm assert pronounce"),
    ("criticizes", "against at", "rail lash inveigh fulminate campaign"),
    ("opposes", "at to", "balk object"),
    ("opposes", "against", "vote argue speak campaign push"),
    ("opposes", "object", "contest boycott repudiate renounce resist"),
    ("supports", "for", "root vouch press apologize"),
    ("supports", "object", "promote credit herald trumpet relish trust"),
    ("supports", "in", "believe"),
    ("supports", "with", "side sympathize"),
    ("thinks", "object", "contemplate fear mourn regret attribute ascribe"),
    ("thinks", "about over", "care agonize worry"),
    ("wants", "infinitive", "vote opt strive look"),
    ("demands", "infinitive", "propose ask claim"),
    ("urges", "pair", "challenge dare"),
    ("calls", "named", "cast describe paint frame pitch position bill list cite view see"),
    ("seems", "infinitive clause predicate", "seem appear"),
)

#: Lemma of a verb → how it attributes.
CUE_VERBS: dict[str, AttributionWord] = {}
for _stance, _frames, _lemmas in _VERB_TABLE:
    for _lemma in _lemmas.split():
        _before = CUE_VERBS[_lemma].frames if _lemma in CUE_VERBS else frozenset[str]()
        CUE_VERBS[_lemma] = AttributionWord(_stance, _before | frozenset(_frames.split()))
for _stance, _frames, _lemmas in _FURTHER_VERBS:
    for _lemma in _lemmas.split():
        _known = CUE_VERBS.get(_lemma, AttributionWord(_stance, frozenset()))
        CUE_VERBS[_lemma] = AttributionWord(_known.stance, _known.frames | frozenset(_frames.split()))

#: The same for nouns.
_NOUN_TABLE = (
    ("says", "clause", "claim statement assertion argument announcement declaration suggestion comment remark report"),
    ("says", "clause", "contention insistence acknowledgment admission reminder revelation explanation testimony"),
    ("says", "about on", "comment remark"),
    ("alleges", "clause of against", "allegation accusation"),
    ("alleges", "clause", "charge complaint"),
    ("thinks", "clause", "belief view opinion idea notion conviction thought conclusion assumption impression"),
    ("thinks", "of on about", "view opinion"),
    ("hopes", "clause infinitive for of", "hope desire wish dream"),
    ("fears", "clause of about over", "fear concern worry anxiety"),
    ("denies", "clause of", "denial"),
    ("doubts", "clause about", "doubt skepticism question"),
    ("warns", "clause infinitive of about", "warning threat"),
    ("expects", "clause of", "prediction expectation forecast"),
    ("promises", "clause infinitive", "promise pledge vow commitment offer"),
    ("demands", "clause infinitive for", "demand request proposal call recommendation"),
    ("wants", "infinitive", "plan intention decision determination willingness desire"),
    ("refuses", "infinitive", "refusal"),
    ("supports", "of", "endorsement"),
    ("supports", "for", "endorsement support praise"),
    ("criticizes", "of on", "criticism condemnation attack"),
    ("opposes", "to", "opposition"),
    ("says", "clause", "rumor rumour speculation assurance message"),
    ("says", "of about", "talk mention account joke"),
    ("says", "to", "reference"),
    ("thinks", "clause", "recognition realization realisation perception confidence consensus suspicion"),
    ("thinks", "of", "assessment understanding perception"),
    ("thinks", "in", "interest confidence"),
    ("criticizes", "of for over about", "critique criticism denunciation indictment rejection"),
    ("supports", "of", "embrace"),
    ("supports", "for", "admiration enthusiasm passion"),
    ("refuses", "infinitive", "reluctance unwillingness"),
    ("wants", "infinitive for", "eagerness vision"),
)

#: Lemma of a noun that holds words or thoughts, "the claim that …", "his plan to …" → how it attributes.
CUE_NOUNS: dict[str, AttributionWord] = {}
for _stance, _frames, _lemmas in _NOUN_TABLE:
    for _lemma in _lemmas.split():
        _before = CUE_NOUNS[_lemma].frames if _lemma in CUE_NOUNS else frozenset[str]()
        CUE_NOUNS[_lemma] = AttributionWord(_stance, _before | frozenset(_frames.split()))

#: The same for adjectives.
_ADJECTIVE_TABLE = (
    ("thinks", "clause of about", "sure certain confident convinced aware"),
    ("hopes", "clause about", "hopeful optimistic"),
    ("fears", "clause about", "worried concerned afraid nervous pessimistic"),
    ("doubts", "clause of about", "skeptical doubtful unsure unaware"),
    ("thinks", "clause about", "surprised disappointed angry upset happy glad proud excited outraged"),
    ("wants", "infinitive", "willing eager reluctant determined unwilling prepared keen"),
    ("wants", "on", "bent intent"),
    ("thinks", "clause", "clear adamant"),
    ("thinks", "in with", "interested confident comfortable"),
    ("fears", "of about", "wary leery uneasy upbeat mindful"),
    ("criticizes", "of at with about", "critical angry frustrated unhappy"),
    ("supports", "of to", "supportive proud fond"),
    ("opposes", "to", "opposed hostile"),
)

#: Adjectives of a state of mind, as they are written.
CUE_ADJECTIVES: dict[str, AttributionWord] = {}
for _stance, _frames, _words in _ADJECTIVE_TABLE:
    for _word in _words.split():
        _before = CUE_ADJECTIVES[_word].frames if _word in CUE_ADJECTIVES else frozenset[str]()
        CUE_ADJECTIVES[_word] = AttributionWord(_stance, _before | frozenset(_frames.split()))

#: Verbs whose that-clause nobody says.
UNSAID_CLAUSE_VERBS = frozenset(
    "be ensure mean make happen cause have do get keep help matter turn come go seem appear".split()
)

#: Adverbs by which an article says that it only heard so.
HEARSAY_ADVERBS = frozenset({"reportedly", "allegedly", "purportedly", "supposedly", "seemingly"})

#: What "in a recent poll, …" may name as the source of what follows.
SOURCE_DOCUMENTS = frozenset({"poll", "survey", "study", "analysis"})
