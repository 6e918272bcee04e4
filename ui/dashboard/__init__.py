"""What the page Dashboard shows."""
