"""UIMA CAS XMI: a gold document for INCEpTION."""

import io
import warnings
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from lxml import etree

from clausier.errors import ClausierError
from clausier.gold.exchange.tool_files import ToolFile
from clausier.gold.exchange.tool_spans import ToolDocument, ToolSpan, known_columns, to_tool_spans
from clausier.gold.exchange.typesystem import PACKAGE, PART_OF, ROW, known_features, type_name, type_system
from clausier.gold.records import GOLD_LAYERS, GoldDocument, Span
from clausier.safety.xml_parser import UntrustedXmlError, parse_untrusted

if TYPE_CHECKING:
    from cassis import Cas

_XMI = "{http://www.omg.org/XMI}"
_CAS = "{http:///uima/cas.ecore}"
_NAMESPACE = f"{{http:///{PACKAGE}.ecore}}"
_VIEW = "_InitialView"


def to_xmi(document: GoldDocument) -> bytes:
    """Return a document as XMI.

    cassis takes offsets in code points and writes them in UTF-16 code units, as UIMA requires.

    Args:
        document: A document.

    Raises:
        ClausierError: E166, it has a character that XML does not allow.
    """
    from cassis import Cas

    types = type_system()
    cas = Cas(types)
    cas.sofa_string, cas.sofa_mime = document.text, "text/plain"
    for span in to_tool_spans(document):
        layer = types.get_type(type_name(span.table))
        features: dict[str, object] = {**span.cells, "checked": span.cells["checked"] == "true"}
        (start, end), *others = span.segments
        cas.add(layer(begin=start, end=end, **{ROW: span.row}, **features))
        for start, end in others:
            cas.add(layer(begin=start, end=end, **{PART_OF: span.row}, checked=features["checked"]))
    try:
        return str(cas.to_xmi()).encode()
    except ValueError as error:  # lxml's "All strings must be XML compatible"
        raise ClausierError("E166", document=document.doc_id) from error


def read_xmi(file: ToolFile) -> ToolDocument:
    """Read a document that a tool returns.

    Args:
        file: An XMI file with its type system. Types of other origin (tokens, sentences, layers of the project) are
            ignored, and so are features of other origin.

    Raises:
        ClausierError: E160, it is not XMI, or damaged; E164, a segment belongs to no clause.
    """
    try:
        features = known_features(file.type_system) if file.type_system is not None else _all_features()
        cas = _load(_without_other_types(parse_untrusted(file.data), file.path))
        spans = tuple(span for table in features for span in _spans(cas, table, features[table], file.path))
    except UntrustedXmlError as error:
        raise ClausierError("E160", error.variant, path=file.path, reason=error.detail) from error
    # The errors that cassis raises for wrong ids, offsets or references.
    except (ValueError, KeyError, TypeError, AttributeError, RuntimeError, UserWarning) as error:
        reason = (str(error).splitlines() or [type(error).__name__])[0][:200].rstrip(". ")
        raise ClausierError("E160", path=file.path, reason=reason) from error
    return ToolDocument(file.path, file.names, cas.sofa_string or "", frozenset(features), spans)


def _all_features() -> dict[str, frozenset[str]]:
    return {table: known_columns()[table] | {ROW, PART_OF} for table in GOLD_LAYERS}


def _without_other_types(root: etree._Element, path: str) -> etree._Element:
    """The text, and the annotations of clausier's types in its view: faults elsewhere in the file do not matter."""
    if root.tag != f"{_XMI}XMI":
        raise ClausierError("E160", "no_xmi", path=path)
    sofas = root.findall(f"{_CAS}Sofa")
    sofa = next((s for s in sofas if s.get("sofaID") == _VIEW), None)
    if sofa is None:
        raise ClausierError("E160", "no_text", path=path)
    number = sofa.get(f"{_XMI}id", "")
    view = next((v for v in root.iterfind(f"{_CAS}View") if v.get("sofa") == number), None)
    members = set((view.get("members", "") if view is not None else "").split())
    clean = etree.Element(root.tag)
    named = {f"{_NAMESPACE}{type_name(t).split('.')[-1]}": known_columns()[t] | {ROW, PART_OF} for t in GOLD_LAYERS}
    kept = []
    for element in root:
        identity = element.get(f"{_XMI}id", "")
        if element.tag not in named or identity not in members:
            continue
        allowed = named[str(element.tag)] | {f"{_XMI}id", "sofa", "begin", "end"}
        attributes = {str(name): str(value) for name, value in element.attrib.items() if name in allowed}
        etree.SubElement(clean, element.tag, attributes)
        kept.append(identity)
    text = {name: sofa.get(name, "") for name in (f"{_XMI}id", "sofaNum", "sofaID", "sofaString")}
    etree.SubElement(clean, sofa.tag, text)
    etree.SubElement(clean, f"{_CAS}View", {"sofa": number, "members": " ".join(kept)})
    return clean


def _load(root: etree._Element) -> "Cas":
    from cassis import load_cas_from_xmi

    with warnings.catch_warnings():
        # cassis warns if an offset lies within a character or after the end of the text.
        warnings.simplefilter("error", UserWarning)
        return load_cas_from_xmi(io.BytesIO(etree.tostring(root, encoding="utf-8")), typesystem=type_system())


def _spans(cas: "Cas", table: str, features: frozenset[str], path: str) -> Iterator[ToolSpan]:
    parts: dict[str, list[Span]] = defaultdict(list)
    wholes = []
    for annotation in cas.select(type_name(table)):
        begin, end = annotation.begin, annotation.end
        if begin > end:
            raise ClausierError("E160", "negative_length", path=path, table=table)
        # INCEpTION writes an emptied feature as an empty string.
        if table == "clauses" and annotation[PART_OF]:
            parts[annotation[PART_OF]].append((begin, end))
        else:
            wholes.append(((begin, end), annotation))
    for span, annotation in wholes:
        row = annotation[ROW] or ""
        values: Mapping[str, object] = {name: annotation[name] for name in known_columns()[table] & features}
        cells = {n: str(v).lower() if isinstance(v, bool) else str(v) for n, v in values.items() if v not in (None, "")}
        segments = (span, *(parts.pop(row, ()) if row else ()))
        yield ToolSpan(table, segments, cells, known_columns()[table] & features, row)
    for row, spans in parts.items():
        count, (start, end) = sum(map(len, parts.values())), spans[0]
        raise ClausierError("E164", "segment_of_no_row", path=path, count=count, start=start, end=end, row=repr(row))
