"""The words before a mention that say what is done with it."""

from clausier.citations.rule import Governor

DE, A = r"(?:de|du|des|d')", r"(?:[aà]|aux?)"
ADVERB = r"(?:(?:\w+ment|tout|bien|plus|deja|[aà] (?:cette fin|cet effet|cet egard|ce titre|ce sujet)) )?"

FORMS = r"(?:er|ent|ant|ons)"
"""Of verbs in -er. A past participle, which looks like a singular when folded, tells what somebody did elsewhere."""

APPLY = (
    rf"(?:re)?appliqu{FORMS}|(?:met(?:tre|tent|tant|s?|tons|te)) {ADVERB}en œuvre|execut{FORMS}|realis{FORMS}|concretis{FORMS}"
    rf"|respect{FORMS}|observ{FORMS}|honor{FORMS}|ratifi{FORMS}|faire appliquer|mener [aà] bien"
)
APPLYING = (
    r"application|mise en œuvre|execution|realisation|concretisation|respect|observation|ratification|suivi|universalisation"
    r"|entree en vigueur|adhesion"
)
PLACED = (
    r"(?:enonce|consigne|defini|prevu|vise|expose|decrit|mentionne|inscrit|consacre|formule|fixe|arrete|enumere|indique"
    r"|demande|impose|prescrit|presente|pris|evoque|etabli|soumis|confie|assigne|exige|recommande|stipule|decide|autorise)e?s?"
)
MADE = r"(?:cree|institue|constitue|mis en place|mise en place|nomme|designe|etabli|deploye|lance|proclame)e?s?"
UNDER = (
    rf"(?:en application {DE}|en vertu {DE}|en execution {DE}|aux termes {DE}|au titre {DE}|conformement {A}|suivant)"
)

GOVERNORS: tuple[Governor, ...] = (
    Governor(
        "annex",
        "adopts_annex",
        r"(?:figur\w+|joint\w*|contenue?s?|reproduite?s?|annexee?s?|enoncee?s?|presentee?s?) (?:en|dans l'|[aà] l') ?annexes?"
        rf" {A}",
        "content",
        "a text in its annex, under an act that adopts",
        "Adopte le Plan de travail qui figure en annexe à la [présente décision].",
    ),
    Governor(
        "extend",
        "extends",
        r"pro(?:rog|long)e(?:r|nt|ant|ons)|reconduire|reconduisant"
        rf"|(?:prorogation|prolongation|reconduction|renouvellement) {DE}",
        "firm",
        "to extend",
        "Décide de proroger le mandat de la Mission, tel que défini dans la [Décision No 571] ;",
    ),
    Governor(
        "modify",
        "modifies",
        rf"(?:modifi|amend|complet|revis|actualis){FORMS}|suspendre|mettre [aà] jour"
        rf"|modifications? (?:{A}|{DE})|amendements? {A}",
        "firm",
        "to change, to complete",
        "Décide de modifier le paragraphe 3 de la [Décision No 571] ;",
    ),
    Governor(
        "repeal",
        "repeals",
        rf"(?:abrog|annul|remplac){FORMS}|abrogation {DE}|(?:mettre|met) fin {A}|lever",
        "firm",
        "to repeal, to replace, to end",
        "Décide d’abroger la [Décision No 571] ;",
    ),
    Governor(
        "reaffirm",
        "reaffirms",
        rf"(?:reaffirm|confirm){FORMS}|reiter(?:er|ant)",
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
        r"comme (?:il|elle|on|nous) l'(?:a|ai|avait|avons) \w+ (?:dans|par)",
        "firm",
        "as it said in",
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
        rf"(?:{APPLYING}) (?:\w+ )?(?:et \w+ )?{DE}|adhesion {A}|suite [aà] donner {A}",
        "noun",
        "the application of",
        "Se félicite des progrès accomplis dans l’application de la [résolution 1325 (2000)] ;",
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
        rf"sur la base {DE}|sur le fondement {DE}|fondee?s? sur|se fondant sur|compte (?:dument )?tenu {DE}|eu egard {A}"
        rf"|tenant {ADVERB}compte {DE}|[aà] la lumiere {DE}|s'inspir(?:er|ant) {DE}|s'appuy(?:er|ant) sur|guidee?s? par"
        rf"|[aà] partir {DE}|tir(?:er|ant) (?:parti|les enseignements) {DE}|faisant fond sur",
        "firm",
        "on the basis of, in the light of",
        "Décide, eu égard au paragraphe 23 de la [Charte de sécurité européenne], de créer un fonds ;",
    ),
    Governor(
        "obligation",
        "specifies",
        rf"(?:decoul\w+|resultant) {DE}|(?:incomb\w+|souscrit\w*|contractee?s?|assumee?s?) (?:dans|{UNDER}|{A})|au sens {DE}",
        "content",
        "what follows from it",
        "Condamne les manquements aux obligations découlant de la [résolution 1325 (2000)] ;",
    ),
    Governor(
        "party",
        "specifies",
        rf"parties? (?:contractantes? )?{A}",
        "origin",
        "those whom it binds",
        "Invite la Conférence des Parties à la [Convention d’Ottawa] à créer un fonds ;",
    ),
    Governor(
        "made",
        "specifies",
        rf"{MADE} (?:et \w+ )?{ADVERB}(?:par|{UNDER}|suite {A}|dans)|faisant suite {A}",
        "origin",
        "a body or measure that it made",
        "Encourage le Comité créé par la [résolution 1267 (1999)] ;",
    ),
    Governor(
        "placed",
        "specifies",
        rf"{PLACED} (?:et \w+ )?{ADVERB}(?:dans|par|{UNDER}|{A})|figur\w+ (?:dans|{A})|contenue?s? (?:dans|{A})"
        rf"|publiee?s? sous les? cotes?|comme le \w+|que (?:lui|leur) \w+|distribuee?s? sous les? cotes?",
        "content",
        "something that stands in it",
        "Condamne la violation des mesures imposées par la [résolution 1267 (1999)] ;",
    ),
    Governor(
        "done",
        "specifies",
        r"\w{2,}(?:e|es|ee|ees|i|is|ie|ies|u|us|ue|ues|it|ite|its|ites) (?:dans|par)",
        "content",
        "something that was done in it",
        "Condamne les attaques contre la mission renforcée par la [résolution 1267 (1999)] ;",
    ),
    Governor(
        "accordance",
        "implements",
        rf"{UNDER}|dans le cadre {DE}|dans le respect {DE}|dans le droit fil {DE}"
        rf"|comme (?:il est |il etait )?(?:demande|prescrit|prevu|requis|exige|recommande)\w* (?:dans|par|{A})",
        "under",
        "in accordance with; a request under it if the act requests",
        "Décide de créer un fonds en application de la [Décision No 571] ;",
    ),
    Governor(
        "note",
        "acknowledges",
        rf"pren(?:dre|d|ant) {ADVERB}(?:note|acte) {DE}|se felicit(?:er|ant) {DE}",
        "firm",
        "to take note of, to welcome",
        "Décide de prendre note du [rapport A/95/12] ;",
    ),
    Governor(
        "approve",
        "endorses",
        rf"approuver|adopter|enteriner|souscrire {A}|faire siennes?",
        "firm",
        "to approve, to adopt",
        "Décide d’approuver le [rapport A/95/12] ;",
    ),
)
"""All rules that read the words before a mention; of two that end at the same place, the one that stands first here."""
