"""Bad files get what docs/hostile-inputs.md says."""

import pytest

from clausier.annotation.annotate import annotate_source
from clausier.annotation.pipeline import Pipeline
from clausier.tables.invariants import check_annotation
from tests.fuzz.hostile import FILES
from tests.fuzz.hostile_case import Hostile, answer

EVERY = [(format_, hostile) for format_, rows in FILES.items() for hostile in rows]


@pytest.mark.parametrize("hostile", [h for _, h in EVERY], ids=[f"{format_}: {h.what}" for format_, h in EVERY])
def test_a_bad_file_gets_its_message_or_is_read(pipeline: Pipeline, hostile: Hostile) -> None:
    told, source = answer(hostile.make(), hostile.path)
    assert told == hostile.gets
    if source is None:
        return
    if hostile.text is not None:
        assert source.text == hostile.text
    annotations = annotate_source(source, pipeline)
    assert annotations
    for annotation in annotations:
        check_annotation(annotation)
        assert "qui s’est réuni" in annotation.text or len(annotations) > 1


def test_every_kind_of_badness_stands_in_the_page_once() -> None:
    least = {"Plain text": 20, "Word": 24, "Web pages": 20, "PDF": 24}
    assert set(FILES) == set(least)
    assert [format_ for format_, rows in FILES.items() if len(rows) < least[format_]] == []
    whats = [(format_, hostile.what) for format_, hostile in EVERY]
    assert len(set(whats)) == len(whats)
