"""A bound on the memory of a worker."""

MAX_MEMORY = 4 * 1024**3
"""Bytes a worker may have. The model has 0.7 GB; a PDF at the limit of characters takes 1.5 GB more."""


def bound_memory(limit: int) -> None:
    """Let this process have no more memory than a limit; what asks for more fails, or ends the process.

    Only the system can bound a library: a PDF of a thousand bytes whose forms draw each other makes PDFium ask for all the
    memory there is. Linux keeps such a bound; macOS and Windows do not.

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
