"""Which characters of a paragraph belong to a match already, so that no two entities overlap."""


class Occupancy:
    """The characters of a paragraph that are occupied; a lookup costs no more than the length of the span.

    Args:
        length: Characters in the paragraph.
    """

    def __init__(self, length: int) -> None:
        self._occupied = bytearray(length)

    def is_free(self, start: int, end: int) -> bool:
        """Whether no character from ``start`` to before ``end`` is occupied."""
        return not any(self._occupied[start:end])

    def occupy(self, start: int, end: int) -> None:
        """Occupy the characters from ``start`` to before ``end``."""
        self._occupied[start:end] = b"\x01" * (end - start)
