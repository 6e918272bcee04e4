"""Who or what a mention stands for."""
