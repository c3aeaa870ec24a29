"""The records of the tables, made of the results of structure and components."""
