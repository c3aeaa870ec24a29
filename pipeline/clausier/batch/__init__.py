"""Many files in one run: which files, the workers that annotate them, and the export of all."""
