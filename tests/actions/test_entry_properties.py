"""The optional properties of lexicon entries: each changes which acts are found, or their complements. All sentences are invented."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import spacy

from clausier.components import extensions
from clausier.components.actions.acts import ActReader
from clausier.components.actions.component import ActionMatcher
from clausier.components.actions.lexicon import PROPERTIES, Lexicon, compile_entry, read_lexicon
from clausier.components.actions.match import ActionMatch
from clausier.components.actions.modifiers import Modifiers
from clausier.components.context import ParagraphContext
from clausier.errors import ClausierError
from tests.builders import Entry, make_adjective_entry, make_verb_entry

NO_ADJUNCTS = Modifiers({}, frozenset())
LEADING = (
    make_verb_entry("saluer", "welcome", "expressive"),
    make_verb_entry("constater", "note", "assertive"),
    make_verb_entry("approuver", "approve", "declarative"),
    make_verb_entry("inviter", "invite", "directive"),
    make_adjective_entry("convaincu", "be-convinced", "assertive"),
)
"""Entries without properties that open the paragraphs."""

NOTE = make_verb_entry("noter", "note", "assertive")
AIM = make_verb_entry("viser", "aim", "assertive")
UNDERTAKE = make_verb_entry("engager", "undertake", "commissive") | {
    "id": "se-engager", "lemma": "s'engager", "pattern": [{"LEMMA": "se", "POS": "PRON"}, {"LEMMA": "engager", "POS": "VERB"}],
}  # fmt: skip
HELP = make_verb_entry("soutenir", "support", "commissive")
AWARE = make_adjective_entry("conscient", "be-aware", "assertive")
ABLE = make_adjective_entry("capable", "be-able", "assertive")
REQUEST = make_verb_entry("demander", "request", "directive")
AUTHORIZE = make_verb_entry("autoriser", "authorize", "declarative")
OF_ANYONE = {"performed_by": "anyone"}


@dataclass(frozen=True)
class Case:
    """A sentence and whether an entry is a further act in it, without a property and with it.

    Attributes:
        entry: The entry.
        properties: The property.
        text: The paragraph; it is operative if it begins with a number, else preambular.
        without: The reason why the entry is no act if it has not the property; empty if it is one.
        with_property: The same if it has it.
        given: What other properties the entry has in both cases.
    """

    entry: Entry
    properties: dict[str, Any]
    text: str
    without: str
    with_property: str
    given: dict[str, Any] = field(default_factory=dict)


ANYBODY = "says what anybody does: it belongs to the noun before it"
NO_BOUNDARY = "may belong to the noun before it: neither “;” nor a conjunction stands before it"
OWN_CLAUSE = "stands in a clause of its own (“que …”)"
NO_COMPLEMENT = "has no complement that an act of the issuer would have"

FURTHER_ACTS = {
    "performed_by issuer: a participle in an operative paragraph is the issuer's": Case(
        NOTE, {"performed_by": "issuer"}, "1. Invite les États à agir, notant leurs besoins ;", ANYBODY, "",
    ),
    "performed_by issuer: a participle of a preamble needs no conjunction": Case(
        NOTE, {"performed_by": "issuer"}, "Saluant ces mesures, notant leurs effets,", NO_BOUNDARY, "",
    ),
    "performed_by issuer: a finite verb may follow a clause that is closed by a comma": Case(
        NOTE, {"performed_by": "issuer"}, "1. Constate que le Comité agit, note les effets ;", OWN_CLAUSE, "",
    ),
    "performed_by anyone: a participle belongs to the noun, even after a conjunction": Case(
        AIM, OF_ANYONE, "Saluant ces mesures, et visant la paix,", "", ANYBODY,
    ),
    "performed_by anyone: an adjective belongs to the noun": Case(
        ABLE, OF_ANYONE, "Convaincu de ce besoin et capable de progresser,", "", ANYBODY,
    ),
    "performed_by anyone: a finite verb belongs to the subject of the clause before it": Case(
        HELP, OF_ANYONE, "1. Constate que le Comité agit, et soutient les États ;", "", f"{OWN_CLAUSE} and says what anybody does",
    ),
    "performed_by anyone: a finite verb without another subject is still the issuer's": Case(
        HELP, OF_ANYONE, "1. Constate ces progrès et soutient les États ;", "", "",
    ),
    "issuer_if_coordinated: a participle after a comma and a conjunction is the issuer's": Case(
        UNDERTAKE, {"issuer_if_coordinated": True}, "Saluant ces mesures, et s’engageant à les suivre,", ANYBODY, "", OF_ANYONE,
    ),
    "issuer_if_coordinated: not without the comma": Case(
        UNDERTAKE, {"issuer_if_coordinated": True}, "Saluant les États et s’engageant à les suivre,", ANYBODY, ANYBODY, OF_ANYONE,
    ),
    "issuer_if_coordinated: not after a comma alone": Case(
        UNDERTAKE, {"issuer_if_coordinated": True}, "Saluant les États, s’engageant à les suivre,", ANYBODY, ANYBODY, OF_ANYONE,
    ),
    "takes_clause: an adjective may govern a clause": Case(
        AWARE, {"takes_clause": True}, "Convaincu de ce besoin et conscient que le temps presse,", NO_COMPLEMENT, "",
    ),
    "takes_clause: other complements need no property": Case(
        AWARE, {"takes_clause": True}, "Convaincu de ce besoin et conscient des risques,", "", "",
    ),
    "also_noun: a form among nouns is a noun": Case(
        REQUEST, {"also_noun": ["demande"]}, "1. Approuve le budget et la demande du Comité ;", "", "is a noun here, among nouns",
    ),
    "also_noun: with the complement of a verb it is an act": Case(
        REQUEST, {"also_noun": ["demande"]}, "1. Approuve le budget et demande au Comité d’agir ;", "", "",
    ),
    "also_noun: other forms of the verb are acts": Case(
        REQUEST, {"also_noun": ["demande"]}, "Nous approuvons le budget et demandons des fonds,", "", "",
    ),
}  # fmt: skip


def make_matcher(*entries: Entry) -> ActionMatcher:
    extensions.register_extensions()
    compiled = tuple(compile_entry(entry, Path("actions.jsonl"), line) for line, entry in enumerate(entries, start=1))
    return ActionMatcher(ActReader(Lexicon(compiled, NO_ADJUNCTS)))


def make_doc(text: str) -> spacy.tokens.Doc:
    doc = spacy.blank("fr").make_doc(text)
    is_operative = text[0].isdigit() or text.startswith("Nous")
    number = text.split(" ")[0] if text[0].isdigit() else ""
    doc._.paragraph = ParagraphContext(kind="operative" if is_operative else "preambular", number=number)
    return doc


def find_reason(text: str, entry: Entry) -> str:
    """Why an entry is no further act of a paragraph; empty if it is one."""
    matcher, doc = make_matcher(*LEADING, entry), make_doc(text)
    accepted = [match.rule_id for match in matcher.match(doc)]
    assert accepted, text
    rejected = [rejection.reason for rejection in matcher.rejected(doc) if rejection.rule_id == entry["id"]]
    assert (f"coordinated:{entry['id']}" in accepted) == (not rejected)
    return rejected[0] if rejected else ""


@pytest.mark.parametrize("case", FURTHER_ACTS)
def test_a_property_decides_what_is_a_further_act(case: str) -> None:
    one = FURTHER_ACTS[case]
    assert find_reason(one.text, one.entry | one.given) == one.without
    assert find_reason(one.text, one.entry | one.given | one.properties) == one.with_property


ADDRESSEES = [
    # paragraph, complement without the property, and with it
    ("1. Autorise le Secrétaire général à agir ;", ("noun_phrase", ""), ("infinitive", "agir")),
    ("1. Autorise les dépenses ;", ("noun_phrase", ""), ("noun_phrase", "")),
]


@pytest.mark.parametrize(("text", "without", "with_property"), ADDRESSEES, ids=[text for text, _, _ in ADDRESSEES])
def test_an_addressee_may_precede_the_infinitive(
    text: str, without: tuple[str, str], with_property: tuple[str, str]
) -> None:
    def complement(entry: Entry) -> tuple[str, str]:
        (match,) = matches_of(text, entry)
        return match.complement_kind, match.complement_verb

    assert complement(AUTHORIZE) == without
    assert complement(AUTHORIZE | {"has_addressee": True}) == with_property


def matches_of(text: str, entry: Entry) -> list[ActionMatch]:
    return make_matcher(entry).match(make_doc(text))


def test_directives_have_addressees_without_the_property() -> None:
    (match,) = matches_of("1. Demande au Secrétaire général de rester ;", REQUEST)
    assert (match.complement_kind, match.complement_verb) == ("infinitive", "rester")


def test_every_property_is_tried() -> None:
    tried = {name for case in FURTHER_ACTS.values() for name in case.properties}
    assert tried | {"has_addressee"} == set(PROPERTIES)


WRONG_VALUES = [
    ("performed_by", "everyone"),
    ("performed_by", ""),
    ("performed_by", ["issuer"]),
    ("performed_by", None),
    ("issuer_if_coordinated", False),
    ("issuer_if_coordinated", 1),
    ("takes_clause", "true"),
    ("takes_clause", None),
    ("has_addressee", ["le Secrétaire général"]),
    ("has_addressee", False),
    ("also_noun", "demande"),
    ("also_noun", [1]),
    ("also_noun", {"demande": True}),
]


def write_lexicon(path: Path, *entries: Entry) -> Path:
    path.write_text("".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries), encoding="utf-8")
    return path


@pytest.mark.parametrize(("name", "value"), WRONG_VALUES, ids=repr)
def test_a_wrong_value_is_an_error_that_names_file_and_line(name: str, value: object, tmp_path: Path) -> None:
    file = write_lexicon(tmp_path / "actions.jsonl", NOTE, REQUEST | {name: value})
    with pytest.raises(ClausierError) as raised:
        read_lexicon(file, NO_ADJUNCTS)
    assert raised.value.code == "E203"
    assert f"{file}, line 2: unknown value of {name}: {value!r}." in str(raised.value)


def test_a_misspelt_property_is_an_error(tmp_path: Path) -> None:
    file = write_lexicon(tmp_path / "actions.jsonl", NOTE | {"performed": "issuer"})
    with pytest.raises(ClausierError) as raised:
        read_lexicon(file, NO_ADJUNCTS)
    assert raised.value.code == "E203"
    assert "performed" in str(raised.value)


def test_the_right_values_are_read(tmp_path: Path) -> None:
    properties = {
        "performed_by": "anyone",
        "issuer_if_coordinated": True,
        "takes_clause": True,
        "has_addressee": True,
        "also_noun": ["demande"],
    }
    assert set(properties) == set(PROPERTIES)
    lexicon = read_lexicon(write_lexicon(tmp_path / "actions.jsonl", NOTE, REQUEST | properties), NO_ADJUNCTS)
    plain, entry = lexicon.entries
    assert {name: getattr(entry, name) for name in PROPERTIES} == properties | {"also_noun": frozenset({"demande"})}
    assert (plain.performed_by, plain.also_noun) == ("", frozenset())
    assert not (plain.issuer_if_coordinated or plain.takes_clause or plain.has_addressee)
