"""An English sentence → its propositions."""
