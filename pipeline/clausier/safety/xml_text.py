"""Text that every XML parser accepts."""

import re

_FORBIDDEN = re.compile("[^\t\n -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that are no Char of XML 1.0 (section 2.2), and the carriage return (section 2.11)."""


def harmless(text: str) -> str:
    r"""Return a text with ``\u0001`` for each character that XML forbids: most controls, surrogates, U+FFFE and U+FFFF.

    A carriage return is escaped too, since XML parsers replace it by a line feed.

    Args:
        text: Any text.
    """
    return _FORBIDDEN.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
