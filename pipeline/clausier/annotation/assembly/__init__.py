"""From what structure and components found to the records of the tables."""
