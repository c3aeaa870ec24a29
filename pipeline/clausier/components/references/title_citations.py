"""Decisions and resolutions cited by their title: "la Décision sur …, adoptée le 3 décembre 2004 par le Conseil ministériel"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clausier.components.references import patterns
from clausier.components.references.adoption import read_adoption
from clausier.components.references.match import ReferenceMatch
from clausier.model_files.bodies import Body


@dataclass(frozen=True, slots=True)
class TitleCitationFinder:
    """Finds decisions and resolutions that are cited by their title, with the date of their adoption.

    Attributes:
        bodies: The bodies of the model.
    """

    bodies: Sequence[Body]

    def find(self, text: str, folded: str) -> Iterator[ReferenceMatch]:
        """Yield the citations by title of a paragraph, all unresolved: resolution needs other documents.

        Args:
            text: The paragraph.
            folded: Its folded text.
        """
        for match in patterns.TITLE_CITATION.finditer(folded) if "adoptee" in folded else ():
            adopted = read_adoption(folded, match.end(), self.bodies)
            if adopted is None or not adopted.date:
                continue
            body = adopted.body
            yield ReferenceMatch(
                match.start(), adopted.end, text[match.start() : adopted.end], match["noun"], "citation:title",
                organisation=body.organisation if body else "", body=body.name if body else "",
                year=int(adopted.date[:4]), date=adopted.date, title=text[match.start("title") : match.end("title")],
            )  # fmt: skip
