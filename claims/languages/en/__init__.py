"""English: its words, its parser's labels, and the rules that read them."""
