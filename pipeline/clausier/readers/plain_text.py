"""Plain text files."""

from clausier.errors import ClausierError
from clausier.readers.decoding import decode
from clausier.readers.source import Source, build_french_source


def read_plain_text(data: bytes, path: str, stem: str) -> Source:
    """Read the bytes of a plain text file.

    Args:
        data: All its bytes.
        path: The file as it was named.
        stem: Its name without folder and ending.

    Raises:
        ClausierError: E103 it holds no text, E105 it is no text, E301 it is not French.
    """
    decoded = decode(data)
    if not decoded.text.strip():
        raise ClausierError("E103")
    return build_french_source(
        data, path, stem, "text", decoded.text, decoded.encoding, problems=decoded.problems(path)
    )
