"""What references of a corpus point to: which document, in which of its issues, and how sure that is."""
