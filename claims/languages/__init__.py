"""What is known of each language. English is one folder; whoever asks goes through this door."""
