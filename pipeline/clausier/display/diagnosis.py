"""The diagnosis of ``clausier doctor``, as lines and as JSON."""

import json
from collections.abc import Iterator
from dataclasses import asdict

from clausier.diagnosis.diagnose import Diagnosis
from clausier.safety.terminal import escaped_json, visible


def diagnosis_lines(diagnosis: Diagnosis) -> Iterator[str]:
    """Yield the lines of a diagnosis, one fact a line, faults last.

    Args:
        diagnosis: What was found.
    """
    for name, version in diagnosis.versions.items():
        yield f"{name:<16} {version}"
    if model := diagnosis.model:
        yield visible(f"{'model':<16} {model.name} {model.version}, sha256 {model.sha256[:16]}")
        for name, count in model.entries.items():
            yield visible(f"  {name:<14} {count} entries")
    if test := diagnosis.self_test:
        state = "differs" if test.differences else "ok"
        yield f"{'self-test':<16} {state} (model loaded in {test.load_seconds} s, text in {test.annotate_seconds} s)"
    for fault in diagnosis.faults:
        yield visible(f"{fault.code} {fault.message}")
        yield visible(f"  {fault.hint}")
    if not diagnosis.faults:
        yield "All well."


def diagnosis_json(diagnosis: Diagnosis) -> str:
    """Return a diagnosis as JSON.

    Args:
        diagnosis: What was found.
    """
    content = asdict(diagnosis) | {
        "faults": [{"code": f.code, "message": f.message, "hint": f.hint} for f in diagnosis.faults]
    }
    return escaped_json(json.dumps(content, ensure_ascii=False, indent=2))
