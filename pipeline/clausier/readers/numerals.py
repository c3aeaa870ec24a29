"""Numerals of automatic lists, as a word processor or browser prints them for the n-th item."""

ROMAN_NUMERALS = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
         (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip

DIGITS_FROM = 4000
"""From this value on Roman numerals and repeated letters are printed as digits."""


def format_numeral(value: int, style: str) -> str:
    """Return a number in the style of a list.

    Args:
        value: The number.
        style: A name of ``w:numFmt`` in Word (ECMA-376, 17.18.59): ``decimal``, ``decimalZero``, ``lowerLetter``,
            ``upperLetter``, ``lowerRoman``, ``upperRoman``, ``none``; any other is printed in digits.
    """
    if style == "none":
        return ""
    if style == "decimalZero":
        return f"{value:02}"
    if not 0 < value < DIGITS_FROM:
        return str(value)
    if style in ("lowerLetter", "upperLetter"):
        repeat, index = divmod(value - 1, 26)
        letters = chr(ord("a") + index) * (repeat + 1)
        return letters if style == "lowerLetter" else letters.upper()
    if style in ("lowerRoman", "upperRoman"):
        return _roman(value) if style == "lowerRoman" else _roman(value).upper()
    return str(value)


def _roman(value: int) -> str:
    text = ""
    for size, letters in ROMAN_NUMERALS:
        text += letters * (value // size)
        value %= size
    return text
