"""Small annotated documents, made by hand, for tests of what happens to rows after annotation."""

from clausier.components.references.naming import year_of_symbol
from clausier.records import Action, Annotation, Clause, Document, Entity, Paragraph, Reference

PREAMBULAR = "Rappelant la Décision No 17/04,"
CHAPEAU = "1. Décide :"
ITEM = "a) De créer un poste ;"


def document(doc_id: str, symbol: str, text: str, **changes: object) -> Document:
    fields: dict[str, object] = {
        "doc_id": doc_id,
        "symbol": symbol,
        "organisation": "OSCE",
        "body": "Conseil permanent",
        "kind": "decision",
        "number": "9301",
        "year": None,
        "title": "CRÉATION D’UN POSTE",
        "adopted_on": "2009-12-17",
        "place": "",
        "meeting": "",
        "journal": "",
        "agenda_item": "",
        "language": "fr",
        "original_language": "",
        "corrigendum": "",
        "source_path": f"{doc_id}.txt",
        "source_format": "text",
        "source_sha256": "0" * 64,
        "page_count": None,
        "character_count": len(text),
        "preambular_count": 1,
        "operative_count": 1,
        "model": "fr_osce_decisions",
        "model_version": "0.1.0",
        "software_version": "0.1.0",
    }
    return Document(**(fields | changes))  # type: ignore[arg-type]


def annotation(doc_id: str = "PC.DEC-9301", symbol: str = "PC.DEC/9301", cites: str = "MC.DEC/17/04") -> Annotation:
    """One preambular paragraph that cites a decision; "Décide :" with an item that inherits it."""
    texts = [PREAMBULAR, CHAPEAU, ITEM]
    text = "\n\n".join(texts)
    labels = ["PP1", "OP1", "OP1(a)"]
    starts = [text.index(part) for part in texts]
    paragraphs = tuple(
        Paragraph(
            doc_id=doc_id,
            paragraph_id=f"{doc_id}:{label}",
            order=order,
            part="main",
            part_number=None,
            kind="preambular" if label == "PP1" else "operative",
            label=label,
            number=part.split()[0] if order > 1 else "",
            level=int(order == 3),
            parent_id=f"{doc_id}:OP1" if order == 3 else "",
            start=start,
            end=start + len(part),
            source_start=start,
            source_end=start + len(part),
            page=1,
            text=part,
        )
        for order, (label, part, start) in enumerate(zip(labels, texts, starts, strict=True), start=1)
    )
    decide = starts[1] + CHAPEAU.index("Décide")
    citation = PREAMBULAR.index("Décision")
    return Annotation(
        text=text,
        document=document(doc_id, symbol, text),
        paragraphs=paragraphs,
        actions=(
            action(paragraphs[0], "Rappelant", 0, "rappeler", "present_participle", (10, 30)),
            action(paragraphs[1], "Décide", decide, "décider", "indicative", None),
            action(
                paragraphs[2],
                "Décide",
                decide,
                "décider",
                "inherited",
                (starts[2] + 3, starts[2] + len(ITEM)),
            ),
        ),
        clauses=(clause(paragraphs[0]),),
        entities=(entity(paragraphs[2], "poste"),),
        references=(reference(paragraphs[0], "Décision No 17/04", citation, cites),),
    )


def action(
    paragraph: Paragraph, text: str, start: int, lemma: str, form: str, complement: tuple[int, int] | None
) -> Action:
    return Action(
        doc_id=paragraph.doc_id,
        paragraph_id=paragraph.paragraph_id,
        action_id=f"{paragraph.paragraph_id}.1",
        rank=1,
        start=start,
        end=start + len(text),
        text=text,
        lemma=lemma,
        form=form,
        modifiers="",
        concept="decide",
        category="declarative",
        strength=None,
        complement_kind="",
        complement_verb="",
        complement_start=complement[0] if complement else None,
        complement_end=complement[1] if complement else None,
        rule_id=f"opening:{lemma}",
        origin="inherited" if form == "inherited" else "lexicon",
        needs_review=False,
    )


def clause(paragraph: Paragraph) -> Clause:
    return Clause(
        doc_id=paragraph.doc_id,
        paragraph_id=paragraph.paragraph_id,
        clause_id=f"{paragraph.paragraph_id}.c1",
        parent_id="",
        kind="main",
        start=paragraph.start,
        end=paragraph.end,
        segments=f"{paragraph.start}-{paragraph.end}",
        text=paragraph.text,
        head=paragraph.text.split()[0],
        head_start=paragraph.start,
        head_lemma="rappeler",
        verb_form="present_participle",
        connective="",
        subject="",
        depth=0,
    )


def entity(paragraph: Paragraph, text: str) -> Entity:
    start = paragraph.start + paragraph.text.index(text)
    return Entity(
        doc_id=paragraph.doc_id,
        paragraph_id=paragraph.paragraph_id,
        entity_id=f"{paragraph.paragraph_id}.e1",
        start=start,
        end=start + len(text),
        text=text,
        label="ORG",
        subtype="osce_institution",
        canonical_id="osce.post",
        canonical_name="poste",
        origin="gazetteer",
        rule_id="gazetteer:osce.post",
    )


def reference(paragraph: Paragraph, text: str, start: int, symbol: str) -> Reference:
    return Reference(
        doc_id=paragraph.doc_id,
        paragraph_id=paragraph.paragraph_id,
        reference_id=f"{paragraph.paragraph_id}.r1",
        start=start,
        end=start + len(text),
        text=text,
        kind="decision",
        organisation="OSCE",
        body="Conseil ministériel",
        number="17",
        year=year_of_symbol(symbol),
        date="",
        place="",
        title="",
        symbol=symbol,
        canonical_id=symbol,
        pinpoint="",
        citing_action=f"{paragraph.paragraph_id}.1",
        anaphoric=False,
        status="identified",
        candidates="",
        target_doc_id="",
        rule_id="citation:osce",
    )
