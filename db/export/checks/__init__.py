"""What is looked for before anything goes out."""
