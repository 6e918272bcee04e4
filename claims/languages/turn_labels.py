"""Words around the names of those who speak in transcripts; a text's language is not known when it is read."""

from __future__ import annotations

#: Titles before a name, without their stops: "MS. REYES", "Gov. Alma Reyes" are Reyes and Alma Reyes.
SPEAKERS_TITLES = frozenset(
    """
    the mr mrs ms miss mx dr prof sir dame lord lady hon rep sen senator gov governor president mayor minister
    chancellor secretary congressman congresswoman representative judge justice gen general col capt rev
    herr frau m mme señor señora sr sra
    """.split()
)
#: Titles as the records of parliaments write them before a name in capitals.
FLOOR_TITLES = ("Mr", "Ms", "Mrs", "Miss", "Dr", "MR", "MS", "MRS", "DR")
#: Who presides there, before "PRESIDENT".
PRESIDING = ("VICE", "ACTING", "PRESIDING")
#: Small words between the words of a name or a role: "Ludwig van der Rohe", "Ministry of Health"; in any language.
LABEL_JOINTS = ("of", "the", "de", "da", "del", "der", "den", "di", "du", "la", "le", "van", "von", "al", "bin", "and")
#: What heads a question where nobody is named.
ASKER_LABELS = ("Q", "QUESTION", "Question", "QUESTIONER", "Questioner", "Frage", "FRAGE")
#: What heads an answer there.
ANSWERER_LABELS = ("A", "ANSWER", "Answer", "Antwort", "ANTWORT")
#: Words before a colon that are no speaker's name, lower-cased: what heads a note, a list, a picture.
NOT_SPEAKERS = frozenset(
    """
    note notes update updates updated correction clarification source sources photo photos picture pictures image video
    score caption credit read see watch listen more related also live breaking exclusive analysis explained opinion
    editorial new date time when where what who why how location address phone email e-mail contact website price cost
    tickets title subject topic summary conclusion result results warning disclaimer example step tip ps
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow name age born died
    attendees present apologies agenda transcript duration recorded guests
    """.split()
)
#: What stands before the name in the chat of a meeting: "From Alma Reyes to Everyone:".
FROM_WORDS = ("From", "Von", "De")
#: What stands before those it went to.
TO_WORDS = ("to", "To", "an", "à", "a")
#: What somebody is doing, in brackets in a transcript; in any case.
STAGE_DIRECTIONS = (
    "applause", "laughter", "laughs", "laughing", "cheers", "cheering", "crosstalk", "cross talk", "music", "inaudible",
    "unintelligible", "silence", "pause", "coughs", "sighs", "boos", "booing", "chuckles", "crying", "foreign language",
    "applaus", "lachen", "beifall", "heiterkeit", "zuruf", "applaudissements", "rires", "aplausos", "risas",
)  # fmt: skip
#: Words that never end a sentence: what stands behind them in the next caption belongs to it; lower-cased.
NEVER_LAST = frozenset(
    """
    a an the and or but of to in on at by for from with without about into than that which who whose if because as when
    while is are was were be been has have had do does did will would can could should might must not my our your
    his her its their this these those some every no very more most one two three i we he she they
    """.split()
)
#: Words with which a sentence begins rather than goes on, where captions have no stops; lower-cased.
SENTENCE_OPENERS = frozenset(
    """
    the a an i we he she they you it this these those there my our his her their that's it's i'm we're they're he's
    she's there's but so well now yes no okay thank what why how when where who good hello welcome
    """.split()
)
