"""Files of rows, whatever they come from."""
