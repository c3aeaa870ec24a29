"""What a terminal shows: records in, styled text out. Nothing here reads files or prints."""
