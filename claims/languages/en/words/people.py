"""Common given names that are given to one sex only, and the nouns and titles that tell it; written by hand."""

from __future__ import annotations

#: Given names of men and boys.
MALE_NAMES = frozenset(
    """
    aaron adam ahmed alan albert alejandro alexander alexei alfred ali andrew andrei anthony antonio arthur barack ben
    benjamin bernard bernie bill bob boris brad brian bruce carl carlos charles chris christopher chuck daniel darren
    dave david dean dennis derek dick dmitry dmitri don donald doug douglas ed eddie edward emmanuel eric ernest
    evan francis frank fred gary gavin geoffrey george gerald giovanni glenn gordon graham greg gregory hamid harold
    harry hassan henry howard hugh ibrahim igor ivan jack jacob jake james jamal jason jeff jeffrey jeremy jerry jim
    jimmy joe joel john jonathan jorge jose joseph josh joshua juan julian justin karl keith ken kenneth kevin khalid
    larry lawrence leo leonard luis luke marco marcus mario mark martin matt matthew michael mike mikhail mitch mitt
    mohamed mohammed muhammad nathan neil nicholas nick nicolas nikolai norman oleg oliver oscar patrick paul pavel
    pedro peter phil philip phillip pierre rafael ralph ray raymond recep richard rick rob robert roger ron ronald
    roy rupert russell ryan sadiq sam samuel scott sean sergei sergey simon stanley stephen steve steven stuart ted
    terry theodore thomas tim timothy toby todd tom tommy tony victor viktor vincent vladimir volodymyr walter warren
    wayne william xavier yuri zach zachary
    bradley brandon chad clark cody colin connor craig curtis darryl devin dwight dylan elliott ethan felix fernando
    francisco gabriel garrett hector jared jay jonas jordan kyle lance liam logan lucas lukas manuel mason mauricio
    mitchell nate noah omar otto owen pablo reginald ricardo rodney seth shane shaun spencer stefan theo
    travis trevor tyler vijay wesley yusuf
    alessandro amit diego enrico eoin francois giorgio giuseppe hans hiroshi keir kenji klaus leonardo mateo mehmet
    paolo pieter raj rishi sanjay
    """.split()
)
#: Given names of women and girls.
FEMALE_NAMES = frozenset(
    """
    abigail aisha alexandra alice alison allison amanda amber amy andrea angela anita ann anna anne annie barbara
    beatrice becky beth betty beverly bonnie brenda carla carly carol caroline carolyn catherine cathy charlotte cheryl
    christina christine cindy claire clara claudia cynthia danielle dawn deborah debbie debra denise diana diane donna
    dorothy ekaterina elaine eleanor elena elizabeth ella ellen emily emma erica erin eva evelyn fatima fiona florence
    frances gina ginni gloria grace greta hannah heather heidi helen hillary huma ingrid irene isabel ivanka jacinda
    jane janet janice jean jeanne jen jennifer jenny jessica jill joan joanna joyce judith judy julia julie kamala
    karen kate katherine kathleen kathy katie kelly kim kristen laura lauren leslie linda lisa liz loretta lori lucy
    lynn madeleine maggie margaret maria marie marilyn martha mary maya megan megyn melania melissa meredith michelle
    miriam monica nadia nancy naomi natalia natalie natasha nicola nicole nina olga olivia pamela patricia paula peggy
    penny priya rachel rebecca rita roberta rosa rose ruth sally samantha sandra sara sarah sharon shirley sofia
    sophia sophie stephanie susan susanna suzanne sylvia tatiana teresa theresa tina tracy ursula valerie vanessa
    vera veronica victoria virginia wendy yulia yvonne zoe
    adriana alicia amina ana bettina bianca bridget camila carmen daniela esther fiona hana ines irina isabella
    jasmine josephine katarina katya ksenia lara leila lena lydia magdalena marina marta mia nora odette oksana petra
    anneke ayse chiara giulia helga lakshmi lucia niamh siobhan valentina
    raquel renata rosemary sabine sadie shannon silvia sonia sonya svetlana tamara ulrike yasmin zainab
    """.split()
)
#: Titles and kinship words before a man's name.
MALE_TITLES = frozenset({"mr", "mr.", "sir", "king", "prince", "father", "brother", "lord"})
#: The same before a woman's.
FEMALE_TITLES = frozenset({"mrs", "mrs.", "ms", "ms.", "miss", "lady", "queen", "princess", "dame", "sister", "madam"})
#: Nouns that say that somebody is a man or a boy: kinship and work.
MALE_NOUNS = frozenset(
    "man men boy father son brother husband uncle spokesman chairman congressman businessman actor".split()
)
#: Nouns that say that somebody is a woman or a girl.
FEMALE_NOUNS = frozenset(
    """
    woman women girl mother daughter sister wife aunt spokeswoman chairwoman congresswoman businesswoman actress
    """.split()
)

#: What stands behind a name and is left out when it is used again.
NAME_SUFFIXES = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
#: Titles before a name that are no part of it.
TITLES = (
    MALE_TITLES
    | FEMALE_TITLES
    | frozenset(
        """
        dr dr. prof prof. professor president senator sen sen. rep rep. gov gov. governor judge justice minister premier
        secretary chancellor mayor general gen gen. col col. lt lt. sgt sgt. capt capt. captain colonel pope rev rev.
        former vice prime dame superintendent congressman congresswoman attorney ambassador
        """.split()
    )
)

#: Titles that are written short, and the noun that takes them up.
TITLE_NOUNS = {
    "gov.": "governor",
    "sen.": "senator",
    "rep.": "representative",
    "gen.": "general",
    "prof.": "professor",
}
