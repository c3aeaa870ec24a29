"""The formats in which gold folders go to annotation tools."""

FORMATS = ("xmi", "brat")
"""``xmi`` is UIMA CAS XMI, for INCEpTION."""
