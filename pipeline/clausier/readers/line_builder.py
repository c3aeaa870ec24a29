"""A line that is assembled from pieces, raised characters among them."""

from clausier.readers.patterns import NOTE_CALL, RAISED_ENDING, STEM_BEFORE_ENDING, UNIT_BEFORE_EXPONENT

TAIL_LENGTH = 12
"""How many characters before raised ones decide what these are."""


class LineBuilder:
    """Collects the pieces of a line; the cost of adding one does not grow with the line."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._tail = ""
        self.length = 0

    @property
    def tail(self) -> str:
        """The last few characters."""
        return self._tail

    def add(self, text: str) -> None:
        """Append a piece."""
        self._pieces.append(text)
        self._tail = (self._tail + text)[-TAIL_LENGTH:]
        self.length += len(text)

    def add_raised(self, text: str) -> None:
        """Append raised characters.

        The call of a note is left out, as it would change the number "No 571" or the word "consensus": the note itself
        follows the paragraph. At the beginning of a line the number is that of the note and is kept.
        """
        raised = text.strip()
        if NOTE_CALL.fullmatch(raised):
            if not self._tail.strip():
                self.add(f"{raised} ")
            elif UNIT_BEFORE_EXPONENT.search(self._tail):
                self.add(text)
            return
        if RAISED_ENDING.fullmatch(raised) and STEM_BEFORE_ENDING.search(self._tail):
            self._pieces[-1] = self._pieces[-1].removesuffix(" ")
            self._tail = self._tail[:-1]
            self.length -= 1
            text = text.lstrip()
        self.add(text)

    def text(self) -> str:
        """Return the line."""
        return "".join(self._pieces)
