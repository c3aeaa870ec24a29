"""What is true of the tables: one set of checks, for rows as they are made and for folders that people edit.

A check takes rows and yields faults. ``tables.invariants`` raises the first, ``validation`` lists them all.
"""
