"""Speaker turns: who speaks when in a transcript, interview, chat or subtitles, and which words are only labels."""
