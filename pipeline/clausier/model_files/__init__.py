"""The data files of a model folder, read and written without spaCy."""
