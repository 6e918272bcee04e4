"""Who or what an English pronoun, surname or description stands for."""
