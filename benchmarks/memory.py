"""The peak memory of this process."""

import resource
from pathlib import Path

STATUS = Path("/proc/self/status")


def peak_memory() -> float:
    """Return the most memory that this process has held so far, in MiB, without its children.

    Linux counts what ``getrusage`` tells from before the process started its program, when it was a copy of its parent;
    so its own account is read where there is one.
    """
    if STATUS.exists():
        lines = dict(line.split(":", 1) for line in STATUS.read_text(encoding="ascii").splitlines())
        return int(lines["VmHWM"].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
