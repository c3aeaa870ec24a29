"""Named entities: gazetteer terms, names by their head noun, dates, persons, and proposals of the base model."""
