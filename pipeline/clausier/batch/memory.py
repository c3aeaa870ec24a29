"""A limit on the memory of a worker."""

MAX_MEMORY = 4 * 1024**3
"""Bytes a worker may use. The model takes 0.7 GB; a PDF at the limit of characters 1.5 GB more."""


def limit_memory(limit: int) -> None:
    """Limit the memory of this process; an allocation beyond the limit fails, or ends the process.

    Only the system can limit a library: a PDF of a thousand bytes whose forms draw each other makes PDFium allocate all the
    memory there is. Linux enforces such a limit; macOS and Windows do not.

    Args:
        limit: Bytes.
    """
    try:
        import resource
    except ImportError:  # Windows
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    bounds = [bound for bound in (limit, soft, hard) if bound != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_DATA, (min(bounds), hard))
