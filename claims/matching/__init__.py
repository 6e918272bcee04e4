"""Claims that say the same, and claims that contradict each other."""
