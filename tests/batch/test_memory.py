"""A file that asks for all the memory there is costs its worker, not the machine."""

import sys
from concurrent.futures.process import BrokenProcessPool

import pytest

from clausier.batch import workforce
from clausier.messages import MESSAGES
from clausier.readers.files import read_data
from tests.fuzz.containers import FRENCH, html
from tests.fuzz.hostile_pdf import DEADLY, PAGE, TEXT, pdf

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps the bound")


def test_a_pdf_without_end_kills_its_worker_and_not_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workforce, "MAX_MEMORY", 1024**3)
    with workforce._pool(1) as pool:
        assert pool.submit(read_data, pdf(PAGE), "a.pdf").result().text == TEXT
        assert pool.submit(read_data, html(f"<p>{FRENCH}"), "a.html").result().text == FRENCH
        with pytest.raises(BrokenProcessPool):
            pool.submit(read_data, DEADLY.make(), DEADLY.path).result()
    assert DEADLY.gets == f"E143 {MESSAGES['E143'].text}"


def test_what_asks_for_too_much_at_once_is_refused_it() -> None:
    with workforce._pool(1) as pool, pytest.raises(MemoryError):
        pool.submit(bytearray, 5 * 1024**3).result()
