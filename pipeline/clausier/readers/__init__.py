"""From files to decoded source texts. One module a format."""
