"""Every regular expression of the package, and strings that would make it slow if anything can.

The strings follow from the parsed expression: what leads up to a repetition, its body many times over, and an end that
does not fit; and the beginning of a match over and over, so that a search sets out from each of them in vain.
"""

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from types import ModuleType
from typing import Any

import clausier

USES = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")

MISFITS = ("", "\0", "é!", "\n")
"""Ends that few expressions accept."""

MOST_CHOICES = 6
"""How many alternatives, or characters of a class, stand for all of them."""

MOST_ATTACKS = 200
"""An expression of many alternatives is attacked with some of what it has."""

CATEGORIES = {
    codes.CATEGORY_DIGIT: "0", codes.CATEGORY_NOT_DIGIT: "a", codes.CATEGORY_SPACE: " ", codes.CATEGORY_NOT_SPACE: "a",
    codes.CATEGORY_WORD: "a", codes.CATEGORY_NOT_WORD: "-",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Used:
    """A regular expression of the package.

    Attributes:
        place: Module, and function or line.
        pattern: The expression, for text or for bytes.
        uses: The methods that are called on it; all that search if that cannot be told.
    """

    place: str
    pattern: re.Pattern[Any]
    uses: frozenset[str]


def patterns() -> list[Used]:
    """Return the expressions that cached functions return, that modules hold, and that stand in calls of ``re``."""
    modules = [importlib.import_module(m.name) for m in pkgutil.walk_packages(clausier.__path__, "clausier.")]
    sources = {module: inspect.getsource(module) for module in modules}
    everything = "\n".join(sources.values())
    found: dict[tuple[str, int], Used] = {}
    for module in modules:
        for used in (*_held(module, everything), *_inline(module, sources[module])):
            key = used.pattern.pattern, used.pattern.flags
            if known := found.get(key):
                used = Used(known.place, used.pattern, used.uses | known.uses)
            found[key] = used
    return sorted(found.values(), key=lambda used: used.place)


def _held(module: ModuleType, everything: str) -> Iterator[Used]:
    for name, value in list(vars(module).items()):
        if isinstance(value, re.Pattern):
            yield Used(f"{module.__name__}.{name}", value, _uses(rf"\b{name}", everything))
        elif callable(value) and hasattr(value, "cache_info") and value.__module__ == module.__name__:
            if inspect.signature(value).parameters:
                continue
            made = value()
            for pattern in made if isinstance(made, tuple) else (made,):
                if isinstance(pattern, re.Pattern):
                    yield Used(f"{module.__name__}.{name}", pattern, _uses(rf"\b{name}\(\)", everything))


def _uses(called: str, source: str) -> frozenset[str]:
    """The methods in ``name().search(``; where the expression itself is handed on, any method may be."""
    uses = frozenset(re.findall(rf"{called}\.({'|'.join(USES)})\(", source))
    if re.search(rf"\b_first\((?:\w+\.)?{called}(?!\w)", source):  # which wants whole lines
        uses |= {"fullmatch"}
    return uses or frozenset({"search", "fullmatch"})


def _inline(module: ModuleType, source: str) -> Iterator[Used]:
    """Expressions in ``re.sub(r"…", …)``, where they do not hang on local variables."""
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
            continue
        owner = node.func.value
        if not (isinstance(owner, ast.Name) and owner.id == "re" and node.func.attr in (*USES, "compile")):
            continue
        try:
            pattern = eval(compile(ast.Expression(node.args[0]), module.__name__, "eval"), dict(vars(module)))
        except NameError:
            continue
        # What is compiled in a cached function is found by its name; else it is matched where it stands.
        if node.func.attr == "compile" and _is_cached(node, module):
            continue
        use = frozenset({node.func.attr} if node.func.attr != "compile" else {"match"})
        yield Used(f"{module.__name__}:{node.lineno}", re.compile(pattern, _flags(node)), use)


def _is_cached(node: ast.Call, module: ModuleType) -> bool:
    for value in vars(module).values():
        if hasattr(value, "cache_info") and value.__module__ == module.__name__:
            lines, first = inspect.getsourcelines(value)
            if first <= node.lineno < first + len(lines):
                return True
    return False


def _flags(node: ast.Call) -> int:
    return re.IGNORECASE if any(k.arg == "flags" for k in node.keywords) else 0


def attacks(used: Used) -> list[Callable[[int], str]]:
    """Return functions that make a string of about the length that they are given, at most ``MOST_ATTACKS``.

    Args:
        used: The expression to attack.
    """
    made = list(_attacks(used))
    return made[:: len(made) // MOST_ATTACKS + 1]


def _attacks(used: Used) -> Iterator[Callable[[int], str]]:
    seen = set()
    for prefix, pump in _pumps(parser.parse(used.pattern.pattern, used.pattern.flags)):
        for suffix in MISFITS:
            for before, again in ((prefix, pump), ("", prefix + pump)):
                if again and (before, again, suffix) not in seen:
                    seen.add((before, again, suffix))
                    yield _grower(before, again, suffix)


def _grower(before: str, again: str, suffix: str) -> Callable[[int], str]:
    return lambda length: before + again * max(1, length // len(again)) + suffix


def _pumps(tree: Iterable[Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    """What leads up to each node, and what the node repeats or may be."""
    for operation, argument in tree:
        choices = _samples(operation, argument)
        for choice in choices:
            yield prefix, choice
        if operation in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            yield from _pumps(argument[2], prefix)
            for choice in _sequence(argument[2]):
                yield prefix, choice
        elif operation is codes.SUBPATTERN:
            yield from _pumps(argument[3], prefix)
        elif operation is codes.BRANCH:
            for branch in argument[1]:
                yield from _pumps(branch, prefix)
        elif operation in (codes.ASSERT, codes.ASSERT_NOT):
            yield from _pumps(argument[1], prefix)
        prefix += choices[0] if choices else ""
    yield "", prefix


def _sequence(tree: Iterable[Any]) -> list[str]:
    """Some strings that a row of nodes matches."""
    made = [""]
    for operation, argument in tree:
        choices = _samples(operation, argument) or [""]
        made = [made[0] + choice for choice in choices] if len(made) == 1 else [m + choices[0] for m in made]
    return made[:MOST_CHOICES]


def _samples(operation: Any, argument: Any) -> list[str]:
    """Some strings that a node matches; of lookarounds and ends only that they match nothing."""
    if operation is codes.LITERAL:
        return [chr(argument)]
    if operation is codes.NOT_LITERAL:
        return ["a" if argument != ord("a") else "b"]
    if operation is codes.ANY:
        return ["a", " "]
    if operation is codes.IN:
        return _members(argument)
    if operation is codes.BRANCH:
        return [choice for branch in argument[1][: 4 * MOST_CHOICES] for choice in _sequence(branch)[:2]]
    if operation is codes.SUBPATTERN:
        return _sequence(argument[3])
    if operation in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        return [choice * max(argument[0], 1) for choice in _sequence(argument[2])]
    if operation is codes.ATOMIC_GROUP:
        return _sequence(argument)
    return []


def _members(items: list[tuple[Any, Any]]) -> list[str]:
    if items[0][0] is codes.NEGATE:
        excluded = re.compile("[" + "".join(_class_text(kind, value) for kind, value in items[1:]) + "]")
        return [c for c in "a 0.é-(" if not excluded.match(c)][:MOST_CHOICES]
    made = []
    for kind, value in items:
        if kind is codes.LITERAL:
            made.append(chr(value))
        elif kind is codes.RANGE:
            made.append(chr(value[0]))
        elif kind is codes.CATEGORY:
            made.append(CATEGORIES[value])
    return made[:MOST_CHOICES]


def _class_text(kind: Any, value: Any) -> str:
    if kind is codes.LITERAL:
        return re.escape(chr(value))
    if kind is codes.RANGE:
        return f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
    return _category_escapes()[value]


@lru_cache(maxsize=1)
def _category_escapes() -> dict[Any, str]:
    names = {"DIGIT": "d", "SPACE": "s", "WORD": "w"}
    escapes = {getattr(codes, f"CATEGORY_{name}"): f"\\{letter}" for name, letter in names.items()}
    return escapes | {getattr(codes, f"CATEGORY_NOT_{name}"): f"\\{letter.upper()}" for name, letter in names.items()}
