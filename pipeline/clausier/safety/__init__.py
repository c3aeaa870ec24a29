"""How text from strangers is kept harmless: for terminals, spreadsheets, XML and file names."""
