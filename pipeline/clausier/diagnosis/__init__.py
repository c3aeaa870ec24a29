"""What an installation is made of, and whether it works: for reports of faults."""
