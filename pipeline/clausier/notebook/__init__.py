"""What ``import clausier`` gives: texts in, frames and spaCy Docs out."""
