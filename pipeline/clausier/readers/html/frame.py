"""What of a web page is no part of the text: navigation, banners, scripts, hidden elements.

Told by the elements and roles that HTML has for them, and by words in ``class`` and ``id``. General extractors do not fit:
on pages made from the corpus, trafilatura loses the numbers of lists and leaves the calls of notes glued to words, and on short
decisions it and readability take the navigation for text. Nothing of a decision may be lost; a line of navigation that stays
does less harm.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

NEVER_TEXT = frozenset(
    "applet area audio base canvas datalist head iframe input link map math meta noembed noframes noscript "
    "object option param picture progress script select style svg template textarea title video button".split()
)
"""Elements that hold no text that a reader sees as text of the page.

``embed``, ``source`` and ``track`` hold nothing and have no end tag. libxml2, whose HTML is the fourth, does not know that:
what follows them stands inside them, and is text.
"""

NAVIGATION = frozenset("nav search".split())
"""Elements that never hold the main text."""

AROUND = frozenset("aside footer header menu dialog form".split())
"""Elements that stand around the main text. ``header`` and ``footer`` inside the main text belong to it."""

ROLES = frozenset("alert alertdialog banner complementary contentinfo dialog menu menubar toolbar".split())
"""ARIA roles of what stands around the main text (https://www.w3.org/TR/wai-aria/#landmark_roles)."""

MOST = 0.5
"""What stands around the text holds no greater share of the page's text than this, whatever it is called: old sites
put the whole page into one form."""


@lru_cache(maxsize=1)
def _name() -> re.Pattern[str]:
    """Words in ``class`` and ``id``, at the beginning of a word: "site-nav", "cookieConsent", "breadcrumb"."""
    return re.compile(
        r"(?:^|[\s_-])(?:breadcrumbs?|cookies?|consent|gdpr|nav|navbar|navigation|menu|sidebar|social|share|sharing|skip|skiplinks?"
        r"|newsletter|advert|ads|pager|pagination|toolbar|popup|modal|related|footer|masthead)(?=$|[\s_-]|[A-Z])"
    )


@lru_cache(maxsize=1)
def _hidden() -> re.Pattern[str]:
    return re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def tag(element: etree._Element) -> str:
    """Return the name of an element; empty for comments and processing instructions."""
    return element.tag if isinstance(element.tag, str) else ""


def is_unseen(element: etree._Element) -> bool:
    """Tell whether a browser does not show an element as text."""
    if tag(element) in NEVER_TEXT or tag(element) in ("", "del"):
        return True
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_hidden().search(element.get("style", "")))
    )


def main_text(body: etree._Element) -> tuple[etree._Element, frozenset[etree._Element]]:
    """Find the element that holds the main text, and what in it is left out.

    Args:
        body: The root of a page.

    Returns:
        The element, and elements in it that are no part of the text, none of them inside another.
    """
    lengths = _lengths(body)
    main = _main(body, lengths)
    left_out = frozenset(_left_out(main, lengths))
    return main, left_out


def _lengths(root: etree._Element) -> dict[etree._Element, int]:
    """How many characters of text each element holds, unseen ones aside."""
    lengths: dict[etree._Element, int] = {}
    unseen = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            unseen += is_unseen(element)
            continue
        if is_unseen(element):
            unseen -= 1
            lengths[element] = 0
            continue
        own = len((element.text or "").strip())
        lengths[element] = (
            0 if unseen else own + sum(lengths[child] + len((child.tail or "").strip()) for child in element)
        )
    return lengths


def _main(body: etree._Element, lengths: dict[etree._Element, int]) -> etree._Element:
    """The main element where the page names one that holds most of what is no frame."""
    framed = sum(lengths[element] for element in _left_out(body, lengths))
    for names in (("main",), ("article",)):
        found = [e for e in body.iter() if (tag(e) in names or (e.get("role") in names)) and lengths.get(e)]
        if len(found) == 1 and lengths[found[0]] > MOST * (lengths[body] - framed):
            return found[0]
    return body


def _left_out(main: etree._Element, lengths: dict[etree._Element, int]) -> Iterator[etree._Element]:
    whole = lengths[main]
    stack = [(main, tag(main) != "body")]
    while stack:
        element, in_text = stack.pop()
        around = _is_navigation(element) or (lengths[element] <= MOST * whole and _is_around(element, in_text))
        if element is not main and (is_unseen(element) or around):
            yield element
        else:
            in_text = in_text or tag(element) in ("article", "main")
            stack.extend((child, in_text) for child in reversed(element))


def _is_navigation(element: etree._Element) -> bool:
    return tag(element) in NAVIGATION or element.get("role") in ("navigation", "search")


def _is_around(element: etree._Element, in_text: bool) -> bool:
    name = tag(element)
    if name in AROUND:
        return not (name in ("header", "footer") and in_text)
    if element.get("role") in ROLES:
        return True
    return bool(_name().search(element.get("class", "")) or _name().search(element.get("id", "")))
