"""Rules that the tables obey: one set of checks, for rows that the program makes and for folders that people edit.

A check takes rows and yields faults. ``tables.invariants`` raises the first one, ``validation`` lists all of them.
"""
