"""Who says what: the chain that carries a claim, and what holds of it in any language."""
