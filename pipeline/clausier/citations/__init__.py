"""Who cites whom, and to what end: an edge for each instrument that an act of a paragraph cites."""
