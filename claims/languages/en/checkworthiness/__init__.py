"""English words and figures that tell what kind of statement is made."""
