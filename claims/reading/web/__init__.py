"""Web addresses: which may be read, and reading them."""
