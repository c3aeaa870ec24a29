"""Only French texts are annotated; damage by extraction does not make a text foreign."""

import pytest

from clausier.errors import ClausierError
from clausier.french.language import check_french, french_share

FRENCH = [
    (
        "Le Conseil permanent, rappelant les engagements pris par les États participants, décide de créer un poste "
        "au Secrétariat et charge le Secrétaire général d’en rendre compte.",
        "a decision",
    ),
    (
        "DECISION SUR LA COOPERATION. RAPPELANT LES ENGAGEMENTS PRIS PAR LES ETATS PARTICIPANTS ET SOULIGNANT LE ROLE "
        "DU SECRETARIAT POUR LA PREPARATION DE CETTE REUNION",
        "capitals without accents",
    ),
    (
        "Le Con seil perma nent, rap pelant les enga gements pris par les États parti cipants, dé cide de créer un "
        "poste au Secré tariat et charge le Secré taire général d’en rendre compte.",
        "words cut by extraction",
    ),
    (
        "Recalling the commitments made by the participating States. Rappelant les engagements pris par les États "
        "participants et soulignant le rôle du Secrétariat. Stressing the role of the Secretariat.",
        "printed beside its English text",
    ),
]

OTHER = [
    (
        "The Permanent Council, recalling the commitments made by the participating States, decides to establish a "
        "post in the Secretariat and tasks the Secretary General to report on it.",
        "English",
    ),
    (
        "Der Ständige Rat, unter Hinweis auf die Verpflichtungen der Teilnehmerstaaten, beschließt, eine Stelle des "
        "Sekretariats zu schaffen, und beauftragt den Generalsekretär, darüber zu berichten.",
        "German",
    ),
    (
        "El Consejo Permanente, recordando los compromisos de los Estados participantes, decide crear un puesto en la "
        "Secretaría y encarga al Secretario General que informe sobre ello a las delegaciones.",
        "Spanish",
    ),
    (
        "Il Consiglio permanente, ricordando gli impegni degli Stati partecipanti, decide di creare un posto presso il "
        "Segretariato e incarica il Segretario generale di riferire in merito alle delegazioni per le vie usuali.",
        "Italian",
    ),
]


@pytest.mark.parametrize("text", [text for text, _ in FRENCH], ids=[reason for _, reason in FRENCH])
def test_french_is_accepted(text: str) -> None:
    check_french(text)


@pytest.mark.parametrize("text", [text for text, _ in OTHER], ids=[reason for _, reason in OTHER])
def test_other_languages_are_refused(text: str) -> None:
    with pytest.raises(ClausierError, match="E301"):
        check_french(text)


def test_a_few_words_do_not_tell_a_language() -> None:
    assert french_share("Decision No 5/11 Partners for Co-operation") is None
    check_french("Decision No 5/11 Partners for Co-operation")
