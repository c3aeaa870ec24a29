"""The atoms that the rules on words are built from: prepositions, verb forms, lists of verbs; all on folded text.

Folded passages keep two accents that tell words apart: "à" is no form of "avoir", and "adopté" no form of "adopte". Texts that
lost their accents are read too, with less certainty.
"""

DE = r"(?:de|du|des|d')"
A = r"(?:[aà]|aux?)"

ADVERB = r"(?:(?:\w+ment|tout|bien|plus|[aà] (?:cette fin|cet effet|cet egard|ce titre|ce sujet)) )?"
"""An adjunct that may stand between a verb and what it governs."""

DO = r"(?:er|e|ent|ant|ons)(?!\w)"
"""Endings of verbs in -er that say what is done: infinitive, present, present participle."""

DONE = r"[eé]e?s?(?!\w)"
"""Endings of their past participle: it says what somebody else did, so it only tells where something comes from."""

TO = rf"(?:^\W*(?:\w{{1,3}}[).] ?)?(?:{DE} ?)?|{DE} ?|[aà] |pour )(?:\w+er et )?"
"""Before an infinitive; it may open an item."""

APPLY = (
    rf"(?:(?:re)?appliqu|execut|realis|concretis|respect|honor|ratifi){DO}"
    rf"|met(?:tre|tent|tant|s?|tons|te) {ADVERB}en (?:œuvre|application)"
    rf"|mener [aà] bien"
)

APPLICATION = (
    r"(?<!en )(?<!champ d')"
    r"(?:application|mise en œuvre|execution|realisation|concretisation|respect|ratification|suivi|universalisation)"
    rf"(?: (?:(?!(?:{DE}|{A}|par|en|dans)(?!\w))\w+,? ){{0,4}}|, [^,;@]{{1,80}}, ){DE}"
)
"""Nouns of application, with adjectives or an adjunct between commas behind them."""

BODY = (
    r"(?:equipe|comit[eé]|groupe|commission|bureau|mecanisme)"
    r"(?: (?:de (?:surveillance|suivi|controle|travail)|d'experts|special|mixte|consultatif|intergouvernemental"
    r"|pour|sur|de la|de l'))*"
    r"(?: charg[eé]e?s? (?:de |d')[^,;@]{1,60})?"
)
"""The beginning of the name of a body that is named after its task."""

PLACED = (
    rf"(?:enonc|consign|vis|expos|mentionn|consacr|formul|fix|arret|enumer|indiqu|demand|impos|present|evoqu|confi|assign|exig"
    rf"|recommand|stipul|decid|autoris|affirm|proclam){DONE}"
    r"|(?:defini|prevu|decrit|inscrit|prescrit|pris|etabli|soumis|contenu|requis)e?s?"
)
"""Past participles that say where something stands."""

MADE = rf"(?:cre|institu|constitu|nomm|design|deploy|lanc){DONE}|(?:mise?s? en place|etablie?s?)"
"""Past participles that say what made something."""

UNDER = rf"(?:en (?:application|vertu|execution) {DE}|aux termes {DE}|conformement(?:, [^,;@]{{1,40}},)? {A})"

WHERE = rf"(?:dans|par|{UNDER}|au titre {DE}|{A})"
"""What joins a participle to the instrument that something stands in, follows from or was done under."""
