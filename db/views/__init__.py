"""What queries return: plain values, complete when they arrive, fit for a screen or a file."""
