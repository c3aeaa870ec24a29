"""Writes the pages of docs/ that follow from the code: ``make docs``. A test says whether they are current."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from clausier.citation_network.writing import TITLE
from clausier.citations.act_rules import ACT_RULES
from clausier.citations.following_cues import FOLLOWING_CUES
from clausier.citations.function_types import FUNCTIONS
from clausier.citations.preceding_cues import PRECEDING_CUES
from clausier.cli import main
from clausier.gold.exchange.brat_config import CHECKED, attribute_names
from clausier.gold.exchange.tool_spans import LAYER_NAMES, tool_columns
from clausier.gold.exchange.typesystem import PART_OF, PART_OF_DESCRIPTION, ROW, ROW_DESCRIPTION, closed_set, type_name
from clausier.messages import MESSAGES
from clausier.tables.codebook import codebook
from clausier.tables.schema import comparison_schema, lineage_schema, network_schema, schema
from clausier.tables.write_tables import INTRODUCTION

DOCS = Path(__file__).parent
WRITTEN_BY = "<!-- Written by `make docs`; do not edit. -->\n"

LINEAGE_TABLES = """\
# Tables of a lineage

What `clausier lineage TABLES -o FOLDER` writes; [lineage.md](lineage.md) says what it means. `doc_id` and `paragraph_id`
are those of the tables that were read. Examples are from the invented specimens MC.DEC/51/12, 52/14 and 53/17.
"""

ABOUT_CITATIONS = """\
# Citations

One row of `citations.csv` is one edge: an act of a paragraph that cites an instrument, how often, and what it does with
it. The table follows from `references` and `actions` and is written with `references`; without the layer `actions` the
citing action is empty, and only the words around a mention tell its function.

A mention counts if it is known what it stands for (`resolved`, `identified`). A document does not cite itself, but for
one case: where it adopts a text that stands in its annex, the annex is what is cited, under the document's own symbol.
Mentions of the same instrument under the same act of a paragraph are one citation: `reference_id` is the first of them,
`count` their number, and the first whose function is known decides.
"""

ABOUT_RULES = """\
## Rules

The words that govern the mention decide before the act: the nearest verb, noun or preposition before it from which only
noun phrases lead to it. In a coordination the last member must repeat “de”, “à” and “en”: in “Rappelant sa résolution sur
la mise en œuvre du Plan, et sa résolution…” the second resolution is recalled, not applied. Words that only say where
something stands or what made it (“défini dans”, “créé par”) hand over to what is done with that thing, if a rule knows
it: “proroger le mandat défini dans la Décision” extends.
"""

MEASURED = """\
## How good it is

Read by hand, on French resolutions of the United Nations (374 documents, 6,648 citations, 0.90 of them with a function; not
in the repository). Of 100 citations drawn at random that the author of the rules labelled before they were scored, 0.945 of
the functions that were told were right, and 0.968 of those that a reader sees were told; it was the second such sample,
after the first (0.870, 0.928) had been learned from. Of another 100, read by another person with the functions in view,
0.944 were right. Half of each sample are lists of resolutions that are recalled, so that rare functions are hardly measured:
read each `modifies`, `repeals` and `adopts_annex` before you count them.
"""


def pages() -> dict[str, str]:
    """Return the content of every generated page by its name."""
    return {
        "annotation-layers.md": layers_page(),
        "citations.md": citations_page(),
        "cli.md": cli_page(),
        "codebook.md": WRITTEN_BY + codebook(schema()),
        "comparison-tables.md": WRITTEN_BY
        + codebook(comparison_schema(), f"# Tables of a comparison\n\n{INTRODUCTION}"),
        "hostile-inputs.md": hostile_page(),
        "lineage-tables.md": WRITTEN_BY + codebook(lineage_schema(), LINEAGE_TABLES),
        "messages.md": messages_page(),
        "network-tables.md": WRITTEN_BY + codebook(network_schema(), f"# {TITLE}\n\n{INTRODUCTION}"),
    }


def citations_page() -> str:
    """Return the functions of citations, and every rule that tells one."""
    functions = "\n".join(f"| `{name}` | {means} |" for name, means in FUNCTIONS.items())
    rules = "\n".join(
        f"| `{rule.rule_id}` | {rule.function} | {rule.description} | {rule.example} |"
        for rule in (*PRECEDING_CUES, *FOLLOWING_CUES, *ACT_RULES)
    )
    return (
        f"{WRITTEN_BY}{ABOUT_CITATIONS}\n"
        f"## Functions\n\nEmpty where no rule fits.\n\n| function | the paragraph… |\n|---|---|\n{functions}\n\n"
        f"{ABOUT_RULES}\n| rule_id | function | the rule | example |\n|---|---|---|---|\n{rules}\n\n{MEASURED}"
    )


def cli_page() -> str:
    """Return what ``--help`` says of every command."""
    context = click.Context(main, info_name="clausier", max_content_width=80, **main.context_settings)
    sections = [f"{WRITTEN_BY}# Command line\n\n```\n{main.get_help(context)}\n```\n"]
    return "\n".join([*sections, *_commands(main, context)])


def _commands(group: click.Group, context: click.Context) -> Iterator[str]:
    """A section for each command of a group, those of groups in it behind them."""
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        inner = click.Context(command, info_name=name, parent=context)
        yield f"## {inner.command_path}\n\n```\n{command.get_help(inner)}\n```\n"
        if isinstance(command, click.Group):
            yield from _commands(command, inner)


def layers_page() -> str:
    """Return the layers that annotation tools show, with their features and closed values."""
    sections = []
    for table, columns in tool_columns().items():
        extra = [(ROW, ROW_DESCRIPTION)] + ([(PART_OF, PART_OF_DESCRIPTION)] if table == "clauses" else [])
        rows = [
            (c.name, c.description, ", ".join(closed_set(c)), attribute_names(table).get(c.name, "")) for c in columns
        ]
        rows = [(n, d, v, CHECKED if n == "checked" else a or "in the note") for n, d, v, a in rows]
        rows += [(name, what, "", "in the note" if name == ROW else "") for name, what in extra]
        lines = "\n".join(f"| {name} | {what} | {values} | {brat} |" for name, what, values, brat in rows)
        head = "| feature | what it says | tags | in brat |\n|---|---|---|---|"
        sections.append(
            f"## {LAYER_NAMES[table]}\n\nUIMA type `{type_name(table)}`, rows of `{table}`.\n\n{head}\n{lines}\n"
        )
    return (
        f"{WRITTEN_BY}# Layers in annotation tools\n\n"
        "What INCEpTION and brat show of the tables; [annotation-tools.md](annotation-tools.md) tells how to work with them. "
        "In UIMA all features are strings, but for `checked`, a boolean.\n\n" + "\n".join(sections)
    )


def messages_page() -> str:
    """Return every coded message with its hint."""
    rows = "\n".join(f"| {code} | {message.text} | {message.hint} |" for code, message in sorted(MESSAGES.items()))
    return (
        f"{WRITTEN_BY}# Messages\n\n"
        "E: a file, or the whole run, could not be annotated. W: a person should look. Words in braces are filled in.\n\n"
        f"| code | message | what to do |\n|---|---|---|\n{rows}\n"
    )


def hostile_page() -> str:
    """Return what each bad input of the tests gets."""
    sys.path.insert(0, str(DOCS.parent))  # the tests are no part of the package
    from tests.fuzz.hostile import CELLS, FILES
    from tests.fuzz.hostile_names import NAMES
    from tests.fuzz.hostile_pdf import DEADLY

    files = "".join(
        f"### {format_}\n\n| file | what it gets |\n|---|---|\n"
        + "".join(f"| {hostile.what} | {hostile.gets} |\n" for hostile in rows)
        + "\n"
        for format_, rows in FILES.items()
    )
    cells = "\n".join(f"| {why} | {_code(text)} | {_code(cell)} |" for text, cell, why in CELLS)
    names = "\n".join(f"| {why} | {_code(wanted)} | {_code(name)} |" for wanted, name, why in NAMES)
    return (
        f"{WRITTEN_BY}# Hostile inputs\n\n"
        "What was tried, and what each got. The tests try all of it each time; `make fuzz` tries at least 10,000 changed or "
        "invented texts and files more, and measures that twice the input takes at most 2.6 times as long.\n\n"
        f"## Files\n\n{files}"
        f"And a PDF with {DEADLY.what}, for which PDFium takes all the memory there is. On Linux a worker may have 4 GiB: with "
        f"two or more workers the file gets “{DEADLY.gets}”, and the others are annotated. With one worker, in `show` and in a "
        "notebook nothing bounds it: give files that you do not trust to `clausier annotate --workers 2`.\n\n"
        "## Cells\n\nWith `--excel`, a spreadsheet shows the text and runs nothing.\n\n"
        f"| what | text | cell |\n|---|---|---|\n{cells}\n\n"
        "## Names\n\nA document is named after its symbol, else after its file.\n\n"
        f"| what | symbol or file | document |\n|---|---|---|\n{names}\n"
    )


def _code(name: str) -> str:
    """A name as Python would write it: control characters escaped; cut where it is long."""
    shown = ascii(name) if not name.isprintable() else f"'{name}'"
    shown = shown if len(shown) < 60 else f"{shown[:30]}…"
    return "`` " + shown.replace("|", "\\|") + " ``"


if __name__ == "__main__":
    for name, content in pages().items():
        (DOCS / name).write_text(content, encoding="utf-8")
        print(f"docs/{name}")
