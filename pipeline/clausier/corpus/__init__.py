"""Folders of tables read back, document by document."""
