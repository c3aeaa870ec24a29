"""The key of a result: what it depends on besides the bytes of the file."""

from dataclasses import dataclass

from clausier.layers import Layers
from clausier.model_files.model_folder import ModelFolder
from clausier.software import software_fingerprint


@dataclass(frozen=True, slots=True)
class ResultKey:
    """The model, the software and the layers that a file is annotated with.

    Attributes:
        model: SHA-256 of the model's files.
        software: SHA-256 of the package and of the versions that it runs with.
        layers: The layers in alphabetical order, separated by commas.
    """

    model: str
    software: str
    layers: str


def result_key(folder: ModelFolder, layers: Layers) -> ResultKey:
    """Return the key of the results of a run.

    Args:
        folder: The model.
        layers: The layers that were chosen.
    """
    return ResultKey(folder.fingerprint(), software_fingerprint(), ",".join(sorted(layers)))
