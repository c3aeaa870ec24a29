"""Folders of tables that clausier wrote, read back document by document."""
