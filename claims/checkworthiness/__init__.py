"""How much a sentence is worth a check, why, and why a passage is not proposed."""
