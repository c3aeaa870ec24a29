"""Numbered citations: "Décision du Conseil permanent No 571, intitulée « … »", "résolutions 1540 (2004) et 2325 (2016)".

The finder parses from the noun to the right, one part after another; the body may precede the number, follow it, or be
implied by "sa", "ses". A number whose body is not given remains ambiguous.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from clausier.components.context import ParagraphContext
from clausier.components.references import canonical_symbols, patterns
from clausier.components.references.match import ReferenceMatch
from clausier.components.references.number_lists import (
    CitedNumber,
    continues_osce_list,
    distribute_dates,
    with_body_numbering,
)
from clausier.components.references.printed_symbols import SymbolReader
from clausier.components.rejection import Rejection
from clausier.french.dates import parse_date
from clausier.model_files.bodies import Body

MAX_BODY_DISTANCE = 90
"""The largest distance of a possessive from the body that it refers to (characters)."""


@dataclass(frozen=True, slots=True)
class NumberedCitationFinder:
    """Finds numbered citations.

    Attributes:
        bodies: The bodies of the model.
        symbols: Reads printed symbols.
    """

    bodies: Sequence[Body]
    symbols: SymbolReader

    def find(self, text: str, folded: str, context: ParagraphContext) -> Iterator[ReferenceMatch]:
        """Yield the numbered citations of a paragraph.

        Args:
            text: The paragraph.
            folded: Its folded text.
            context: The context of the paragraph.
        """
        for _, matches in self._candidates(text, folded, context):
            yield from matches

    def rejected(self, text: str, folded: str, context: ParagraphContext) -> Iterator[Rejection]:
        """Yield the nouns of citations that no number follows; arguments as for ``find``."""
        for head, matches in self._candidates(text, folded, context):
            if not matches:
                printed = text[head.start() : head.end()]
                reason = "has no number or symbol behind it that such an instrument may have"
                yield Rejection(head.start(), head.end(), printed, "citation", reason)

    def _candidates(
        self, text: str, folded: str, context: ParagraphContext
    ) -> Iterator[tuple[re.Match[str], list[ReferenceMatch]]]:
        """Yield each noun of a citation, with the citations that begin there."""
        search_start = 0
        for head in patterns.CITATION_NOUN.finditer(folded):
            if head.start() < search_start:
                continue
            matches = list(self._read_citation(text, folded, head, context))
            yield head, matches
            if matches:
                search_start = matches[-1].end

    def _read_citation(
        self, text: str, folded: str, head: re.Match[str], context: ParagraphContext
    ) -> Iterator[ReferenceMatch]:
        noun = head["noun"]
        position, body, place = head.end(), None, ""
        ministerial = False
        while position < len(folded):
            if match := patterns.QUALIFIER.match(folded, position):
                ministerial |= match.group().strip().startswith("ministeriel")
                place = text[match.start("place") : match.end("place")] if match["place"] else place
                position = match.end()
            elif (named := self._body_at(folded, position)) is not None:
                body, position = named
            else:
                break
        numbers = self._read_numbers(text, folded, position, noun)
        if not numbers:
            return
        end = numbers[-1].end
        following = self._body_at(folded, end)
        if following is not None and body is None:
            body, end = following
            if date := patterns.DATE_TAIL.match(folded, end):
                last = replace(numbers[-1], date=parse_date(date.group().rstrip(" )")), end=date.end())
                numbers, end = [*numbers[:-1], last], date.end()
            else:
                numbers = [*numbers[:-1], replace(numbers[-1], end=end)]
        numbers = distribute_dates(numbers, folded)
        if body is None and ministerial:
            body = next((b for b in self.bodies if b.series == "MC"), None)
        implied = self._implied_body(folded, head.start(), context) if body is None else None
        for index, cited in enumerate(numbers):
            start = head.start() if index == 0 else cited.start
            counted = with_body_numbering(body, cited) if noun == "decision" else cited
            yield self._build_match(text, (start, cited.end), noun, counted, body or implied, context, place)

    def _read_numbers(self, text: str, folded: str, position: int, noun: str) -> list[CitedNumber]:
        numbers: list[CitedNumber] = []
        while True:
            cited = self._read_number(text, folded, position, noun, numbers)
            if cited is None:
                return numbers
            numbers.append(cited)
            position = cited.end
            if self._body_at(folded, position) is not None:
                return numbers
            link = patterns.LIST_SEPARATOR.match(folded, position)
            if link is not None and self._read_number(text, folded, link.end(), noun, numbers) is not None:
                position = link.end()
            elif described := patterns.LIST_DESCRIPTION.match(folded, position):
                position = described.end()
            else:
                return numbers

    def _read_number(
        self, text: str, folded: str, position: int, noun: str, before: Sequence[CitedNumber]
    ) -> CitedNumber | None:
        first = not before
        begin = position + (folded[position : position + 1] == " ")
        if printed := self.symbols.read_at(text, begin):
            return self._read_details(
                text, folded, CitedNumber(begin, printed.end, "", False, printed.symbol, "", None, "")
            )
        if noun in patterns.SYMBOL_ONLY_NOUNS:
            return None
        if un := patterns.UN_LIST_NUMBER.match(folded, position):
            signed = re.search(patterns.NUMBER_SIGN, folded[position : un.end()]) is not None
            listed = not first and continues_osce_list(before[-1], un["number"])
            is_osce = noun == "decision" and (signed or listed)
            if not is_osce and not re.fullmatch(r"\d{1,3}/0\d", un["number"]):
                start = un.start("number")
                return self._read_details(
                    text, folded, CitedNumber(start, un.end(), un["number"], True, "", "", None, "")
                )
        osce = patterns.OSCE_LIST_NUMBER.match(folded, position)
        if osce is None or noun != "decision":
            return None
        if not osce["sign"] and first and "/" not in osce["number"]:
            return None
        if not osce["sign"] and not first and "/" not in osce["number"] and len(osce["number"]) < 3:
            return None
        start = osce.start("sign") if first and osce["sign"] else osce.start("number")
        return self._read_details(text, folded, CitedNumber(start, osce.end(), osce["number"], False, "", "", None, ""))

    def _read_details(self, text: str, folded: str, cited: CitedNumber) -> CitedNumber:
        end, symbol, date, year, title = cited.end, cited.symbol, cited.date, cited.year, cited.title
        if bracket := patterns.SYMBOL_BRACKET.match(text, end):
            printed = self.symbols.read_at(text, bracket.end())
            if printed and text[printed.end : printed.end + 1] == ")":
                symbol, end = printed.symbol, printed.end + 1
        if not cited.is_un and (match := patterns.YEAR_TAIL.match(folded, end)):
            year, end = int(match["year"]), match.end()
        if match := patterns.DATE_TAIL.match(folded, end):
            date, end = parse_date(match.group().rstrip(" )")), match.end()
        if match := patterns.TITLE_TAIL.match(folded, end):
            title, end = text[match.start("title") : match.end("title")].strip(), match.end()
        return replace(cited, end=end, symbol=symbol, date=date, year=year, title=title)

    def _body_at(self, folded: str, position: int) -> tuple[Body, int] | None:
        """Return the body in the genitive at a position and its end: " du Conseil permanent", " de l'Assemblée de l'ONU"."""
        link = patterns.BODY_LINK.match(folded, position)
        if link is None:
            return None
        for body in self.bodies:
            for phrase in body.phrases:
                if folded.startswith(phrase, link.end()):
                    end = link.end() + len(phrase)
                    tail = patterns.CITED_ORGANISATION_TAIL.match(folded, end)
                    return body, tail.end() if tail else end
        return self._short_body_at(folded, link.end())

    def _short_body_at(self, folded: str, position: int) -> tuple[Body, int] | None:
        """Return the antecedent of "du Conseil", "de l'Assemblée": the last body before it whose name begins with that noun."""
        word = patterns.SHORT_BODY_NOUN.match(folded, position)
        if word is None:
            return None
        named = [
            (folded.rfind(phrase, 0, position), body)
            for body in self.bodies
            for phrase in body.phrases
            if phrase.startswith(word.group())
        ]
        at, body = max(named, key=lambda pair: pair[0], default=(-1, None))
        return (body, word.end()) if body is not None and at >= 0 else None

    def _implied_body(self, folded: str, start: int, context: ParagraphContext) -> Body | None:
        """Return the antecedent of "sa", "ses": the body named as subject just before them, else the issuer."""
        before = folded[max(0, start - MAX_BODY_DISTANCE) : start]
        possessive = patterns.POSSESSIVE.search(before)
        subject = None
        if possessive:
            for body in self.bodies:
                for phrase in body.phrases:
                    at = before.rfind(phrase, 0, possessive.start())
                    if (
                        at >= 0
                        and patterns.SUBJECT_ARTICLE.search(before[:at])
                        and (subject is None or at > subject[0])
                    ):
                        between = before[at + len(phrase) : possessive.start()]
                        if patterns.SUBJECT_TO_POSSESSIVE.fullmatch(between):
                            subject = (at, body)
        if subject is not None:
            return subject[1]
        return next((body for body in self.bodies if body.name == context.body), None)

    def _build_match(
        self,
        text: str,
        span: tuple[int, int],
        noun: str,
        cited: CitedNumber,
        body: Body | None,
        context: ParagraphContext,
        place: str,
    ) -> ReferenceMatch:
        start, end = span
        base = ReferenceMatch(
            start=start, end=end, text=text[start:end], kind=kind_of_noun(noun), rule_id="citation", date=cited.date,
            place=place, title=cited.title, year=cited.year or (int(cited.date[:4]) if cited.date else None),
        )  # fmt: skip
        if cited.symbol:
            kind = self.symbols.kind_of(cited.symbol)
            named = next(
                (b for b in self.bodies if b.organisation == "OSCE" and cited.symbol.startswith(b.series + ".")),
                body,
            )
            return replace(
                base, symbol=cited.symbol, canonical_id=cited.symbol, status="identified", rule_id="citation:symbol",
                kind=kind_of_noun(noun) if noun in ("decision", "resolution", "rapport") else kind,
                number=cited.number or cited.symbol.split("/", 1)[-1], body=named.name if named else "",
                organisation=self.symbols.organisation_of(cited.symbol),
                year=canonical_symbols.year_of_symbol(cited.symbol) or base.year,
            )  # fmt: skip
        if cited.is_un:
            return self._un_match(base, noun, cited, body)
        return self._osce_match(base, cited, body, context)

    def _un_match(self, base: ReferenceMatch, noun: str, cited: CitedNumber, body: Body | None) -> ReferenceMatch:
        number = canonical_symbols.normalise_un_number(cited.number)
        year = re.search(r"\((\d{4})\)", number)
        roman = "(" in number and year is None
        organ = body if body is not None and body.organisation == "ONU" and _has_number_format(body, number) else None
        candidates: tuple[str, ...] = ()
        if organ is None:
            series = "S" if year else "A" if roman or _is_general_assembly_number(number) else ""
            organ = next((b for b in self.bodies if b.series == series), None)
            if organ is None:
                fitting = [b for b in self.bodies if b.organisation == "ONU" and _has_number_format(b, number)]
                candidates = tuple(canonical_symbols.build_un_symbol(b.series, noun, number) for b in fitting)
        if organ is None:
            return replace(
                base,
                number=number,
                organisation="ONU",
                status="ambiguous",
                candidates=candidates,
                rule_id="citation:un",
            )
        symbol = canonical_symbols.build_un_symbol(organ.series, noun, number)
        return replace(
            base, number=number, organisation="ONU", body=organ.name, symbol=symbol, canonical_id=symbol, status="identified",
            year=int(year[1]) if year else base.year, rule_id="citation:un",
        )  # fmt: skip

    def _osce_match(
        self, base: ReferenceMatch, cited: CitedNumber, body: Body | None, context: ParagraphContext
    ) -> ReferenceMatch:
        number = cited.number
        yearly = re.match(r"\d{1,3}/(\d{2})(?!\d)", number)
        year = base.year or (canonical_symbols.expand_year(yearly[1]) if yearly else None)
        organ = (
            body if body is not None and body.organisation == "OSCE" and bool(yearly) == (body.series != "PC") else None
        )
        if organ is None and not yearly and re.match(r"\d{3,4}(?!\d)", number):
            organ = next((b for b in self.bodies if b.series == "PC"), None)
        base = replace(
            base,
            number=number.split("/")[0] if yearly else number,
            organisation="OSCE",
            year=year,
            rule_id="citation:osce",
        )
        if organ is None:
            fitting = [b for b in self.bodies if b.organisation == "OSCE" and (b.series == "PC") != bool(yearly)]
            candidates = tuple(canonical_symbols.build_osce_symbol(b, number) for b in fitting)
            return replace(
                base,
                status="ambiguous",
                candidates=candidates,
            )
        symbol = canonical_symbols.build_osce_symbol(organ, number)
        return replace(base, body=organ.name, symbol=symbol, canonical_id=symbol, status="identified")


def kind_of_noun(noun: str) -> str:
    """Return the kind of instrument that a noun names."""
    return patterns.CITATION_NOUN_KINDS.get(noun, noun)


def _has_number_format(body: Body, number: str) -> bool:
    """Return whether a number has an organ's format: S has a year in brackets, E a year before the stroke."""
    if re.search(r"\(\d{4}\)", number):
        return body.series == "S"
    if "(" in number:
        return body.series in ("A", "E")
    if re.match(r"(?:19|20)\d{2}/", number):
        return body.series in ("E", "E/CN.4")
    return body.series in ("A", "A/HRC")


def _is_general_assembly_number(number: str) -> bool:
    """Return whether only the General Assembly can have the session: the Human Rights Council has three a year since 2006."""
    match = re.match(r"(?:ES-)?(\d{1,3})/", number)
    return number.startswith("ES-") or (match is not None and int(match[1]) > 65)
