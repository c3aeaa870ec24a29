"""A file to annotate, as it is sent to a worker."""

from dataclasses import dataclass

from clausier.layers import Layers


@dataclass(frozen=True, slots=True)
class Task:
    """A file to annotate, and with what.

    Attributes:
        path: The file as the user named it.
        data: All its bytes.
        model: A model folder or name.
        fingerprint: The fingerprint that the model must have.
        software: The fingerprint that the software must have.
        layers: The layers that were chosen.
    """

    path: str
    data: bytes
    model: str
    fingerprint: str
    software: str
    layers: Layers
