"""Citations: which instruments a paragraph cites, under which act, and with which function."""
