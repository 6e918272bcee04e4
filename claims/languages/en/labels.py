"""The labels of the English parser, in the sets that the rules ask for: each set once, under linguistics' name for it.

Relations (``dep_``) are those of ClearNLP, tags (``tag_``) those of the Penn Treebank, parts of speech (``pos_``) those
of Universal Dependencies, kinds of names (``ent_type_``) those of OntoNotes.
"""

from __future__ import annotations

# Relations: subjects.

#: A noun or pronoun as the subject of an active or a passive verb.
NOMINAL_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
#: The same with the "there" or "it" that only fills the place of a subject.
NOMINAL_OR_EXPLETIVE_SUBJECTS = frozenset({*NOMINAL_SUBJECTS, "expl"})
#: The same with a clause that is the subject of an active verb: under these stands what a sentence is about.
TOPICS = frozenset({*NOMINAL_SUBJECTS, "csubj"})
#: Everything that can be the subject of a verb, clauses included.
SUBJECTS = frozenset({*NOMINAL_OR_EXPLETIVE_SUBJECTS, "csubj", "csubjpass"})

# Relations: what belongs to a verb.

#: The words that form one verb with its head: auxiliaries and the negation between them.
AUXILIARIES_AND_NEGATION = frozenset({"aux", "auxpass", "neg"})
#: The whole verb group, with the particle of a phrasal verb ("set *up*").
VERB_GROUP = frozenset({*AUXILIARIES_AND_NEGATION, "prt"})
#: What a verb and the one coordinated with it may each have of their own: auxiliaries, objects, complements.
COMPLETING_A_VERB = frozenset({"aux", "auxpass", "dobj", "ccomp", "xcomp", "attr", "acomp"})
#: What follows an active verb and its object and is part of what is said: complements and adjuncts.
COMPLEMENTS_AND_ADJUNCTS = frozenset(
    {"prep", "oprd", "xcomp", "acl", "dobj", "pcomp", "ccomp", "dative", "advcl", "acomp"}
)
#: What follows a passive verb and is part of what is said of its subject.
PASSIVE_COMPLEMENTS = frozenset({"xcomp", "oprd", "prep"})
#: What may stand between a verb of saying and the quotation that it introduces.
BEFORE_A_QUOTATION = frozenset({"npadvmod", "advmod", "prep", "dative", "dobj", "punct", "prt", "mark", "advcl"})
#: Complements behind a verb that show a clause after it to be whole: an object, a content, a second verb.
CLAUSE_COMPLETIONS = frozenset({"dobj", "ccomp", "conj"})
#: Complements by which a relative clause has its object already, so that its pronoun is the subject.
FILLED_OBJECTS = frozenset({"dobj", "ccomp", "xcomp", "prt", "dative"})
#: What makes a verb complete before a further detail of when or where.
COMPLETED_PREDICATE = frozenset({"dobj", "prep", "attr", "acomp"})
#: Objects of verbs and prepositions, and predicate nouns.
OBJECTS = frozenset({"dobj", "pobj", "attr"})
#: Nouns that say what something is, not which: predicates and appositions ("Berg is the *chairwoman*").
PREDICATE_NOUNS = frozenset({"attr", "appos", "oprd"})

# Relations: clauses.

#: Edges through which a verb without a subject of its own shares that of its head.
SHARING_A_SUBJECT = frozenset({"conj", "xcomp", "advcl", "parataxis", "dep", "pcomp", "prep", "ccomp"})
#: Edges over which the understood subject of a verb is looked for (control); fewer, as a claim is built on it.
CONTROLLED = frozenset({"xcomp", "conj", "advcl", "pcomp"})
#: Edges from a verb of saying up to the verb that may keep it from being said ("stopped short *of saying*").
RAISING = frozenset({"xcomp", "pcomp", "prep"})
#: Clauses inside another one, by which a verb of saying is not the main verb: "the senator who *runs* it said".
EMBEDDED_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "pcomp"})
#: Clauses that depend on a verb: its content, an adverbial clause, a coordinated one.
DEPENDENT_CLAUSES = frozenset({"ccomp", "advcl", "conj"})
#: Clauses with a verb that may be a participle.
PARTICIPIAL_CLAUSES = frozenset({"advcl", "acl", "xcomp"})
#: Relations of a clause that the parser hung on the wrong verb.
LOOSE_CLAUSES = frozenset({"ccomp", "dep", "parataxis"})
#: Heads of main clauses and of what is said: there somebody new may act.
MAIN_CLAUSES = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
#: What an adjective of a state of mind may be in its clause: "*sure* that …", "was sure and *afraid*".
PREDICATIVE_ADJECTIVES = frozenset({"acomp", "ROOT", "conj", "oprd", "amod", "advcl"})
#: What begins a clause and says nothing of itself: its mark, a conjunction, punctuation.
CLAUSE_OPENERS = frozenset({"mark", "cc", "punct"})

# Relations: inside a noun phrase.

#: Nouns and adjectives before a noun that tell which one is meant.
MODIFIERS = frozenset({"compound", "amod", "nmod"})
#: Everything that may stand before a noun in its phrase: modifiers, articles, owners, numbers.
PRENOMINAL = frozenset({*MODIFIERS, "det", "poss", "nummod"})
#: By these before it a supposed verb is a noun: "the *strikes*", "their *plan*".
NOUN_MARKERS = frozenset({"compound", "det", "poss"})
#: Nouns that stand for nobody of their own: modifiers of another noun, predicates and appositions.
NOT_REFERRING = frozenset({*MODIFIERS, *PREDICATE_NOUNS})
#: What narrows or adds to a noun from behind: relative clauses, participles, appositions.
POSTNOMINAL = frozenset({"relcl", "acl", "appos"})
#: What stands behind its head and can be left out of a headline when it is set apart.
PARENTHETICAL = frozenset({*POSTNOMINAL, "advcl", "prep", "parataxis"})
#: What a name may be in its sentence when it is the head of a source.
SOURCE_HEADS = frozenset({"nsubj", "nsubjpass", "appos", "ROOT", "dobj", "poss", "conj"})
#: Beginnings of a clause behind the day on which it was said: its subject, or what opens its subject's phrase.
CLAUSE_BEGINNINGS = frozenset({*SUBJECTS, "det", "poss", "compound", "mark", "amod"})
#: Nouns whose prepositional phrase a headline keeps, as the sentence is about them or tells what they are.
SUBJECTS_AND_PREDICATES = frozenset({*NOMINAL_SUBJECTS, "attr"})

# Tags.

#: Finite verbs without modals: past, third person and other present.
TENSED_VERBS = frozenset({"VBD", "VBZ", "VBP"})
#: Finite verbs: those that carry tense, modals included.
FINITE = frozenset({*TENSED_VERBS, "MD"})
#: Verbs that are no participles: finite ones and infinitives.
FINITE_OR_BASE = frozenset({*TENSED_VERBS, "VB"})
#: Words that carry no tense, so that the verb above them must tell it.
TENSELESS = frozenset({"VB", "VBG", "NN"})
#: Relative pronouns, and "that" where the parser reads it as a preposition.
RELATIVE_PRONOUNS = frozenset({"WDT", "WP", "WP$", "IN"})
#: Personal and relative pronouns: a noun phrase with one says nothing away from its text.
PRONOUN_TAGS = frozenset({"PRP", "PRP$", "WDT", "WP"})
#: Comparatives, superlatives, conjunctions and participles: a description with one is not plain.
NOT_PLAIN = frozenset({"JJR", "JJS", "CC", "VBG"})
#: Superlatives, which make an apposition worth a claim of its own.
SUPERLATIVES = frozenset({"JJS", "RBS"})

# Parts of speech.

#: Nouns, names and pronouns.
NOMINALS = frozenset({"NOUN", "PROPN", "PRON"})
#: The same with articles: with one of these a noun phrase begins.
NOUN_PHRASE_STARTS = frozenset({*NOMINALS, "DET"})
#: Nouns, names and adjectives: the words of a noun phrase without its article.
NOUN_PHRASE_WORDS = frozenset({"NOUN", "PROPN", "ADJ"})
#: What a name may begin with, as far as the parser can tell.
NAME_STARTS = frozenset({"PROPN", "NOUN", "ADJ", "X", "DET"})
#: What may stand in the place from where a sentence was reported.
DATELINE_WORDS = frozenset({"PROPN", "PUNCT", "SYM", "NUM"})
#: What may stand before the verb of a speech tag beside its speaker.
BESIDE_A_SPEAKER = frozenset({"ADV", "SPACE", "AUX"})
#: What a speaker behind the verb of a speech tag begins with.
SPEAKER_STARTS = frozenset({*NOUN_PHRASE_STARTS, "ADJ", "NUM"})
#: What no speaker begins with.
NO_SPEAKER_STARTS = frozenset({"CCONJ", "SCONJ", "ADP", "VERB", "PART"})
#: What no sentence ends on.
UNFINISHED_ENDS = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "PART", "AUX"})
#: Verbs and the words that form one with them: with these a predicate begins.
PREDICATE_STARTS = frozenset({"VERB", "AUX", "PART"})
#: What joins a further clause to what stands before it: a conjunction or a verb.
CLAUSE_JOINTS = frozenset({"CCONJ", "VERB", "AUX"})
#: Heads whose adverbial phrase belongs to them, not to the clause: "three years *after* it".
MODIFIED_HEADS = frozenset({"ADV", "ADJ", "ADP", "NUM"})

# Kinds of names.

#: Names that may speak: people, organisations, places with a government, peoples.
SPEAKERS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
#: Names that a text takes up again: people, organisations, places with a government, products.
MENTIONED = frozenset({"PERSON", "ORG", "GPE", "PRODUCT"})
#: Names that own as one: "Berlin *has*", whatever their ending.
OWNERS = frozenset({"ORG", "GPE", "PERSON"})
#: Names that take a singular verb whatever their ending: "Coastal Jets was founded in 1994".
ONE_BODY = frozenset({"ORG", "GPE", "FAC", "PRODUCT", "WORK_OF_ART"})
#: Names of places: countries and towns, lands and waters, buildings.
PLACES = frozenset({"GPE", "LOC", "FAC"})
#: Names of places and peoples, which only tell where something belongs.
PLACES_AND_PEOPLES = frozenset({"GPE", "LOC", "NORP"})
#: Days, years and times of day.
TIMES = frozenset({"DATE", "TIME"})
#: Names that tell where or when.
PLACES_AND_TIMES = frozenset({*PLACES, *TIMES, "EVENT"})
