"""Exchange with annotation tools: gold folders as files for INCEpTION and brat, and back when spans have been corrected."""
