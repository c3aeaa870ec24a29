"""Reasons of rejection that several rules share; ``clausier explain`` prints them."""

FORM_DESCRIPTIONS = {
    "present_participle": "a present participle",
    "past_participle": "a past participle",
    "adjective": "an adjective",
    "indicative_3s": "a third person singular",
    "indicative_3p": "a third person plural",
    "first_person_plural": "a first person plural",
    "infinitive": "an infinitive",
    "prepositional": "a prepositional phrase",
}
"""Forms of acts in words."""

PERFORMED_BY_ANYONE = "says what anybody does: it belongs to the noun before it"
GERUND = "is governed by “en”: it says how something is done"
