"""Diagnosis of an installation: its versions, its model, and whether it works."""
