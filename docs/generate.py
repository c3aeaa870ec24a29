"""Writes the pages of docs/ that follow from the code: ``make docs``. A test says whether they are current."""

import sys
from pathlib import Path

import click

from clausier.cli import main
from clausier.errors import MESSAGES
from clausier.tables.codebook import codebook
from clausier.tables.schema import schema

DOCS = Path(__file__).parent
WRITTEN_BY = "<!-- Written by `make docs`; do not edit. -->\n"


def pages() -> dict[str, str]:
    """Return the content of every generated page by its name."""
    return {
        "cli.md": cli_page(),
        "codebook.md": WRITTEN_BY + codebook(schema()),
        "hostile-inputs.md": hostile_page(),
        "messages.md": messages_page(),
    }


def cli_page() -> str:
    """Return what ``--help`` says of every command."""
    context = click.Context(main, info_name="clausier", max_content_width=80, **main.context_settings)
    sections = [f"{WRITTEN_BY}# Command line\n\n```\n{main.get_help(context)}\n```\n"]
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        assert command is not None
        help_text = command.get_help(click.Context(command, info_name=name, parent=context))
        sections.append(f"## clausier {name}\n\n```\n{help_text}\n```\n")
    return "\n".join(sections)


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
