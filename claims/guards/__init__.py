"""What no wording and no headline may change."""
