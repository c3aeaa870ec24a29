"""Writing a file so that a reader finds either the old one or the new one, never a piece."""

import os
import tempfile
from pathlib import Path


def write_atomically(path: Path, content: bytes) -> None:
    """Replace a file by new content, in one step.

    The content goes to a temporary file in the same folder, is flushed to the disk, and takes the name.

    Args:
        path: The file; its folder must exist.
        content: All its bytes.

    Raises:
        OSError: It cannot be written; the former file is untouched and no temporary file is left.
    """
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".tmp")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The permissions that this process withholds from new files; ``mkstemp`` withholds all of others."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
