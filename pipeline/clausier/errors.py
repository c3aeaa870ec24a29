"""The error that carries a coded message, and the row of problems.csv for one."""

from functools import partial

from clausier.messages import MESSAGES
from clausier.records import Problem


def problem(
    code: str, source_path: str, doc_id: str = "", paragraph_id: str = "", *, variant: str = "", **fields: object
) -> Problem:
    """Return the row of problems.csv for a message.

    Args:
        code: A key of ``MESSAGES``.
        source_path: The file it is about.
        doc_id: The document, if it is about one.
        paragraph_id: The paragraph, if it is about one.
        variant: Which text of the message; empty for the general one.
        **fields: Values for the fields of the text and the hint.
    """
    message = MESSAGES[code]
    text, hint = message.template(variant).format(**fields), message.hint.format(**fields)
    return Problem(source_path, doc_id, paragraph_id, code, message.severity, text, hint)


class ClausierError(Exception):
    """A failure with a message for the user.

    Args:
        code: A key of ``MESSAGES``.
        variant: Which text of the message; empty for the general one.
        **fields: Values for the fields of the text and the hint.

    Raises:
        KeyError: The code is not in ``MESSAGES``, or a field is missing (a programming error).
    """

    def __init__(self, code: str, variant: str = "", **fields: object) -> None:
        message = MESSAGES[code]
        self.code = code
        self._variant = variant
        self._fields = fields
        self.message = message.template(variant).format(**fields)
        self.hint = message.hint.format(**fields)
        super().__init__(f"{code} {self.message} {self.hint}")

    def __reduce__(self) -> tuple[object, ...]:
        """Return how to unpickle the error, which workers send back: by its code, and its fields as text."""
        fields = {name: str(value) for name, value in self._fields.items()}
        return partial(ClausierError, self.code, self._variant, **fields), ()

    def as_problem(self, source_path: str) -> Problem:
        """Return the row of problems.csv for a failure on a file."""
        return Problem(source_path, "", "", self.code, MESSAGES[self.code].severity, self.message, self.hint)
