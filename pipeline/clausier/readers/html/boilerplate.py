"""Boilerplate of a web page: navigation, banners, scripts, hidden elements.

It is recognised by its HTML elements and ARIA roles, and by words in ``class`` and ``id``. General extractors do not fit:
on pages made from the corpus, trafilatura loses the numbers of lists and joins the calls of notes to words, and on short
decisions it and readability take the navigation for text. No part of a decision may be lost; a remaining line of navigation
does less harm.
"""

import re
from collections.abc import Iterator

from lxml import etree

ELEMENTS_WITHOUT_TEXT = frozenset(
    "applet area audio base canvas datalist head iframe input link map math meta noembed noframes noscript "
    "object option param picture progress script select style svg template textarea title video button".split()
)
"""Elements without text that a browser shows as text of the page.

``embed``, ``source`` and ``track`` are empty and have no end tag. libxml2, which implements HTML 4, does not know that: it
parses what follows as their content, which is text.
"""

NAVIGATION_ELEMENTS = frozenset("nav search".split())
"""Elements that never hold the main text."""

SURROUNDING_ELEMENTS = frozenset("aside footer header menu dialog form".split())
"""Elements that surround the main text. ``header`` and ``footer`` inside the main text belong to it."""

SURROUNDING_ROLES = frozenset("alert alertdialog banner complementary contentinfo dialog menu menubar toolbar".split())
"""ARIA roles of elements that surround the main text (https://www.w3.org/TR/wai-aria/#landmark_roles)."""

MAX_BOILERPLATE_SHARE = 0.5
"""Greatest share of the page's text in an element that surrounds the main text, whatever its name: old sites put the whole
page into one form."""

_BOILERPLATE_NAME = re.compile(
    r"(?:^|[\s_-])(?:breadcrumbs?|cookies?|consent|gdpr|nav|navbar|navigation|menu|sidebar|social|share|sharing|skip|skiplinks?"
    r"|newsletter|advert|ads|pager|pagination|toolbar|popup|modal|related|footer|masthead)(?=$|[\s_-]|[A-Z])"
)
"""Words in ``class`` and ``id``, at the beginning of a word: "site-nav", "cookieConsent", "breadcrumb"."""

_HIDING_STYLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", flags=re.IGNORECASE)


def tag_name(element: etree._Element) -> str:
    """Return the name of an element; empty for comments and processing instructions."""
    return element.tag if isinstance(element.tag, str) else ""


def is_hidden(element: etree._Element) -> bool:
    """Whether a browser does not show an element as text."""
    if tag_name(element) in ELEMENTS_WITHOUT_TEXT or tag_name(element) in ("", "del"):
        return True
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDING_STYLE.search(element.get("style", "")))
    )


def find_main_text(body: etree._Element) -> tuple[etree._Element, frozenset[etree._Element]]:
    """Find the element that holds the main text, and the boilerplate in it.

    Args:
        body: The root of a page.

    Returns:
        The element, and elements in it that are no part of the text, none of them inside another.
    """
    lengths = _text_lengths(body)
    main = _find_main_element(body, lengths)
    boilerplate = frozenset(_find_boilerplate(main, lengths))
    return main, boilerplate


def _text_lengths(root: etree._Element) -> dict[etree._Element, int]:
    """Number of characters of visible text in each element."""
    lengths: dict[etree._Element, int] = {}
    hidden_depth = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            hidden_depth += is_hidden(element)
            continue
        if is_hidden(element):
            hidden_depth -= 1
            lengths[element] = 0
            continue
        own = len((element.text or "").strip())
        lengths[element] = (
            0 if hidden_depth else own + sum(lengths[child] + len((child.tail or "").strip()) for child in element)
        )
    return lengths


def _find_main_element(body: etree._Element, lengths: dict[etree._Element, int]) -> etree._Element:
    """The main element of the page if it has one that holds most of the text outside of boilerplate."""
    boilerplate_length = sum(lengths[element] for element in _find_boilerplate(body, lengths))
    for names in (("main",), ("article",)):
        elements = [e for e in body.iter() if (tag_name(e) in names or (e.get("role") in names)) and lengths.get(e)]
        if len(elements) == 1 and lengths[elements[0]] > MAX_BOILERPLATE_SHARE * (lengths[body] - boilerplate_length):
            return elements[0]
    return body


def _find_boilerplate(main: etree._Element, lengths: dict[etree._Element, int]) -> Iterator[etree._Element]:
    total = lengths[main]
    stack = [(main, tag_name(main) != "body")]
    while stack:
        element, in_main_text = stack.pop()
        is_small = lengths[element] <= MAX_BOILERPLATE_SHARE * total
        is_boilerplate = _is_navigation(element) or (is_small and _is_surrounding(element, in_main_text))
        if element is not main and (is_hidden(element) or is_boilerplate):
            yield element
        else:
            in_main_text = in_main_text or tag_name(element) in ("article", "main")
            stack.extend((child, in_main_text) for child in reversed(element))


def _is_navigation(element: etree._Element) -> bool:
    return tag_name(element) in NAVIGATION_ELEMENTS or element.get("role") in ("navigation", "search")


def _is_surrounding(element: etree._Element, in_main_text: bool) -> bool:
    name = tag_name(element)
    if name in SURROUNDING_ELEMENTS:
        return not (name in ("header", "footer") and in_main_text)
    if element.get("role") in SURROUNDING_ROLES:
        return True
    return bool(_BOILERPLATE_NAME.search(element.get("class", "")) or _BOILERPLATE_NAME.search(element.get("id", "")))
