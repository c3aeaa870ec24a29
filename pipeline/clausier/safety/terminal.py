"""Text of documents made harmless for terminals: control characters are shown, never executed."""

_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""Controls that reorder what is displayed."""

_BREAKS = (0x2028, 0x2029)
_SURROGATES = range(0xD800, 0xE000)
_C0 = range(0x20)
_C1 = range(0x80, 0xA0)

_PICTURES = {
    **{code: 0x2400 + code for code in _C0},
    0x7F: 0x2421,
    **dict.fromkeys((*_C1, *_BIDI, *_BREAKS, *_SURROGATES), 0xFFFD),
}
"""Control characters by code, with the visible character that stands for each."""

_ESCAPES = {code: f"\\u{code:04x}" for code in (0x7F, *_C1, *_BIDI, *_BREAKS, *_SURROGATES)}
"""Characters that JSON allows in a string but a terminal may act on."""


def visible(text: str) -> str:
    """Return a text with a visible character for each control character; its length does not change.

    Args:
        text: Any text.
    """
    return text.translate(_PICTURES)


def escaped_json(json: str) -> str:
    """Return JSON with every control character escaped.

    Args:
        json: The result of ``json.dumps``, which escapes only those below U+0020.
    """
    return json.translate(_ESCAPES)
