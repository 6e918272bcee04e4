"""claims.csv coming back."""
