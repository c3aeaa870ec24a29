"""Descriptions of the rules, and the entries of the model that they use."""

import json
from collections.abc import Mapping
from pathlib import Path

from clausier.explanation.records import LexiconEntry, Rule

RULE_DESCRIPTIONS: Mapping[str, str] = {
    # actions
    "opening": "the act stands at the beginning of the paragraph, behind its number",
    "list": "a reflexive verb opens the paragraph without its subject",
    "first-person": "the act stands behind “nous” as its subject",
    "behind-adjunct": "the act stands behind an initial adjunct and a comma",
    "behind-subject": "the act stands behind a subject that can act (a body, States, ministers, a pronoun)",
    "coordinated": "a further act of the same issuer, behind a comma, semicolon or conjunction",
    "damaged": "extraction damaged the opener: its letters come closest to this verb",
    "morphology": "the lexicon does not know the verb; its form opens paragraphs of this kind",
    "inherited": "an item without an act of its own takes that of its lead-in, made there by",
    # references
    "citation": "a noun (décision, résolution …) with what follows it",
    "citation:symbol": "a noun (décision, résolution …) with the symbol of a document",
    "citation:un": "a noun with a number as the United Nations count their acts",
    "citation:osce": "a noun with a number as OSCE bodies count their decisions",
    "citation:title": "a noun with a title and what is said of its adoption: the day, the body",
    "registry": "the name of an instrument in the model's registry",
    "name": "a capitalised noun (convention, protocole …) with the words of a name; not in the registry",
    "symbol": "the symbol of a document, standing alone",
    "generic": "instruments named by their kind only (“décisions pertinentes”)",
    "anaphora:own": "“la présente …” is the document itself",
    "anaphora:said": "“ladite …” is the last instrument of that kind before it",
    "anaphora:this": "“cette …” is the last instrument of that kind before it",
    # entities
    "gazetteer": "a term of the model's gazetteer",
    "owner": "a term of the gazetteer that its organisation or rank makes another one",
    "head": "a capitalised noun that heads names, as far as its adjectives and complements go",
    "date": "a day of the calendar",
    "date:year": "four digits that are a year: they count nothing and number nothing",
    "date:stretch": "from one date to another",
    "title": "a name behind a title (M., Mme …)",
    "abbreviation": "an abbreviation that the document introduces behind a name",
    "short-form": "a noun that stands for a name before it that begins with it",
    "recogniser": "a proposal of the base model that no rule explains and that passed the filters",
    # clauses
    "clause": "a predicate with what depends on it in the corrected parse; its relation to its parent is",
}
"""Descriptions by the longest prefix of a ``rule_id``; a line a rule."""

ENTRY_FILES: Mapping[str, str] = {
    "actions": "actions.jsonl",
    "entities": "entities.jsonl",
    "references": "instruments.jsonl",
}
"""The pattern file that the rule ids of a layer refer to; a line a layer."""

Entries = Mapping[str, LexiconEntry]


def read_pattern_entries(file: Path) -> Entries:
    """Return the entries of a pattern file by id, as written there.

    Args:
        file: A pattern file of a loaded model, which is therefore valid.
    """
    entries = {}
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip():
            raw = json.loads(line)
            within = raw.get("pattern_in", {})
            pattern = json.dumps(
                {"": raw.get("pattern", []), **within} if within else raw["pattern"], ensure_ascii=False
            )
            entries[raw["id"]] = LexiconEntry(file.name, number, raw["id"], pattern, raw["provenance"])
    return entries


def explain_rule(rule_id: str, entries: Entries) -> Rule:
    """Return the description of a rule and the entry that it used.

    Args:
        rule_id: As in the tables: ``opening:rappeler``, ``citation:osce``, ``inherited:opening:rappeler``.
        entries: The entries of the layer, by id.
    """
    name, _, rest = rule_id.partition(":")
    if rule_id in RULE_DESCRIPTIONS:
        return Rule(rule_id, RULE_DESCRIPTIONS[rule_id], entries.get(rest))
    does = RULE_DESCRIPTIONS.get(name, "")
    if name == "inherited":
        inner = explain_rule(rest, entries)
        return Rule(rule_id, f"{does} {rest}: {inner.does}", inner.entry)
    if name == "clause":
        relation, _, correction = rest.partition("<")
        does = f"{does} {relation}" + (f", by the correction {correction}" if correction else "")
    return Rule(rule_id, does, entries.get(rest))
