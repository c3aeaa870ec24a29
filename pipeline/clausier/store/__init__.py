"""What has been annotated, kept in the output folder: the tables are written from it, and nothing is done twice."""
