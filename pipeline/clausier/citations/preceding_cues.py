"""Preceding cues: the words before a mention that state what is done with it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from clausier.citations.patterns import (
    ACCORDANCE,
    ACTIVE_ENDING,
    ADVERBIAL,
    BODY_NAME,
    INFINITIVE_MARKER,
    LINKING_PREP,
    NOUN_OF_APPLICATION,
    PARTICIPLE_ENDING,
    PARTICIPLE_OF_CONTENT,
    PARTICIPLE_OF_CREATION,
    PREP_A,
    PREP_DE,
    VERB_OF_APPLICATION,
)
from clausier.citations.rule_types import PrecedingCue

PRECEDING_CUES: tuple[PrecedingCue, ...] = (
    PrecedingCue(
        "annex",
        "adopts_annex",
        rf"(?:figur\w+|joint\w*|contenue?s?|reproduite?s?|(?:annex|enonc|present){PARTICIPLE_ENDING})"
        rf" (?:en|dans l'|[aà] l') ?annexes? (?:{PREP_A}|{PREP_DE})",
        "content",
        "a text in its annex, under an act that adopts",
        "Adopte le Plan de travail qui figure en annexe à la [présente décision].",
    ),
    PrecedingCue(
        "extend",
        "extends",
        rf"{INFINITIVE_MARKER}(?:proroger|prolonger|reconduire)|(?:prorogation|prolongation|reconduction) {PREP_DE}",
        "direct",
        "to extend",
        "Décide de proroger le mandat de la Mission, tel que défini dans la [Décision No 571] ;",
    ),
    PrecedingCue(
        "modify",
        "modifies",
        rf"{INFINITIVE_MARKER}(?:modifier|amender|completer|reviser|actualiser|suspendre|mettre [aà] jour)"
        rf"|modifications? (?:{PREP_A}|{PREP_DE})",
        "direct",
        "to change, to complete, to suspend",
        "Décide de modifier le paragraphe 3 de la [Décision No 571] ;",
    ),
    PrecedingCue(
        "repeal",
        "repeals",
        rf"{INFINITIVE_MARKER}(?:abroger|annuler|remplacer|lever|mettre fin {PREP_A})|abrogation {PREP_DE}",
        "direct",
        "to repeal, to replace, to end",
        "Décide d’abroger la [Décision No 571] ;",
    ),
    PrecedingCue(
        "reaffirm",
        "reaffirms",
        rf"(?:reaffirm|confirm){ACTIVE_ENDING}|reiter(?:er|ant)",
        "direct",
        "to reaffirm",
        "Invite les États participants à réaffirmer la [Charte de Paris] ;",
    ),
    PrecedingCue(
        "recall",
        "recalls",
        r"rappel(?:er|ant|ons|le|lent)",
        "direct",
        "to recall",
        "Invite les États participants à rappeler la [Décision No 571] ;",
    ),
    PrecedingCue(
        "as-said",
        "recalls",
        r"comme (?:il|elle|on|nous) l'(?:a|ai|avait|avons) \w+ (?:dans|par)"
        r"|comme (?:le |l')(?:affirm|soulign|not|rappel|indiqu)\w+",
        "direct",
        "as it says, as was said in it",
        "Salue les efforts du Secrétariat, comme elle l’a noté dans sa [résolution 95/1] ;",
    ),
    PrecedingCue(
        "apply",
        "implements",
        VERB_OF_APPLICATION,
        "direct",
        "to apply, to respect, to ratify",
        "Demande aux États d’appliquer pleinement la [résolution 1325 (2000)] ;",
    ),
    PrecedingCue(
        "conform",
        "implements",
        rf"(?:se|s'y|nous|s'etre pas) conform\w+ {ADVERBIAL}{PREP_A}|(?:devenir|deviennent) parties? {PREP_A}"
        rf"|adherer {PREP_A}|s'acquitter {PREP_DE}"
        rf"|donn\w+ {ADVERBIAL}(?:effet|suite) {ADVERBIAL}{PREP_A}|suite (?:[aà] )?donn\w+ {PREP_A}"
        rf"|(?:ten(?:ir|u)|tien(?:t|nent)) {ADVERBIAL}compte {PREP_DE}",
        "direct",
        "to comply with, to follow up, to accede to",
        "Exige des parties qu’elles se conforment à la [résolution 1325 (2000)] ;",
    ),
    PrecedingCue(
        "application",
        "implements",
        rf"{NOUN_OF_APPLICATION}|adhesion {PREP_A}|suite [aà] donner {PREP_A}",
        "nominal",
        "the application of",
        "Se félicite des progrès accomplis dans l’application de la [résolution 1325 (2000)] ;",
    ),
    PrecedingCue(
        "body",
        "specifies",
        rf"{BODY_NAME} ?{NOUN_OF_APPLICATION}",
        "origin",
        "a body that is named after its application",
        "Charge l’Équipe de surveillance de l’application de la [résolution 1267 (1999)] de lui rendre compte ;",
    ),
    PrecedingCue(
        "act-on",
        "grounds",
        rf"agissant {ACCORDANCE}",
        "direct",
        "acting under",
        "Décide, agissant en vertu de la [Charte des Nations Unies], de créer un fonds ;",
    ),
    PrecedingCue(
        "basis",
        "grounds",
        rf"sur la base {PREP_DE}|sur le fondement {PREP_DE}|fond{PARTICIPLE_ENDING} sur|se fondant sur"
        rf"|compte (?:dument )?tenu {PREP_DE}|eu egard {PREP_A}"
        rf"|tenant {ADVERBIAL}compte {ADVERBIAL}{PREP_DE}|[aà] la lumiere {PREP_DE}|s'inspir(?:er|ant) {PREP_DE}"
        rf"|s'appuy(?:er|ant) sur|guid{PARTICIPLE_ENDING} par"
        rf"|[aà] partir {PREP_DE}|tir(?:er|ant) (?:parti|les enseignements) {PREP_DE}|faisant fond sur",
        "direct",
        "on the basis of, in the light of",
        "Décide, eu égard au paragraphe 23 de la [Charte de sécurité européenne], de créer un fonds ;",
    ),
    PrecedingCue(
        "obligation",
        "specifies",
        rf"(?:decoul\w+|resultant) {PREP_DE}"
        rf"|(?:incomb\w+|souscrit\w*|(?:contract|assum){PARTICIPLE_ENDING}) {LINKING_PREP}"
        rf"|au (?:sens|titre) {PREP_DE}",
        "content",
        "what follows from it",
        "Condamne les manquements aux obligations découlant de la [résolution 1325 (2000)] ;",
    ),
    PrecedingCue(
        "party",
        "specifies",
        rf"parties? (?:contractantes? )?{PREP_A}|secretariats? {PREP_DE}",
        "origin",
        "those whom it binds, and their secretariat",
        "Invite la Conférence des Parties à la [Convention d’Ottawa] à créer un fonds ;",
    ),
    PrecedingCue(
        "made",
        "specifies",
        rf"(?:{PARTICIPLE_OF_CREATION}) (?:et \w+ )?{ADVERBIAL}(?:suite {PREP_A}|{LINKING_PREP})"
        rf"|faisant suite {PREP_A}",
        "origin",
        "a body or measure that it made",
        "Encourage le Comité créé par la [résolution 1267 (1999)] ;",
    ),
    PrecedingCue(
        "placed",
        "specifies",
        rf"(?:{PARTICIPLE_OF_CONTENT}) (?:et \w+ )?{ADVERBIAL}{LINKING_PREP}|figur\w+ (?:dans|{PREP_A})"
        rf"|(?:publi|distribu){PARTICIPLE_ENDING} sous les? cotes?"
        r"|que (?:lui|leur) \w+|dans(?= s[ae]s? )",
        "content",
        "something that stands in it",
        "Condamne la violation des mesures imposées par la [résolution 1267 (1999)] ;",
    ),
    PrecedingCue(
        "done",
        "specifies",
        r"\w{2,}(?:ée?s?|ie?s?|ue?s?|ite?s?|prise?s?)"
        rf" {ADVERBIAL}(?:dans|par|en (?:application|vertu|execution) {PREP_DE}|aux termes {PREP_DE})",
        "content",
        "something that was done in it",
        "Condamne les attaques contre la mission renforcée par la [résolution 1267 (1999)] ;",
    ),
    PrecedingCue(
        "accordance",
        "implements",
        rf"{ACCORDANCE}|dans le (?:cadre|respect|droit fil) {PREP_DE}|suivant"
        rf"|comme (?:il est |il etait )?(?:demand|exig|recommand){PARTICIPLE_ENDING} {LINKING_PREP}"
        rf"|comme (?:prescrite?|prevue?|requise?)s? {LINKING_PREP}"
        r"|comme le (?:demand|prevo|prescri|exig|recommand)\w+"
        r"|comme l'(?:a|ont|avait) (?:demand|exig|recommand)\w+ [^,;@]{0,50}dans",
        "accordance",
        "in accordance with; a request under it if the act requests",
        "Décide de créer un fonds en application de la [Décision No 571] ;",
    ),
    PrecedingCue(
        "note",
        "acknowledges",
        rf"pren(?:dre|d|ant) {ADVERBIAL}(?:note|acte) {PREP_DE}|se felicit(?:er|ant) {PREP_DE}"
        rf"|(?:not|constat|soulign)ant(?: que)?",
        "direct",
        "to take note of, to welcome",
        "Décide de prendre note du [rapport A/95/12] ;",
    ),
    PrecedingCue(
        "approve",
        "endorses",
        rf"{INFINITIVE_MARKER}(?:approuver|adopter|enteriner|souscrire {PREP_A}|faire siennes?)",
        "direct",
        "to approve, to adopt",
        "Décide d’approuver le [rapport A/95/12] ;",
    ),
)
"""All rules on the words before a mention. The cue that ends last applies; of cues that end together, the longest."""


def find_preceding_cues(text: str) -> Iterator[tuple[PrecedingCue, re.Match[str]]]:
    """Yield the cues in a text with their matches, the nearest to its end first.

    Args:
        text: The text before a mention, as ``preceding_text`` gives it.
    """
    matches = (
        (cue, match)
        for cue, pattern in zip(PRECEDING_CUES, _compiled_patterns(), strict=True)
        for match in pattern.finditer(text)
    )
    yield from sorted(matches, key=lambda pair: (-pair[1].end(), pair[1].start()))


@lru_cache(maxsize=1)
def _compiled_patterns() -> tuple[re.Pattern[str], ...]:
    """The patterns of all preceding cues. They take about 20 ms to compile, so it is not done at import."""
    return tuple(re.compile(rf"(?<!\w)(?:{cue.pattern})(?:(?<=')|(?!\w))") for cue in PRECEDING_CUES)
