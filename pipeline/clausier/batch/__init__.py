"""Many files in one run: finding them, annotating each, and what holds over all of them."""
