"""French vocabulary of the corrections: forms of verbs, conjunctions, prepositions, fixed phrases; words are folded."""

import re

from clausier.components.clauses.patterns import RELATIVE_PRONOUNS

# Elided pairs

DE_FORMS = ("de", "d'")
QUE_FORMS = ("que", "qu'")

# Forms of verbs

AVOIR_FORMS = frozenset("ai as a avons avez ont avais avait avaient aura auront aurait auraient eut ait aient".split())
"""Forms of "avoir"."""

FAIRE_FORMS = frozenset("faire fait font faisant fera feront fit faisait faisaient ferait fasse fassent".split())
"""Forms of "faire"."""

ETRE_FINITE_FORMS = frozenset("est sont etait etaient fut furent sera seront soit soient serait seraient".split())
"""Finite forms of "être"."""

CONVENIR_FORMS = ("conviendra", "convient", "conviendrait")
"""The verb of the parenthesis "selon qu'il conviendra"."""

ADJECTIVE_APPROPRIE = re.compile(r"approprie(e?s?)")
"""The adjective "approprié", which the parser takes for a participle."""

PREPOSITIONAL_PARTICIPLES = frozenset(
    "concernant suivant durant pendant moyennant nonobstant touchant devant avant vu".split()
)
"""Participles that have become prepositions (Grevisse, Le bon usage, § 259)."""

NON_PARTICIPLES = PREPOSITIONAL_PARTICIPLES | frozenset(
    "pourtant cependant auparavant maintenant autant tant instant".split()
)
"""Words in -ant that are no participles when no article precedes them."""

PREVERBAL_NEGATIONS = frozenset("pas plus jamais rien point guere".split())
"""Negations that precede an infinitive: "ne pas intervenir"."""

INVERTED_SUBJECTS = frozenset(
    "-je -tu -il -elle -on -nous -vous -ils -elles -ce -t-il -t-elle -t-on -t-ils -t-elles".split()
)
"""Subjects after their verb, as the tokenizer splits them."""

# Conjunctions and relative pronouns

FINITE_SUBORDINATORS = frozenset("que qu' lorsque lorsqu' puisque puisqu' quand si s'".split())
"""Conjunctions that open a finite clause."""

ADVERBIAL_SUBORDINATORS = frozenset("lorsque lorsqu' quand puisque puisqu' alors tandis".split())
"""Conjunctions that open adverbial clauses only."""

UNAMBIGUOUS_RELATIVES = RELATIVE_PRONOUNS - frozenset("qui que qu' ou".split())
"""Relative pronouns that are nothing else."""

DASHED_CONJUNCTIONS = frozenset("-et -ou -mais -car".split())
"""Conjunctions after a dash without a space."""

# Fixed phrases

TIME_UNITS = frozenset("an ans annee annees mois jour jours semaine semaines heure heures temps minutes".split())
"""Units of time in "il y a deux ans"."""

ADVERBIAL_PHRASES = {("a", "nouveau"), ("de", "nouveau")}
"""Adverbials of a preposition and an adjective that the parser reads as a preposition of what follows."""

HYPHENATED_FIRST_PART = re.compile(r"(?:ci|la|au|moi|toi|soi|lui|elle|eux|elles|nous|vous)-")
"""The token that the tokenizer splits off before "même", "dessus", "delà"."""
