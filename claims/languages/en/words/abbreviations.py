"""English abbreviations that end in a full stop, by what the stop after them means."""

from __future__ import annotations

#: A name follows: the stop never ends a sentence.
TITLE_ABBREVIATIONS = frozenset(
    "mr mrs ms mx dr prof rev hon pres gov sen rep gen col lt sgt maj capt cmdr adm cpl pvt supt insp amb sec"
    " msgr fr sr. br messrs mmes st ste mt ft det asst atty assoc treas cllr".split()
)
#: More of the same sentence follows.
INNER_ABBREVIATIONS = frozenset("e.g i.e vs v cf viz approx ca est incl esp al nr tel ed eds trans fig figs".split())
#: A number follows; where none does, it is a word like any other.
NUMBERED_ABBREVIATIONS = frozenset(
    "no nos n° nº p pp vol vols art sect ch chap fig figs eq par para jan feb mar apr jun jul aug sep sept oct nov dec"
    " sec rev ver v c ca".split()
)
#: May end a sentence or stand inside one: what follows decides.
CLOSING_ABBREVIATIONS = frozenset(
    "inc corp co ltd llc plc jr sr esq bros etc a.m p.m u.s u.k u.n e.u u.s.a u.s.s.r d.c ph.d m.d b.a m.a b.sc m.sc"
    " ave blvd rd dept univ assn ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont"
    " neb nev okla ore pa penn tenn tex va vt wash wis wyo jan feb mar apr jun jul aug sep sept oct nov dec"
    " mon tue tues wed thu thur thurs fri sat sun hrs min oz lb lbs ft sq a.k.a b.c a.d n.y n.j n.c s.c n.h n.m l.a st"
    " i.q p.s".split()
)
#: Words that begin a sentence and are no names: after an abbreviation they tell a new one.
SENTENCE_STARTERS = frozenset(
    "the a an this that these those he she it they we i you there here his her its their our my your but and or so yet"
    " in on at by for from to with as if when while after before since because although though however moreover"
    " meanwhile then now also what who how why where which whose did do does is are was were will would can could"
    " should have has had not no some many most all both each every several few one two three another other such"
    " according despite under during between among through instead nevertheless still even only just".split()
)
