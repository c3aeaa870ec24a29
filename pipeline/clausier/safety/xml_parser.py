"""Parser for untrusted XML: no entity is expanded, nothing fetched, and depth and size are bounded."""

from lxml import etree


class UntrustedXmlError(ValueError):
    """XML that is not accepted.

    Args:
        detail: What the parser says; empty if the XML has a document type declaration.
    """

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail or "it has a document type declaration")
        self.detail = detail

    @property
    def variant(self) -> str:
        """The variant of the messages E125 and E160 that says it."""
        return "malformed_xml" if self.detail else "document_type"


def parse_untrusted(data: bytes) -> etree._Element:
    """Parse XML.

    Neither a Word file (ECMA-376, part 2, 8.3.2) nor an XMI file has a document type declaration: its only use would be
    entities.

    Args:
        data: The bytes of a file.

    Returns:
        Its root.

    Raises:
        UntrustedXmlError: It is no XML, has a document type declaration, or is nested or long beyond libxml2's limits.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        declared = b"<!DOCTYPE" in data.replace(b"\0", b"")  # in UTF-16 too
        raise UntrustedXmlError("" if declared else (error.msg or "no XML").rstrip(". ")) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UntrustedXmlError
    return root
