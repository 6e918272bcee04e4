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
