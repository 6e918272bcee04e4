"""Organisations that are known by name, and the nouns that say what an organisation is."""

from __future__ import annotations

#: Organisations that the name finder often takes for people or places.
KNOWN_ORGANISATIONS = frozenset(
    """
    Twitter Facebook Google YouTube Instagram TikTok Telegram WhatsApp Apple Amazon Microsoft Netflix Uber Meta Tesla
    Boeing Intel Nvidia OpenAI Alphabet Spotify Reddit LinkedIn Snapchat Kremlin Pentagon Congress Parliament Moderna
    Pfizer Greenpeace Amnesty Reuters Bloomberg AFP TASS Interfax
    """.split()
)

#: Nouns that take up an organisation by what it is: by a word of its name, or by what it was called.
INSTITUTIONS = frozenset(
    """
    agency airline airport army association authority bank bureau carmaker carrier charity church club coalition
    commission committee company council court department federation foundation fund hospital insurer institute lender
    manufacturer ministry museum newspaper operator party regulator retailer school supermarket union university
    watchdog
    """.split()
)

#: Words of an organisation's name that no person has in a full name.
ORGANISATION_NAME_WORDS = INSTITUTIONS | frozenset(
    """
    alliance ambulance america american assembly associates bbc board britain british broadcasting brothers
    business center centre chamber china chinese city college commons congress consortium corp corporation
    country county daily data development digital economic education electric energy europe european exchange
    expert express financial forum front game general global gmbh green group guard guardian health herald
    holding house human inc india indian industry information international journal kingdom lab league limited
    llc local ltd media medical minister ministry mission monitor motor movement nation national network new
    news north observer office official oil organisation organization plc police post power press project
    protection public republic research resource right road royal russia russian safety science security senate
    service society software solution south state statistic street study system team technology telecom
    telegraph the times trade transport treasury tribune trust u.s uk un united us virginia watch west white
    works world zone
    """.split()
)

#: Nouns that may stand for an organisation named near by, whatever it is.
ORGANISATION_NOUNS = frozenset("company firm platform site network giant carmaker bank agency retailer startup".split())

#: Those of them that are also places, or many things.
ONLINE_NOUNS = frozenset("site network platform".split())

#: Words of names that are no company's.
PUBLIC_NAME_WORDS = frozenset(
    """
    army assembly association authority commission committee congress council court department federation government
    house kremlin ministry nations nato office parliament party pentagon police politburo senate state states
    taliban union university afp ap bloomberg interfax reuters tass
    """.split()
)

#: What stands around an organisation's name and is no part of it.
NAME_FRAME = frozenset({"the", "The", "'s", "’s"})

#: What rules a place, told without its name.
POWERS = frozenset("government police parliament administration senate cabinet junta military navy".split())
