"""Text that every reader of XML takes."""

import re
from functools import lru_cache


def harmless(text: str) -> str:
    r"""Return a text with ``\u0001`` for each character that XML forbids: most controls, surrogates, U+FFFE and U+FFFF.

    A carriage return is escaped too, since readers of XML make a line feed of it.

    Args:
        text: Any text.
    """
    return _forbidden().sub(lambda match: f"\\u{ord(match[0]):04x}", text)


@lru_cache(maxsize=1)
def _forbidden() -> re.Pattern[str]:
    """What is no Char of XML 1.0 (section 2.2), and the carriage return (section 2.11)."""
    return re.compile("[^\t\n -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
