"""French vocabulary and printed forms that structure recognises: regular expressions built from named atoms.

Expressions read folded text (``clausier.french.folding``) unless their description says that they read printed text. Sources:
docs/genre.md (A.1 symbols, B.1 headers, B.2 numbers and formulas, B.3 parts and page heads, F damage) and the headings of UN
resolutions.
"""

import re

from clausier.french.dates import FULL_DATE, MONTHS

# Atoms

NUMBER_SIGN = r"(?:n\s?(?:[°º˚]|os?)?\.?\s*)?"
"""An optional number sign: "No", "Nos", "N°", "N o", "n" (folded)."""

MONTH = "|".join(MONTHS)
"""Alternatives: the names of the months, French and English (folded)."""

PAGE_NUMBER = r"- ?\d{1,3} ?-"
"""A page number between hyphens, "- 2 -" (folded: dashes are hyphens)."""

OSCE_SERIES = r"[a-z]{1,5}(?:-[a-z]{2})?(?:\(\d{1,2}\))?"
"""The series of an OSCE symbol with the number of its meeting: "pc", "fsc-pc", "mc(10)" (folded)."""

SYMBOL_NUMBER = r"[\w./()-]{1,40}"
"""What follows the first stroke of a symbol."""

CLOSING_MARKS = r"[\"'»”’)\]]*"
"""Quotation marks and brackets after closing punctuation."""

CONJUNCTION_END = r"(?:\s*,?\s(?:et|ou))?\s*$"
"""The end of a text, perhaps with the conjunction that links the next item: "; et"."""

ELIDED_WORD = r"(?<![\w'’])(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)"
"""A word that loses its vowel before another, without its apostrophe (printed text; in any case where it is used)."""

VOWEL = r"[aàâeéèêëhiîïoôuùûyœæAÀÂEÉÈÊËHIÎÏOÔUÙÛYŒÆ]"
"""A letter before which words are elided, h included (printed text)."""

CAPITAL_VOWEL = r"[AÀÂEÉÈÊHIÎOÔUY]"
"""The same in capitals (printed text)."""

# Titles

TITLE_START = re.compile(
    rf"(?:projet de )?decision\s+{NUMBER_SIGN}\(?\d{{1,4}}(?:/\w+)*\)?\*?(?:\s.*)?"
    rf"|resolution\s+{NUMBER_SIGN}(?:rc/res\.)?\d{{1,4}}(?:/\w+)?(?:\s*\(\s*\w+\s*\))?[a-z]?(?:\s+du\s.*|\s*[:.–-].*)?"
    rf"|recommandation\s+{NUMBER_SIGN}\S*\d.*"
    r"|(?:[a-z]{1,2}-)?\d{1,4}\s?/\s?\d{1,4}\s?[a-z]?\s?\.(?:\s+.*)?"
    r"|\d{1,4}\s*[a-z]?\s*\(\s*[ivxlc1-]{1,7}(?:-[a-z])?\s*\)\s*\.(?:\s+.*)?"
)
"""First lines of titles: "DÉCISION No 5/11", "Résolution 615 (1988)", "54/142. Préparatifs…"."""

TITLE_NUMBER = re.compile(
    rf"decision\s+{NUMBER_SIGN}(?P<osce>\d{{1,4}}(?:/\d{{2}})?(?:/corr\.?\d*)?)"
    r"|resolution\s+(?P<security>\d{1,4}\s?\(\s?\d{4}\s?\))"
    r"|(?:resolution\s+)?(?P<slash>(?:[a-z]{1,2}-)?\d{1,4}\s?/\s?\d{1,4}(?:\s?[a-z](?=\s?\.))?)\s?(?:\.|$)"
    r"|(?P<roman>\d{1,4}\s?[a-z]?\s?\(\s?[ivxlc]{1,7}\s?\))\s?\."
)
"""The number in the first line of a title."""

DECLARATION_TITLE = re.compile(
    r"d[ée]claration (?:minist[ée]rielle |comm[ée]morative |commune )?(?:sur|relative|de|d['’]|concernant|[àa] )\b",
    re.I,
)
"""The beginning of the title of a declaration (printed text)."""

OSCE_NUMBER_LINE = re.compile(
    r"^(?:DÉCISION|DECISION|Décision)\s+(?:[Nn]\s?(?:[°º˚]|[oO][sS]?)?\.?\s*)?\d{1,4}(?:/\w+\.?\d*)*\*?\s*"
)
"""The number before the title of an OSCE decision (printed text)."""

SECURITY_COUNCIL_NUMBER_LINE = re.compile(r"^R[ÉEée]SOLUTION\s+\d{1,4}\s?\(\d{4}\)\s*", flags=re.I)
"""The number before the title of a resolution of the Security Council (printed text)."""

ASSEMBLY_NUMBER_LINE = re.compile(
    r"^(?:R[ée]solution\s+)?(?:[A-Z]{1,2}-)?\d{1,4}\s?/\s?\d{1,4}\s?[A-Z]?\.\s*|^\d{1,4}\s?[A-Z]?\s?\([IVXLC]+\)\s?\.\s*"
)
"""The number before the title of a resolution of other UN organs, "54/142." or "3314 (XXIX)." (printed text)."""

DECISION_NUMBER_AND_YEAR = re.compile(r"(?i)d[ée]cision\s.{0,6}\d{1,3}/(\d{2})\b")
"""A decision with the two digits of its year, "DÉCISION No 5/11" (printed text)."""

KIND_OF_FIRST_TITLE_WORD = {"decision": "decision", "resolution": "resolution", "recommandation": "recommendation"}
"""Kinds of documents by the word that their titles begin with; declarations need more than their title."""

# Enacting formulas

ENACTING_FORMULA = re.compile(
    r"(?:nous, |les?\s|la\s|l\s?['’!/]\s?)(?P<subject>[^.;:!?]{4,140}?)\s*(?P<end>[,:.]?)", re.S
)
"""A subject alone: "Le Conseil ministériel,", "L' Assemblee generate,", "Nous, ministres…,"."""

FORMULA_GROUNDS = re.compile(
    r"(?:en vertu|agissant|statuant|siegeant|reuni|conformement|sur (?:la )?(?:proposition|recommandation|rapport))"
)
"""What a formula may insert after its subject: "…, en vertu de l'article 15.b du Statut,"."""

ISSUING_BODY = re.compile(
    r"assemblee (?:generale|parlementaire)(?: .{3,60})?|conseil (?:de securite|permanent|ministeriel|economique et social"
    r"|des droits de l ?'homme)|forum pour la cooperation en matiere de securite.{0,10}|comite des ministres"
    r"|commission economique (?:et sociale )?.{3,60}"
)
"""Full names of bodies that issue acts: without its comma a formula must be one, since headings name bodies too."""

BODY_NOUN = re.compile(
    r"\b(?:conseil|forum|assemblee|comite|commission|conference|congres|bureau|organe|reunion|sommet"
    r"|ministres|etats (?:participants|membres|parties)|chefs d|haut-?commissaire|parlement|groupe"
    r"|gouvernements?|delegues|senat|chambre|parties)\b"
)
"""Nouns of bodies that act."""

# Parts of a document

_PART_ORDINAL = r"(?:\s+(?:no\s+)?(?P<number>[ivxlc]{1,6}|\d{1,2}|[a-z]))?"
_PART_COMPLEMENT = r"(?:\s+(?:a|de|du|d'|of|to)\b.{0,80})?\s*\*?[.:]?"
PART_HEADING = re.compile(
    rf"(?P<annex>annexe?s?|appendice|appendix){_PART_ORDINAL}{_PART_COMPLEMENT}"
    rf"|(?P<attachment>piece complementaire|attachment){_PART_ORDINAL.replace('number', 'second')}{_PART_COMPLEMENT}"
    r"|(?P<statement>declaration interpretative\b.*)"
)
"""Headings of the parts after the main text (docs/genre.md, B.3), in French and, after 2012, English."""

BODY_END = re.compile(
    r"\W*\S{1,9}\s?[e'\"<]*\s+s[ée]ances?\b.{0,80}"
    r"|.{0,60}\bseance pleni\S{1,6}\b.{0,60}"
    r"|[\[(]?\s?(?:texte )?adopte\w* (?:a|le|par|sans|le|lors|au)\b.{0,200}"
    r"|(?:ont vote (?:pour|contre)|se sont abstenus)\s?:.*"
    r"|fait a .{2,60}\b\d{4}.?"
    r"|decision"
)
"""Lines that end a body: the meeting, the vote, the signature."""

ANNOUNCEMENT = re.compile(r".*\b(?:(?:ce qui suit|comme suit|suivante?s?|suivent)\s*|ci-apres\b[^:.;]*):", re.S)
"""Paragraphs that announce what follows instead of stating it."""

SECTION_HEADING = re.compile(r"(?:[IVXLC]{1,6}|[A-Z])(?:(?:[.)]|\s*[-–—])(?:\s.*)?)?")
"""A Roman number or a capital, perhaps with a title: "II. Mise en œuvre", "A" (printed text)."""

SECTION_START = re.compile(r"[IVX]{1,6}(?:[.)]?\s+\S.{0,280})?|[A-Z]")
"""The same without a stop before the title, as sections with a preamble of their own have it (printed text)."""

MINUTES_LABEL = re.compile(
    r"(?:\d{1,2}\s?\.\s*)?(?P<label>date|ouverture|suspension|reprise|cloture|president(?:e|s)?|sujets examines.{0,60}"
    r"|point \d{1,2} de l'ordre du jour|prochaine seance)\s*:"
)
"""The label that a line of the minutes of a meeting begins with: "2. Sujets examinés :"."""

# Headers

ORGANISATION_NAME = re.compile(
    r"organisation pour la securite et la cooperation en europe"
    r"|conference sur la securite et la cooperation en europe"
)
"""The name of the OSCE or CSCE, the first line of its headers."""

_HEADER_LINE_SYMBOL = (
    r"(?:[a-z]{2,5}(?:-[a-z]{2})?(?:\s?\(\d{1,2}\))?\.[a-z]{2,4}|[aes])/[\w./()-]{1,40}\*?(?:\s(?:osce\+|restr\.))?"
)
HEADER_LINE = re.compile(
    rf"{_HEADER_LINE_SYMBOL}|(?:{_HEADER_LINE_SYMBOL}\s+)?{FULL_DATE}|(?:francais|french|english|russian|german|spanish|italian)|original\w*\s?:\s?[a-z]+"
    r"|par la delegation\b.{0,120}|\(?egalement au nom\b.{0,200}"
)
"""Symbol, date, language and delegation lines, as headers, annexes and statements print them."""

_OSCE_SYMBOL_SERIES = r"(?:FSC-PC|MC|PC|FSC|SUM|CIO|SEC)\s?(?:\(\d{1,2}\))?\.(?:DEC|DOC)"
HEADER_SYMBOL = re.compile(
    rf"\(?(?P<symbol>{_OSCE_SYMBOL_SERIES}/\d{{1,4}}(?:/\d{{2}})?(?:/(?:Corr|Rev|Add)\.?\d*)?|DOC\.(?:S|FSC)/\d+/\d{{2}}"
    r"|[A-Z](?:/[A-Z]{2,5})?/RES/[\w-]+(?:/[\w-]+)*(?:\s\(\d{4}\))?)\*?(?:\s(?:du\s)?(?P<date>\d{1,2}.{3,20}\d{4}))?\)?"
)
"""The symbol of a document on a line of its header, perhaps with its date (printed text)."""

JOURNAL_SYMBOL = re.compile(
    r"(?P<symbol>(?:FSC-PC|MC|PC|FSC)(?:\(\d{1,2}\))?\.JOUR/\d{1,4}(?:/(?:Corr|Rev|Add)\.?\d*)?)\*?"
    r"(?:\s(?P<date>\d{1,2}.{3,20}\d{4}))?"
)
"""The symbol of minutes (printed text); a decision of the 1990s filed under it has a title and a number of its own."""

OSCE_SYMBOL_START = re.compile(r"(?:MC|PC|FSC|SUM|DOC)\b")
"""The series that the symbol of an OSCE document begins with (printed text)."""

CORRIGENDUM = re.compile(r"/((?:Corr|Rev)\.?\d*)")
"""The suffix of a corrected or revised document in its symbol (printed text)."""

MEETING_LINE = re.compile(
    r".{0,40}?\b(?:\d{1,4}\s?(?:e|eme|ere|re|er|ieme)\s+s[ée]ance(?: pl[ée]ni[èe]re)?"
    r"|(?:premier|deuxieme|second|troisieme|dernier)e? jour"
    r" de la .{3,60}r[ée]union|session de \d{4}|[\w -]{4,40} session)\b.{0,40}"
)
"""The line that names the meeting of the adoption."""

JOURNAL_LINE = re.compile(
    r"(?P<journal>.*\bjournal\s*n.{0,30}?|journal\s*n.{0,40}?)(?:,\s*(?P<item>point\s.{1,60}))?", re.I
)
"""The number of the journal of the meeting, perhaps with the item of its agenda (printed text)."""

AGENDA_ITEM = re.compile(r".*?\b(?P<item>points?\s+[\w,) ]{1,20}(?:de\s+l['’]ordre\s+du\s+jour|of the agenda))", re.I)
"""An item of the agenda, in French or English (printed text)."""

ORIGINAL_LANGUAGE = re.compile(r".*\boriginale?\s*:\s*(?P<language>[a-z]+).*", re.I)
"""The language in which the document was drafted: "Original : anglais"."""

LANGUAGE_CODES = {
    "anglais": "en", "english": "en", "francais": "fr", "french": "fr", "russe": "ru", "russian": "ru",
    "allemand": "de", "german": "de", "espagnol": "es", "spanish": "es", "italien": "it", "italian": "it",
    "arabe": "ar", "chinois": "zh",
}  # fmt: skip
"""ISO 639-1 codes of the languages that headers name, in French and, from 2012, in English."""

PLACE_AND_YEAR = re.compile(r"(?P<place>[A-ZÀ-Ý][\w'’-]+(?: [\w'’-]+){0,2})\s+(?P<year>(?:19|20)\d{2})")
"""Place and year of a Ministerial Council or Summit: "Helsinki 2008", "HAMBOURG 2016" (printed text)."""

ADOPTION_DATE = re.compile(r"\b(?:adopt[ée]e? .{0,120}?|du\s+)(?P<date>\d{1,2}(?:er|\s?er)?\s+\w+\s+\d{4})", re.I)
"""The date of adoption in a line of the header or title (printed text)."""

# Page furniture

_FURNITURE_LINES = (
    r"[\\_\-–—*=.·\s]{3,}",  # rules across the page; Markdown exports escape the underscores
    r"[-–—]\s*(?:\d{1,4}|[ivxl]{1,5})\s*[-–—]",  # - 2 -, - iii -
    r"\d{1,3}|\(\d{1,2}\)",  # a page number; four digits would be a year
    r"\d{1,3}\s?/\s?\d{1,3}",  # 2/5
    r"page\s+\d{1,4}(?:\s*(?:/|de|sur|of)\s*\d{1,4})?(?:\s*:.*)?",
    r"(?:\d{1,3}(?:/\d{1,3})?\s+)?\d{2}-\d{5}\s*(?:[*]?\s*\([a-z]\))?(?:\s+[\d/*]+)*",  # 05-43960 (F)
    r"\(?[a-z]\)?\s+\d{6}\s+\d{6}",  # (F) 140100 160100
    r"\*\s?\d{7,}\s?\*",  # bar codes
    r"[♲♻].*|merci de recycler.*|veuillez recycler.*",
    r"gaz?e?\.\d{2}-\d{5}.*",
    r"!?\[?image\]?|<!--.*-->",
    r"[^\w\s\-–—•*·▪«»]{1,3}",  # specks; a dash, a bullet or a star alone may open an item or a note
)
FURNITURE_LINE = re.compile("|".join(f"(?:{rule})" for rule in _FURNITURE_LINES))
"""Lines that are furniture wherever they occur."""

JOB_CODE = re.compile(r"(?=[A-Z0-9]*\d)[A-Z]{2,5}\d{0,2}[EFGIRS]?(?:[JWDEFGIRS]\d{0,4})[a-z]?\d{0,3}")
"""PCOFJ560, MC23FW79, LISBO96F: letters, language letter, type letter, digits (docs/genre.md, A.1; printed text)."""

DISTRIBUTION_LINE = re.compile(
    r"distr\s?\.?\s?:?\s*(?:generale?|limitee?|restreinte?)\b.{0,80}"
    r"|(?:langue )?originale?\s*:\s*[a-z ,et]{3,60}|(?:francais|french)(?:\s+original\s*:\s*[a-z]+)?"
)
"""The distribution block of UN documents, which extraction often drops into the middle of a page."""

PAGE_RULE = re.compile(r"[\\_\s]{5,}|[-–—]{8,}")
"""A rule across the page, as furniture is searched for."""

FOOTNOTE_RULE = re.compile(r"[\\_\s]{5,}|-{8,}|[–—]{4,}")
"""A rule across the page, below which footnotes are printed."""

UNSPACED_SYMBOL = re.compile(rf"(?:{OSCE_SERIES}\.[a-z]{{2,4}}|[aes])/{SYMBOL_NUMBER}")
"""A symbol in text without white space."""

UNSPACED_SYMBOL_AND_DATE = re.compile(rf"(?:{OSCE_SERIES}\.[a-z]{{2,4}}|[aes])/{SYMBOL_NUMBER}?(?:{MONTH})\d{{4}}")
"""A symbol and a date in text without white space: "a/res/54/14216fevrier2000"."""

_PAGE_HEAD_SYMBOL = rf"(?:{OSCE_SERIES}\.(?:dec|doc|jour)|[aes])/{SYMBOL_NUMBER}"
_PAGE_HEAD_DATE = rf"\d{{1,2}}(?: ?er)? (?:{MONTH}) \d{{4}}"
PAGE_HEAD = re.compile(
    rf"(?<!\S)(?P<before>{PAGE_NUMBER} )?(?P<symbol>{_PAGE_HEAD_SYMBOL})\*? {_PAGE_HEAD_DATE}(?P<behind> {PAGE_NUMBER})?(?!\S)"
    rf"|(?<=\S )(?P<number>{PAGE_NUMBER})(?= \S)"
)
"""A page number between dashes, and symbol and date as heads print them, without "du"."""

CONTENTS_HEADING = re.compile(r"table des matieres|sommaire|contents")
"""The heading of a table of contents."""

# Paragraphs, items and notes

INNER_PARAGRAPH_START = re.compile(
    r"[,;.:]\s+(?=(?:\(?\d{1,3}\s?[.)]\s+)?[A-ZÀ-ÝŒ])"
    r"|(?<=[;:])\s+(?=(?:[a-z]|[ivx]{1,4})\s?\)\s|[–•]\s)"
    r"|\s(?=D[EÉ]CISION\s+[Nn])"
    r"|(?<=[A-ZÀ-Ý»\"] )(?=L(?:es?|a|['’])\s?(?:Conseil|Forum|Assemblée)\b)"
)
"""Where a paragraph may begin inside a line that lost its line breaks (printed text)."""

LEAD_IN_COMPLEMENT = re.compile(r"(?:de |d'|du |des |que |qu'|a |aux? )")
"""What the verb of a lead-in governs: "de réunir", "que le but…", "à fournir" (docs/genre.md, B.2, P5)."""

MODAL_VERB = re.compile(
    r"\b(?:doi(?:t|vent)|devr(?:a|ait|aient|ont)|il (?:convient|importe|incombe|y a lieu|est (?:necessaire|essentiel)))\b"
)
"""Obligation without a performative verb: "Les États devraient…", "Il convient de…"."""

MODAL_VERB_STEMS = ("doit", "doivent", "devr", "il convient", "il importe", "il incombe", "il y a lieu", "il est ")
"""What a text holds that ``MODAL_VERB`` matches; a search for fixed strings takes a tenth of the time."""

QUE = re.compile(r"(?:que|qu')\b")
"""The conjunction "que", elided or not."""

_NOTE_SYMBOL = r"[A-Z]{1,2}/[\w./() -]{3,40}"
_LISTED_SYMBOL = (
    r"[A-Z]{1,2}/(?:(?!\s(?:et|,)\s)[\w./() -]){3,40}"  # ends where the next begins: one way to read a list
)
FOOTNOTE = re.compile(
    rf"(?:\d{{1,3}}|\*{{1,3}}|[a-z])\s+(?:Voir\b|Ibid|{_NOTE_SYMBOL}|Résolution|Nations Unies|Documents? |Ce document|Pour le"
    rf"|La |Le |Les |L['’]|Par |Au |En |Les? |Aux? |Un |Une |[A-ZÀ-Ý«\"]).*"
    rf"|(?:Voir |Ibid\.|Documents officiels d).*"
    rf"|{_NOTE_SYMBOL}\.|{_LISTED_SYMBOL}(?:\s(?:et|,)\s{_LISTED_SYMBOL})*\."
    r"|Résolutions?\s[\w/() -]{1,40}(?:,\s.*)?\.",
    re.S,
)
"""Notes below a rule: a call and a citation, or a citation alone ("A/74/737/Add.5."; printed text)."""

# Ends of lines

UNIT_END = re.compile(
    rf"[.;:,!?…]{CLOSING_MARKS}(?:\s*\d{{1,2}}|\s*[*]+)?{CONJUNCTION_END}|(?:\w\s\d{{1,2}}|[»\"”)])\s*[,;.]\s*$"
)
"""Closing punctuation of any kind, also before a footnote call, a quotation mark or "et"."""

SENTENCE_END = re.compile(rf"[.;:!?]{CLOSING_MARKS}(?:\s*\d{{1,2}}|\s*[*]+)?{CONJUNCTION_END}")
"""The same without the comma."""

FINAL_STOP = re.compile(rf"(?:[^\W\d_]{{5,}}{CLOSING_MARKS}\s?\.|[?!]){CLOSING_MARKS}\s*$")
"""A full stop after a word too long for an abbreviation, or "?" or "!"."""

ITEM_END = re.compile(rf"[;:]{CLOSING_MARKS}(?:\s*\d{{1,2}})?{CONJUNCTION_END}")
"""A semicolon or colon."""

CLOSING_PUNCTUATION = re.compile(
    rf"(?P<end>[.,;:!?]){CLOSING_MARKS}(?:\s*\d{{1,2}}|\s*\*+)?(?:\s*,?\s(?P<link>et|ou))?\s*$"
)
"""The closing punctuation of a paragraph."""

# Damage

HYPHENATED_FIRST_ELEMENT = re.compile(
    r"\b(?:politico|[ée]conomico|socio|sous|vice|non|contre|demi|semi|mi|ex|quasi|plate|avant|après"
    r"|au|ci|cessez|compte|états|grand|haut|peut|porte|quelques?|rendez|savoir|lui|eux|elles?"
    r"|celui|celles?|ceux|nous|vous|soi)$",
    re.IGNORECASE,
)
"""First elements that keep their hyphen in French compounds (Grevisse, Le Bon Usage, § 109; printed text)."""

LETTERED_NOUN = re.compile(r"\b(?:alinea|point|lettre|annexe|groupe|section)s?\b")
"""Nouns of what is numbered by letters ("l'alinéa d")."""
