"""An explanation on the terminal, and as JSON."""

import json
from collections.abc import Iterator
from dataclasses import asdict

from rich.text import Text

from clausier.display.wrapping import hanging_lines
from clausier.explanation.records import ExplainedRow, Explanation, KindReason, LeftOut, MatchedToken
from clausier.safety.terminal import escaped_json, visible

INDENT = "  "


def explanation_json(explanation: Explanation) -> str:
    """Return an explanation as JSON, keys in the order of the records.

    Args:
        explanation: What to print.
    """
    return escaped_json(json.dumps(asdict(explanation), ensure_ascii=False, indent=2))


def explanation_lines(explanation: Explanation, width: int) -> Iterator[Text]:
    """Yield an explanation as lines of text.

    Args:
        explanation: What to print.
        width: The width of the terminal in cells.
    """
    yield Text.assemble((visible(explanation.paragraph_id), "bold"))
    yield from _line("text", explanation.text, width)
    yield from _line("kind", f"{explanation.kind}: {explanation.why.reason}", width)
    yield from _line("number", explanation.number or "none is printed", width)
    yield from _evidence(explanation.why)
    for layer in explanation.layers:
        rows = [row for row in explanation.rows if row.layer == layer]
        rejected = [item for item in explanation.rejected if item.layer == layer]
        yield Text()
        yield Text.assemble((layer, "bold"), "" if rows else ": none")
        for row in rows:
            yield from _row(row, width)
        if rejected:
            yield Text(f"{INDENT}left out")
        for item in rejected:
            yield from _left_out(item, explanation.start, width)


def _line(name: str, text: str, width: int, depth: int = 1) -> Iterator[Text]:
    lead = Text.assemble(INDENT * depth, (f"{name:<8}", "dim"))
    yield from hanging_lines(lead, Text(visible(text)), width)


def _evidence(why: KindReason) -> Iterator[Text]:
    """The table of weights, a column a kind."""
    if not why.observations:
        return
    sizes = {kind: max(len(kind), 6) + 2 for kind in why.scores}
    first = max(len(observation.name) for observation in why.observations)
    yield Text(f"{INDENT}{'evidence':<{first}}" + "".join(f"{kind:>{size}}" for kind, size in sizes.items()), "dim")
    for name, weights in (*((o.name, o.weights) for o in why.observations), ("sum", why.scores)):
        yield Text(f"{INDENT}{name:<{first}}" + "".join(f"{weights[kind]:>{size}g}" for kind, size in sizes.items()))


def _row(row: ExplainedRow, width: int) -> Iterator[Text]:
    yield from hanging_lines(
        Text(INDENT), Text.assemble((f"“{visible(row.text)}”", "bold"), f"  {visible(row.row_id)}"), width
    )
    columns = "; ".join(f"{name} {_value(value)}" for name, value in row.fields.items())
    yield from _line("fields", columns, width, depth=2)
    yield from _line(
        "rule", f"{row.rule.rule_id}: {row.rule.does}" if row.rule.does else row.rule.rule_id, width, depth=2
    )
    if row.rule.entry is not None:
        entry = row.rule.entry
        yield from _line("entry", f"{entry.id}, line {entry.line} of {entry.file}; {entry.provenance}", width, depth=2)
        yield from _line("pattern", entry.pattern, width, depth=2)
    if row.tokens:
        yield from _line("tokens", "  ".join(_token(token) for token in row.tokens), width, depth=2)


def _value(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _token(token: MatchedToken) -> str:
    known = "/".join(part for part in (token.lemma, token.pos, token.morph) if part)
    return f"{token.text} ({known})" if known else token.text


def _left_out(item: LeftOut, base: int, width: int) -> Iterator[Text]:
    lead = Text(INDENT * 2)
    offsets = f"{item.start - base}-{item.end - base}"
    reason = Text.assemble((f"“{visible(item.text)}”", "bold"), f" {visible(item.reason)} ({item.rule_id}, {offsets})")
    for number, line in enumerate(hanging_lines(lead, reason, width - len(INDENT))):
        yield line if number == 0 else Text(INDENT) + line
