"""The formats in which gold folders are exported for annotation tools."""

FORMATS = ("xmi", "brat")
"""``xmi`` is UIMA CAS XMI, for INCEpTION."""
