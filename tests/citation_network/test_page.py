"""What docs/network.md shows is true, and its snippet runs."""

import re
from pathlib import Path

from tests.citation_network.specimens import SUMMARY, clausier
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "network.md").read_text(encoding="utf-8")


def test_the_page_shows_what_the_command_prints() -> None:
    block = PAGE.split("<!-- printed by the command -->\n```\n")[1].split("```")[0]
    assert block == f"$ clausier network tables -o network\n{SUMMARY}\nWritten to network\n"


def test_its_snippet_runs(folder: Path) -> None:
    assert clausier("network", "tables", "-o", "network").exit_code == 0
    snippets = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    assert len(snippets) == 1
    exec(compile(snippets[0], "docs/network.md", "exec"), {})  # the project's own page
