"""What holds for text as such: cleaning, blocks, sentence ends, marks, dates, intervals."""
