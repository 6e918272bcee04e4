"""How English says who says what: direct, indirect, set apart, in tags."""
