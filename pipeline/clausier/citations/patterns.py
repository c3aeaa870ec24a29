"""French vocabulary and regular expressions of the citation rules; all expressions apply to folded text, unless noted.

Folded text before a mention keeps two accents that are distinctive: "à" is no form of "avoir", and "adopté" no form of
"adopte" (see ``preceding_text``). Texts that lost their accents are read too, with less certainty.
"""

import re

# Atoms that the patterns of cues are composed of.

PREP_DE = r"(?:de|du|des|d')"
PREP_A = r"(?:[aà]|aux?)"

ADVERBIAL = r"(?:(?:\w+ment|tout|bien|plus|[aà] (?:cette fin|cet effet|cet egard|ce titre|ce sujet)) )?"
"""An optional adjunct between a verb and its complement."""

ACTIVE_ENDING = r"(?:er|e|ent|ant|ons)(?!\w)"
"""Endings of verbs in -er that state an action of the subject: infinitive, present, present participle."""

PARTICIPLE_ENDING = r"[eé]e?s?(?!\w)"
"""Endings of their past participle: the action is another's, so it only states the origin of something."""

INFINITIVE_MARKER = rf"(?:^\W*(?:\w{{1,3}}[).] ?)?(?:{PREP_DE} ?)?|{PREP_DE} ?|[aà] |pour )(?:\w+er et )?"
"""What precedes an infinitive, or the beginning of an item that opens with one."""

VERB_OF_APPLICATION = (
    rf"(?:(?:re)?appliqu|execut|realis|concretis|respect|honor|ratifi){ACTIVE_ENDING}"
    rf"|met(?:tre|tent|tant|s?|tons|te) {ADVERBIAL}en (?:œuvre|application)"
    rf"|mener [aà] bien"
)

NOUN_OF_APPLICATION = (
    r"(?<!en )(?<!champ d')"
    r"(?:application|mise en œuvre|execution|realisation|concretisation|respect|ratification|suivi|universalisation)"
    rf"(?: (?:(?!(?:{PREP_DE}|{PREP_A}|par|en|dans)(?!\w))\w+,? ){{0,4}}|, [^,;@]{{1,80}}, ){PREP_DE}"
)
"""Nouns of application, followed by adjectives or an adjunct between commas."""

BODY_NAME = (
    r"(?:equipe|comit[eé]|groupe|commission|bureau|mecanisme)"
    r"(?: (?:de (?:surveillance|suivi|controle|travail)|d'experts|special|mixte|consultatif|intergouvernemental"
    r"|pour|sur|de la|de l'))*"
    r"(?: charg[eé]e?s? (?:de |d')[^,;@]{1,60})?"
)
"""The beginning of the name of a body that is named after its task."""

PARTICIPLE_OF_CONTENT = (
    rf"(?:enonc|consign|vis|expos|mentionn|consacr|formul|fix|arret|enumer|indiqu|demand|impos|present|evoqu|confi|assign|exig"
    rf"|recommand|stipul|decid|autoris|affirm|proclam){PARTICIPLE_ENDING}"
    r"|(?:defini|prevu|decrit|inscrit|prescrit|pris|etabli|soumis|contenu|requis)e?s?"
)
"""Past participles that say which instrument contains something."""

PARTICIPLE_OF_CREATION = (
    rf"(?:cre|institu|constitu|nomm|design|deploy|lanc){PARTICIPLE_ENDING}|(?:mise?s? en place|etablie?s?)"
)
"""Past participles that say which instrument created something."""

ACCORDANCE = rf"(?:en (?:application|vertu|execution) {PREP_DE}|aux termes {PREP_DE}|conformement(?:, [^,;@]{{1,40}},)? {PREP_A})"

LINKING_PREP = rf"(?:dans|par|{ACCORDANCE}|au titre {PREP_DE}|{PREP_A})"
"""Prepositions between a participle and the instrument that contains something, creates it or is its ground."""

# Scope of a cue.

REPEATED_PREPOSITIONS = {
    "de": "de",
    "du": "de",
    "des": "de",
    "d'": "de",
    "a": "à",
    "à": "à",
    "au": "à",
    "aux": "à",
    "en": "en",
}
"""Prepositions that are repeated before each conjunct of a coordination (Grevisse, Le bon usage), by their forms."""

UNREPEATED_PREPOSITIONS = frozenset({"par", "dans", "sur", "avec", "pour", "sous", "selon"})
"""Prepositions that need not be repeated."""

TEMPORAL_ADJUNCT = re.compile(r"(?<!\w)(?:depuis|avant|apres|lors|anniversaire) [^,;@]{0,60}$")
"""An adjunct of time at the end of a text."""

CLAUSE_OPENING = re.compile(
    r"\W*(?:\w+ment )?(?:que,?|qu') ?(?:(?:dans|par|selon|d'apres|aux termes de) ?)?"
    r"(?:l[ae]s?|l'|s[ae]s?|ce(?:s|t|tte)?)? ?(?:\w+ )?"
)
"""The beginning of a clause with que, up to its first noun."""

LAST_CONJUNCT = re.compile(
    r"(?:.*[^\w])?(?:,|et|ou)(?:,? ?"
    r"(?P<inclusion>(?:et |ou )?(?:notamment|en particulier|y compris|surtout|plus recemment).*)"
    r"| (?:(?P<preposition>de|du|des|d'|aux?|[aà]|en|par|dans|sur|avec|pour|sous|selon)(?: |(?<='))"
    r"|(?P<article>l[ae]s?|l'|s[ae]s?|son|leurs?|cette|ce|ces|une?|toutes?|tous|tout|lesdite?s)(?: |(?<=')|$))?[^,]*|)"
)
"""The last conjunct of a coordination."""

PREDICATE_OPENING = re.compile(
    r"[;:]"
    r"|(?<!\w)(?:que|qu'|qui|dont|lequel|laquelle|lesquel\w+|duquel|auquel|auxquel\w+)(?:(?<=')|(?!\w))"
    r"|(?<!\w)(?:afin|lorsqu\w+|mais|sans|depuis|avant|apres|anniversaire)(?!\w)"
    r"|(?<!\w)(?:[aà]|de|d'|pour|et) ?(?:ne pas |se |s'|y |en )?(?!(?:janvier|fevrier|premier|dernier|avenir|pouvoir|mer)\b)"
    r"[a-z]{2,}(?:er|ir|oir|ttre|ndre)(?!\w)"
    r"|(?<!\w)en [a-z]+ant(?!\w)"
)
"""What opens another predicate: a conjunction, a relative pronoun, an infinitive, a gerund."""

PARTICIPLE_LINK = re.compile(r",?(?: tel\w*)? ?(?<!\w)(?:que?|qu'\w+|qui)(?: \w+){0,3} ?$|,? tel\w* $")
"""What joins a participle to its noun: "tel que", "qui a été", "qu’il"."""

CLAUSE_WITH_QUE = re.compile(r"(?<!\w)(?:que |qu')")

# Normalization of the text before a mention.

DISTINCTIVE_ACCENT = re.compile(r"(?<!\w)[àÀ](?!\w)|(?<=\w)[éÉ](?=[eE]?[sS]?(?!\w))")
"""The accents that folding keeps, on unfolded text: of "à", and of participles in "-é"."""

COORDINATING_QUE = re.compile(r"(?<!\w)(?:ainsi|de meme) que(?!\w)")
"""Conjunctions of coordination that contain que."""

RELATIVE_CLAUSE = re.compile(r", (?:(?:\w+ )?(?:la|les?)?(?:quel\w*|qui|dont) |tel\w* qu)[^,;]*(?=,)")
"""A relative clause between commas: it modifies the item before it, not the next one."""

OBJECT_RELATIVE = re.compile(r" (?:qu'|que |auxquel\w+ )[^,;@]{1,60}? (?:a|ont|avait|avaient) (?=\w)")
"""What precedes the participle of a relative clause with que: "la lettre que le Secrétaire général a adressée"."""
