"""Elements of WordprocessingML by their local names, which the transitional and the strict namespace share."""

from collections.abc import Iterator

from lxml import etree


def local_name(element: etree._Element) -> str:
    """Return the name of an element without its namespace; empty for a comment or processing instruction."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: etree._Element | None, name: str) -> str | None:
    """Return an attribute, in any namespace; None if it is missing.

    Args:
        element: The element, None if that is missing.
        name: The attribute's local name.
    """
    if element is None:
        return None
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """Follow a path of local names from an element, always to the first child of the name; None if one is missing."""
    for name in path:
        if element is None:
            return None
        element = next((each for each in element if local_name(each) == name), None)
    return element


def children(element: etree._Element | None, name: str) -> Iterator[etree._Element]:
    """Yield the children of a name."""
    for each in element if element is not None else ():
        if local_name(each) == name:
            yield each


def integer(element: etree._Element | None, name: str = "val") -> int | None:
    """Return an attribute as a number, None if it is missing or no number."""
    value = attribute(element, name) or ""
    return int(value) if value.lstrip("-").isdecimal() and len(value) < 10 else None


def is_on(element: etree._Element | None) -> bool:
    """Whether a boolean property is on: present and not "false"."""
    return element is not None and (attribute(element, "val") or "true") not in ("0", "false", "off", "none")
