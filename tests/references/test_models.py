"""What a model knows changes what is found: registries and bodies of other models than the shipped one."""

import pytest

from clausier.components.context import ParagraphContext
from clausier.components.references.component import build_reference_matcher
from clausier.components.references.registry import Registry, build_registry
from clausier.model_files.bodies import Body

PREAMBLE = ParagraphContext("preambular")


def document(id_: str, date: str, needs_year: bool) -> dict[str, object]:
    return {
        "id": id_, "name": "Document de Thèbes", "kind": "document", "organisation": "", "place": "", "date": date,
        "symbol": "", "pattern": ["document de thebes"], "needs_year": needs_year,
    }  # fmt: skip


ORDERS = {"the one that needs its year first": (True, False), "last": (False, True)}


@pytest.mark.parametrize("case", ORDERS)
def test_a_name_without_year_is_that_of_the_instrument_that_needs_none(case: str) -> None:
    """Whichever of the two the registry has first."""
    entries = [document(f"thebes-{1990 + needs}", f"{1990 + needs}", needs) for needs in ORDERS[case]]
    matcher = build_reference_matcher((), build_registry(entries), ())
    found = matcher.match_text("Vu le Document de Thèbes et le Document de Thèbes 1991,", PREAMBLE)
    assert [match.canonical_id for match in found] == ["thebes-1990", "thebes-1991"]


def test_a_short_form_of_which_the_model_knows_no_body_names_none() -> None:
    bodies = [Body("un.general-assembly", "Assemblée générale", "ONU", "A", ("assemblee generale",))]
    matcher = build_reference_matcher(bodies, Registry([]), ())
    (found,) = matcher.match_text("Vu la résolution 1996/6 du Conseil,", PREAMBLE)
    assert (found.text, found.body) == ("résolution 1996/6", "")
