"""Named entities: the gazetteer, names by their head noun, dates, and what the base model adds to them."""
