"""What is true of French whatever the genre: forms of words, dates, folding, whether a text is French."""
