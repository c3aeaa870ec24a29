"""Learning for references: names of instruments, the bodies that issue them, and the shapes of their symbols."""
