"""Words that decide whether something is said to be so: negations, conditions, modals, hedges."""

from __future__ import annotations

#: Words of a condition or its counterpart: nothing may be taken out of a sentence with one.
CONDITIONS = frozenset("if unless provided providing otherwise lest suppose supposing assuming".split())

#: Those of them that put a whole sentence under a condition wherever they stand in it. Without "otherwise" and "lest",
#: which hold for their own clause, and without "providing", which is mostly a plain verb.
SENTENCE_CONDITIONS = frozenset("if unless provided assuming supposing suppose".split())

#: Verbs that begin a condition without "if": "*Had* the pilot landed, 30 people would have survived".
INVERTED_CONDITION_VERBS = frozenset("had were should".split())

#: What would be, were it otherwise: modals beside a condition that did not come true.
UNREAL_MODALS = frozenset({"would", "could", "might", "'d", "’d"})

#: Words that open alternatives: what hangs on them means nothing apart.
ALTERNATIVES = frozenset("neither nor either whichever whoever whatever".split())

#: Words before a noun that something is not told of: "it was the minister, *not* the mayor, who …".
CONTRASTING_WORDS = frozenset("not nor neither than never".split())

#: Lemmas of words over a noun under which what it names may never have been done.
NONFACTUAL_OPERATORS = frozenset(
    """
    ahead against before block call consider delay demand expect hope oppose pending plan possible prevent propose
    reject seek threaten until urge want without
    """.split()
)

#: Marks of subordinate clauses that are asserted beside their main clause.
ASSERTING_SUBORDINATORS = frozenset("while although though as after when whereas where since".split())

#: Words after "as" or "even" with which it asserts nothing: "as *if*", "as *long* as", "as *well* as".
SUBORDINATOR_PARTNERS = frozenset("if though well long".split())

#: Negations that no rewording may lose or add; "n't" is found beside them.
GUARDED_NEGATIONS = tuple(
    """
    no not never nobody none nothing nowhere neither nor without cannot hardly scarcely barely rarely seldom few
    little unable unlikely untrue unclear unfounded unconfirmed unproven unverified
    """.split()
)

#: Modals that no rewording may lose or add; "'ll" and "'d" are found beside them.
GUARDED_MODALS = tuple("may might could would should must shall can cannot will".split())

#: Words that make a statement less sure, less exact or less whole; no rewording may lose or add one.
GUARDED_HEDGES = tuple(
    """
    allegedly alleged reportedly apparently possibly probably perhaps maybe likely unlikely seemingly supposedly
    purported purportedly suspected about around nearly almost roughly approximately some most many several mostly
    partly partially largely mainly usually often sometimes occasionally over under only just if unless whether too
    except former false falsely fake planned proposed attempted potential possible seem seems seemed believed
    thought estimated expected
    """.split()
)

#: The same in two words.
GUARDED_HEDGE_PHRASES = (
    "at least", "at most", "up to", "more than", "less than", "fewer than", "appear to", "appears to", "appeared to",
)  # fmt: skip

#: Words that deny, refuse or stop something, in all forms; no rewording may lose or add one.
GUARDED_DENIALS = tuple(
    """
    deny denies denied denying denial denials refuse refuses refused refusing refusal refusals reject rejects
    rejected rejecting rejection rejections dispute disputes disputed disputing fail fails failed failing failings
    failure failures doubt doubts doubted doubting lack lacks lacked lacking contradict contradicts contradicted
    contradicting refute refutes refuted refuting prevent prevents prevented preventing avoid avoids avoided
    avoiding ban bans banned banning stop stops stopped stopping cease ceases ceased
    """.split()
)

#: The same in two words.
GUARDED_DENIAL_PHRASES = ("decline to", "declines to", "declined to", "declining to")

#: Forms of one modal, and the form under which it is counted.
SAME_MODAL = {"wo": "will", "ca": "can", "cannot": "can"}
