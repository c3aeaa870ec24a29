"""Bad files get what docs/hostile-inputs.md says."""

import pytest

from clausier.annotate import annotate_source
from clausier.errors import ClausierError
from clausier.model import Pipeline
from clausier.readers.files import read_data
from clausier.tables.invariants import check_annotation
from tests.fuzz.hostile import FILES, READ, Hostile


@pytest.mark.parametrize("hostile", FILES, ids=[hostile.what for hostile in FILES])
def test_a_bad_file_gets_its_code_or_is_read(pipeline: Pipeline, hostile: Hostile) -> None:
    data = hostile.make()
    if hostile.gets != READ:
        with pytest.raises(ClausierError) as raised:
            read_data(data, hostile.path)
        assert raised.value.code == hostile.gets
        return
    annotations = annotate_source(read_data(data, hostile.path), pipeline)
    assert annotations
    for annotation in annotations:
        check_annotation(annotation)
        assert "qui s’est réuni" in annotation.text or len(annotations) > 1
