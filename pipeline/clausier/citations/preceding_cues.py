"""The words before a mention that say what is done with it."""

from clausier.citations.patterns import (
    ADVERB,
    APPLICATION,
    APPLY,
    BODY,
    DE,
    DO,
    DONE,
    MADE,
    PLACED,
    TO,
    UNDER,
    WHERE,
    A,
)
from clausier.citations.rule import Governor

GOVERNORS: tuple[Governor, ...] = (
    Governor(
        "annex",
        "adopts_annex",
        rf"(?:figur\w+|joint\w*|contenue?s?|reproduite?s?|(?:annex|enonc|present){DONE})"
        rf" (?:en|dans l'|[aà] l') ?annexes? (?:{A}|{DE})",
        "content",
        "a text in its annex, under an act that adopts",
        "Adopte le Plan de travail qui figure en annexe à la [présente décision].",
    ),
    Governor(
        "extend",
        "extends",
        rf"{TO}(?:proroger|prolonger|reconduire)|(?:prorogation|prolongation|reconduction) {DE}",
        "firm",
        "to extend",
        "Décide de proroger le mandat de la Mission, tel que défini dans la [Décision No 571] ;",
    ),
    Governor(
        "modify",
        "modifies",
        rf"{TO}(?:modifier|amender|completer|reviser|actualiser|suspendre|mettre [aà] jour)|modifications? (?:{A}|{DE})",
        "firm",
        "to change, to complete, to suspend",
        "Décide de modifier le paragraphe 3 de la [Décision No 571] ;",
    ),
    Governor(
        "repeal",
        "repeals",
        rf"{TO}(?:abroger|annuler|remplacer|lever|mettre fin {A})|abrogation {DE}",
        "firm",
        "to repeal, to replace, to end",
        "Décide d’abroger la [Décision No 571] ;",
    ),
    Governor(
        "reaffirm",
        "reaffirms",
        rf"(?:reaffirm|confirm){DO}|reiter(?:er|ant)",
        "firm",
        "to reaffirm",
        "Invite les États participants à réaffirmer la [Charte de Paris] ;",
    ),
    Governor(
        "recall",
        "recalls",
        r"rappel(?:er|ant|ons|le|lent)",
        "firm",
        "to recall",
        "Invite les États participants à rappeler la [Décision No 571] ;",
    ),
    Governor(
        "as-said",
        "recalls",
        r"comme (?:il|elle|on|nous) l'(?:a|ai|avait|avons) \w+ (?:dans|par)"
        r"|comme (?:le |l')(?:affirm|soulign|not|rappel|indiqu)\w+",
        "firm",
        "as it says, as was said in it",
        "Salue les efforts du Secrétariat, comme elle l’a noté dans sa [résolution 95/1] ;",
    ),
    Governor(
        "apply",
        "implements",
        APPLY,
        "firm",
        "to apply, to respect, to ratify",
        "Demande aux États d’appliquer pleinement la [résolution 1325 (2000)] ;",
    ),
    Governor(
        "conform",
        "implements",
        rf"(?:se|s'y|nous|s'etre pas) conform\w+ {ADVERB}{A}|(?:devenir|deviennent) parties? {A}|adherer {A}|s'acquitter {DE}"
        rf"|donn\w+ {ADVERB}(?:effet|suite) {ADVERB}{A}|suite (?:[aà] )?donn\w+ {A}"
        rf"|(?:ten(?:ir|u)|tien(?:t|nent)) {ADVERB}compte {DE}",
        "firm",
        "to comply with, to follow up, to accede to",
        "Exige des parties qu’elles se conforment à la [résolution 1325 (2000)] ;",
    ),
    Governor(
        "application",
        "implements",
        rf"{APPLICATION}|adhesion {A}|suite [aà] donner {A}",
        "noun",
        "the application of",
        "Se félicite des progrès accomplis dans l’application de la [résolution 1325 (2000)] ;",
    ),
    Governor(
        "body",
        "specifies",
        rf"{BODY} ?{APPLICATION}",
        "origin",
        "a body that is named after its application",
        "Charge l’Équipe de surveillance de l’application de la [résolution 1267 (1999)] de lui rendre compte ;",
    ),
    Governor(
        "act-on",
        "grounds",
        rf"agissant {UNDER}",
        "firm",
        "acting under",
        "Décide, agissant en vertu de la [Charte des Nations Unies], de créer un fonds ;",
    ),
    Governor(
        "basis",
        "grounds",
        rf"sur la base {DE}|sur le fondement {DE}|fond{DONE} sur|se fondant sur|compte (?:dument )?tenu {DE}|eu egard {A}"
        rf"|tenant {ADVERB}compte {ADVERB}{DE}|[aà] la lumiere {DE}|s'inspir(?:er|ant) {DE}|s'appuy(?:er|ant) sur|guid{DONE} par"
        rf"|[aà] partir {DE}|tir(?:er|ant) (?:parti|les enseignements) {DE}|faisant fond sur",
        "firm",
        "on the basis of, in the light of",
        "Décide, eu égard au paragraphe 23 de la [Charte de sécurité européenne], de créer un fonds ;",
    ),
    Governor(
        "obligation",
        "specifies",
        rf"(?:decoul\w+|resultant) {DE}|(?:incomb\w+|souscrit\w*|(?:contract|assum){DONE}) {WHERE}|au (?:sens|titre) {DE}",
        "content",
        "what follows from it",
        "Condamne les manquements aux obligations découlant de la [résolution 1325 (2000)] ;",
    ),
    Governor(
        "party",
        "specifies",
        rf"parties? (?:contractantes? )?{A}|secretariats? {DE}",
        "origin",
        "those whom it binds, and their secretariat",
        "Invite la Conférence des Parties à la [Convention d’Ottawa] à créer un fonds ;",
    ),
    Governor(
        "made",
        "specifies",
        rf"(?:{MADE}) (?:et \w+ )?{ADVERB}(?:suite {A}|{WHERE})|faisant suite {A}",
        "origin",
        "a body or measure that it made",
        "Encourage le Comité créé par la [résolution 1267 (1999)] ;",
    ),
    Governor(
        "placed",
        "specifies",
        rf"(?:{PLACED}) (?:et \w+ )?{ADVERB}{WHERE}|figur\w+ (?:dans|{A})|(?:publi|distribu){DONE} sous les? cotes?"
        r"|que (?:lui|leur) \w+|dans(?= s[ae]s? )",
        "content",
        "something that stands in it",
        "Condamne la violation des mesures imposées par la [résolution 1267 (1999)] ;",
    ),
    Governor(
        "done",
        "specifies",
        r"\w{2,}(?:ée?s?|ie?s?|ue?s?|ite?s?|prise?s?)"
        rf" {ADVERB}(?:dans|par|en (?:application|vertu|execution) {DE}|aux termes {DE})",
        "content",
        "something that was done in it",
        "Condamne les attaques contre la mission renforcée par la [résolution 1267 (1999)] ;",
    ),
    Governor(
        "accordance",
        "implements",
        rf"{UNDER}|dans le (?:cadre|respect|droit fil) {DE}|suivant"
        rf"|comme (?:il est |il etait )?(?:demand|exig|recommand){DONE} {WHERE}|comme (?:prescrite?|prevue?|requise?)s? {WHERE}"
        r"|comme le (?:demand|prevo|prescri|exig|recommand)\w+"
        r"|comme l'(?:a|ont|avait) (?:demand|exig|recommand)\w+ [^,;@]{0,50}dans",
        "under",
        "in accordance with; a request under it if the act requests",
        "Décide de créer un fonds en application de la [Décision No 571] ;",
    ),
    Governor(
        "note",
        "acknowledges",
        rf"pren(?:dre|d|ant) {ADVERB}(?:note|acte) {DE}|se felicit(?:er|ant) {DE}|(?:not|constat|soulign)ant(?: que)?",
        "firm",
        "to take note of, to welcome",
        "Décide de prendre note du [rapport A/95/12] ;",
    ),
    Governor(
        "approve",
        "endorses",
        rf"{TO}(?:approuver|adopter|enteriner|souscrire {A}|faire siennes?)",
        "firm",
        "to approve, to adopt",
        "Décide d’approuver le [rapport A/95/12] ;",
    ),
)
"""All rules that read the words before a mention; the words that end last decide, of those the longest."""
