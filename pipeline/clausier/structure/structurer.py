"""The structurer: from a decoded source text to documents with labelled paragraphs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from clausier.model_files.bodies import Body
from clausier.readers.source import LayoutMark
from clausier.records.paragraph_kinds import ACTING_KINDS, NUMBERED_KINDS
from clausier.structure import line_types, page_furniture
from clausier.structure.character_repair import RepairedText, repair_characters
from clausier.structure.document import StructuredDocument, StructuredParagraph
from clausier.structure.header import Header, read_header
from clausier.structure.items import find_items, nest_items
from clausier.structure.journals import is_journal
from clausier.structure.kind_decoding import decode_kinds
from clausier.structure.kind_features import KindWeights, extract_observations
from clausier.structure.labels import Labeller
from clausier.structure.lines import Line, read_lines
from clausier.structure.merged_lines import split_merged_lines
from clausier.structure.offsets import MappedTextBuilder
from clausier.structure.opener_classifier import (
    OPERATIVE_FORMS,
    PREAMBULAR_FORMS,
    CachedOpenerClassifier,
    OpenerClassifier,
)
from clausier.structure.segmentation import RawPart, split_documents, split_parts
from clausier.structure.units import Unit, read_units


@dataclass(frozen=True, slots=True)
class _ClassifiedUnit:
    """A unit with its kind and its position below a paragraph (see ``StructuredParagraph``)."""

    unit: Unit
    kind: str
    path: tuple[str, ...]
    acts: bool = False
    observations: tuple[str, ...] = ()
    is_item: bool = False
    begins_body: bool = False


@dataclass(frozen=True, slots=True)
class Structurer:
    """Splits source texts into documents, parts and paragraphs.

    Attributes:
        classifier: Classifies the openers of texts.
        bodies: The bodies of the model.
        weights: The weights of observations for each kind of paragraph.
    """

    classifier: OpenerClassifier
    bodies: tuple[Body, ...]
    weights: KindWeights

    def structure(self, source: str, marks: Sequence[LayoutMark] = ()) -> list[StructuredDocument]:
        """Return the documents of a source text, in order; none if it contains no text.

        Args:
            source: The decoded text of a file.
            marks: Layout marks of spans of it.
        """
        caching = replace(self, classifier=CachedOpenerClassifier(self.classifier))
        return caching._documents(source, marks)

    def _documents(self, source: str, marks: Sequence[LayoutMark]) -> list[StructuredDocument]:
        repaired = repair_characters(source)
        lines = split_merged_lines(
            _without_furniture(read_lines(repaired.text, repaired.map_marks(marks))), self.classifier
        )
        units = read_units(repaired.text, lines, self.classifier)
        return [self._document(repaired, document) for document in split_documents(units, self.classifier) if document]

    def _document(self, repaired: RepairedText, units: Sequence[Unit]) -> StructuredDocument:
        parts = split_parts(units)
        main = _classify_journal(parts[0].units) or self._classify_body(parts[0].units)
        header = self._header(main)
        classified = [main, *(self._classify_attached_part(part, header.organisation) for part in parts[1:])]
        builder = MappedTextBuilder(repaired.text)
        labeller = Labeller()
        rows = []
        for part, members in zip(parts, classified, strict=True):
            labels = labeller.label_part(part.name, part.number, [m.kind for m in members], [m.path for m in members])
            for member, (label, parent) in zip(members, labels, strict=True):
                rows.append((part, member, label, parent, _append(builder, member.unit)))
        text, offsets = builder.build()
        if repaired.offsets is not None:
            offsets = offsets.compose(repaired.offsets, len(text))
        paragraphs = tuple(
            StructuredParagraph(
                label=label,
                parent_label=parent,
                part=part.name,
                part_number=part.number,
                kind=member.kind,
                number=member.unit.marker.text
                if member.unit.marker and member.kind in (*NUMBERED_KINDS, "other")
                else "",
                level=len(member.path) if parent else 0,
                start=start,
                end=end,
                source_start=offsets.to_source(start),
                source_end=offsets.to_source(end - 1) + 1,
                page=member.unit.page,
                text=text[start:end],
                acts=member.acts,
                observations=member.observations,
                is_item=member.is_item,
                begins_body=member.begins_body,
            )
            for part, member, label, parent, (start, end) in rows
        )
        return StructuredDocument(text, offsets, header, paragraphs)

    def _header(self, main: Sequence[_ClassifiedUnit]) -> Header:
        def texts(kind: str) -> list[str]:
            return [m.unit.text for m in main if m.kind == kind]

        closing = [m.unit.text for m in main if m.kind == "other" and line_types.is_closing_line(m.unit)]
        formula = next(iter(texts("enacting_formula")), "")
        return read_header(texts("header"), texts("title"), formula, closing, self.bodies)

    def _classify_attached_part(self, part: RawPart, organisation: str) -> list[_ClassifiedUnit]:
        if part.name == "statement":
            return [_ClassifiedUnit(unit, _statement_kind(unit), ()) for unit in part.units]
        is_osce = organisation == "OSCE"
        if part.name != "annex" or is_osce:
            acts = any(line_types.is_enacting_formula(unit) for unit in part.units) or self._is_performative(part)
            if acts:
                return self._classify_body(part.units, attached=True)
        return self._classify_annex(part.units, provisions=is_osce)

    def _is_performative(self, part: RawPart) -> bool:
        """Return whether a part acts in its own paragraphs, as annexes that open with "Nous réaffirmons"."""
        paragraphs = [u for u in part.units if len(u.text) > 60 and not u.is_footnote]
        openers = [self.classifier.classify(u.body) for u in paragraphs]
        acts = sum(o.known and o.form in OPERATIVE_FORMS for o in openers)
        return acts >= 2 and acts >= 0.5 * sum(not u.marker or u.marker.style == "arabic" for u in paragraphs)

    def _classify_body(self, units: Sequence[Unit], attached: bool = False) -> list[_ClassifiedUnit]:
        front, rest = _split_front(units, self.classifier)
        members = [_ClassifiedUnit(unit, kind, ()) for unit, kind in _front_kinds(front, attached)]
        notes = [unit for unit in rest if unit.is_footnote]
        formulas = {id(u) for u in rest if line_types.is_enacting_formula(u)}
        body = [u for u in rest if not u.is_footnote and id(u) not in formulas]
        items = find_items(body, self.classifier)
        observed = [extract_observations(unit, self.classifier) for unit in body]
        kinds: list[str] = []
        starts = (0, *self._restarts(body))
        for start, end in pairwise((*starts, len(body))):
            kinds += decode_kinds(observed[start:end], self.weights, items[start:end])
        kinds = [self._refine_kind(body, index, kind, items) for index, kind in enumerate(kinds)]
        positions = nest_items(
            [u.marker for u in body], [i and k in NUMBERED_KINDS for i, k in zip(items, kinds, strict=True)]
        )
        decided = {
            id(unit): _ClassifiedUnit(
                unit, kind, position.path, kind in ACTING_KINDS, observations, is_item, index in starts
            )
            for index, (unit, kind, position, observations, is_item) in enumerate(
                zip(body, kinds, positions, observed, items, strict=True)
            )
        }
        decided |= {id(unit): _ClassifiedUnit(unit, "footnote", ()) for unit in notes}
        for unit in rest:
            members.append(decided.get(id(unit)) or _ClassifiedUnit(unit, "enacting_formula", ()))
        return members

    def _restarts(self, body: Sequence[Unit]) -> Iterator[int]:
        """Yield the starts of sections with a preamble: a Roman number, perhaps a title, an opener that closes with a comma."""
        for index, unit in enumerate(body):
            if index == 0 or not line_types.is_section_start(unit.text):
                continue
            for follower in body[index + 1 : index + 4]:
                opener = self.classifier.classify(follower.text)
                if opener.known and opener.form in PREAMBULAR_FORMS:
                    if follower.text.rstrip().endswith(","):
                        yield index
                    break
                if opener.known or len(follower.text) > 300:
                    break

    def _refine_kind(self, body: Sequence[Unit], index: int, kind: str, items: Sequence[bool]) -> str:
        """Return the kind of a unit, with bridges and signatures distinguished from other paragraphs."""
        unit = body[index]
        follows = body[index + 1] if index + 1 < len(body) else None
        if unit.marker is None and line_types.is_announcement(unit) and not items[index]:
            introduces_no_item = follows is not None and not items[index + 1]
            if introduces_no_item and self.classifier.classify(unit.text).form != "present_participle":
                return "bridge"
        if kind == "other" and unit.text.startswith("Fait à"):
            return "signature"
        return kind

    def _classify_annex(self, units: Sequence[Unit], provisions: bool) -> list[_ClassifiedUnit]:
        """Classify the units of an annex that does not act.

        The numbered sentences of an OSCE annex are provisions that people cite as its operative paragraphs. What is
        annexed to resolutions of other organisations is an instrument of its own, even if it has a preamble: its
        paragraphs do not belong to the resolution.
        """
        kinds = [_annex_kind(unit, provisions) for unit in units]
        items = [i and k == "other" for i, k in zip(find_items(units, self.classifier), kinds, strict=True)]
        for index, item in enumerate(items):
            if item and index and kinds[index - 1] == "operative":
                kinds[index] = "operative"
        items = [i and k == "operative" for i, k in zip(items, kinds, strict=True)]
        positions = nest_items([u.marker for u in units], items)
        return [
            _ClassifiedUnit(u, kind, position.path) for u, kind, position in zip(units, kinds, positions, strict=True)
        ]


def _without_furniture(lines: Sequence[Line]) -> list[Line]:
    """Drop the furniture. Where it has letters or digits a page may have ended: the next line is marked as following a gap."""
    dropped = page_furniture.find_furniture(lines)
    edges = {index for index in dropped if any(c.isalnum() for c in lines[index].text)}
    return [
        replace(line, after_gap=True) if index - 1 in edges and not line.after_gap else line
        for index, line in enumerate(lines)
        if index not in dropped
    ]


def _classify_journal(units: Sequence[Unit]) -> list[_ClassifiedUnit]:
    """Classify the minutes of a meeting: a header and other lines; empty if the units are no minutes."""
    if not is_journal(units) or any(line_types.is_enacting_formula(unit) for unit in units):
        return []
    first = next(index for index, unit in enumerate(units) if line_types.parse_minutes_label(unit))
    kinds = ["header" if index < first else "other" for index in range(len(units))]
    return [
        _ClassifiedUnit(unit, "footnote" if unit.is_footnote else kind, ())
        for unit, kind in zip(units, kinds, strict=True)
    ]


def _split_front(units: Sequence[Unit], classifier: OpenerClassifier) -> tuple[list[Unit], list[Unit]]:
    """Split off the units above the enacting formula, or above the first paragraph where there is none."""
    for index, unit in enumerate(units):
        if line_types.is_enacting_formula(unit) or (not unit.is_front and not unit.is_footnote):
            formula = next(
                (i for i in range(index, min(index + 12, len(units))) if line_types.is_enacting_formula(units[i])),
                None,
            )
            if formula is not None and all(
                len(u.text) < 300 and classifier.classify(u.text).form == "" for u in units[index:formula]
            ):
                return list(units[:formula]), list(units[formula:])
            return list(units[:index]), list(units[index:])
    return list(units), []


def _front_kinds(front: Sequence[Unit], attached: bool) -> list[tuple[Unit, str]]:
    """Return the front units with their kinds: the title extends from the numbered line to the next line of the header."""
    kinds: list[tuple[Unit, str]] = []
    in_title, seen_title = False, False
    for unit in front:
        begins = line_types.is_title_line(unit) or line_types.is_declaration_title(unit.text)
        if unit.is_footnote:
            kinds.append((unit, "footnote"))
        elif line_types.parse_part_heading(unit) or (attached and not any(c.isdigit() for c in unit.text)):
            kinds.append((unit, "heading"))
        elif in_title and not begins and not _ends_title(unit):
            kinds[-1] = (_join_units(kinds[-1][0], unit), "title")
        elif begins and not seen_title:
            kinds.append((unit, "title"))
            in_title = seen_title = True
        else:
            kinds.append((unit, "header"))
            in_title = False
    return kinds


def _ends_title(unit: Unit) -> bool:
    """Return whether a unit below a title is not part of it: "Adoptée par…", "(MC.DEC/5/11 du…)", "Distr. générale"."""
    return (
        line_types.is_closing_line(unit)
        or page_furniture.is_distribution(unit)
        or unit.text.startswith(("(", "["))
        or len(unit.text) > 250
        or unit.text.rstrip()[-1:] in ".;,:"
    )


def _append(builder: MappedTextBuilder, unit: Unit) -> tuple[int, int]:
    """Append a unit to the document text; return its start and end there."""
    return builder.add_cleaned(unit.text, unit.offsets) if unit.offsets else builder.add_paragraph(unit.pieces)


def _join_units(first: Unit, second: Unit) -> Unit:
    text = f"{first.text} {second.text}"
    return replace(first, pieces=first.pieces + second.pieces, text=text, offsets=None)


def _statement_kind(unit: Unit) -> str:
    if unit.is_footnote:
        return "footnote"
    if line_types.is_header_line(unit):
        return "heading" if unit.text.startswith(("Par ", "(")) else "header"
    return "heading" if _is_heading(unit) else "statement"


def _annex_kind(unit: Unit, provisions: bool) -> str:
    if unit.is_footnote:
        return "footnote"
    if line_types.is_header_line(unit):
        return "header"
    if _is_heading(unit) or line_types.is_section_heading(unit.text):
        return "heading"
    if provisions and unit.marker and unit.marker.style == "arabic" and unit.text.rstrip()[-1] in ".;:":
        return "operative"
    if provisions and unit.marker is None and line_types.is_announcement(unit):
        return "bridge"
    return "other"


def _is_heading(unit: Unit) -> bool:
    return line_types.parse_part_heading(unit) is not None or (unit.text.isupper() and len(unit.text) > 12)
