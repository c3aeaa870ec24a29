"""Which characters of a paragraph are taken, so that no two entities share one."""


class Extents:
    """The characters that something has taken; asking costs no more than the length of what is asked for.

    Args:
        length: Characters in the paragraph.
    """

    def __init__(self, length: int) -> None:
        self._taken = bytearray(length)

    def is_free(self, start: int, end: int) -> bool:
        """Tell whether nothing has taken any character from ``start`` to before ``end``."""
        return not any(self._taken[start:end])

    def take(self, start: int, end: int) -> None:
        """Take the characters from ``start`` to before ``end``."""
        self._taken[start:end] = b"\x01" * (end - start)
