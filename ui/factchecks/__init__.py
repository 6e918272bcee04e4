"""Published fact-checks of others, as their page lists and searches them."""
