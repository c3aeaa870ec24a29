"""Resolution: which document of a corpus a reference means, in which of its issues, and with what certainty."""
