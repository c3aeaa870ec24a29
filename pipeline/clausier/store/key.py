"""What a result depends on besides the bytes of the file."""

from dataclasses import dataclass

from clausier.layers import Layers
from clausier.model_files.model_folder import ModelFolder
from clausier.software import software_fingerprint


@dataclass(frozen=True, slots=True)
class Key:
    """What files are annotated with.

    Attributes:
        model: SHA-256 of the model's files.
        software: SHA-256 of the package and of the versions that it runs with.
        layers: The layers, in alphabetical order with commas between them.
    """

    model: str
    software: str
    layers: str


def key_of(folder: ModelFolder, layers: Layers) -> Key:
    """Return the key of a run.

    Args:
        folder: The model.
        layers: The layers that were chosen.
    """
    return Key(folder.fingerprint(), software_fingerprint(), ",".join(sorted(layers)))
