"""Validation of folders of tables, as they were written or as people edited them."""
