"""The types of the model as types of Pydantic and FastAPI."""

import json
from typing import Annotated, Any

import pytest
from hypothesis import given

import kzru
from kzru import testing
from kzru.model import RECORDS, Document, Figure
from kzru.values import Period

pydantic = pytest.importorskip("pydantic", reason="Pydantic is not installed")

TEXT = (
    "President of Russia Vladimir Putin: Trade between Kazakhstan and Russia exceeded $27.5 billion last year, a third of it in tenge. "
    "We will open a school in Uralsk next year."
)
DOCUMENT = kzru.parse(TEXT, id="a", published="2025-11-12", title="Talks")


class Reply(pydantic.BaseModel):
    """What a service answers."""

    figure: Figure
    period: Period | None = None
    documents: tuple[Document, ...] = ()


def references(value: Any) -> list[str]:
    """Return all that a schema refers to."""
    if isinstance(value, dict):
        own = [value["$ref"]] if isinstance(value.get("$ref"), str) else []
        return own + [found for held in value.values() for found in references(held)]
    return [found for held in value for found in references(held)] if isinstance(value, list) else []


def test_objects_are_taken_as_they_are_and_as_records() -> None:
    """And written as records, with numbers."""
    reply = Reply(figure=DOCUMENT.figures[0], period=Period.of_year(2024), documents=(DOCUMENT,))
    told = json.loads(reply.model_dump_json())
    assert (27_500_000_000, "over") == (told["figure"]["value"], told["figure"]["qualifier"])
    assert {"start": "2024-01-01", "end": "2024-12-31"} == told["period"]
    assert {row.plural for row in RECORDS} <= told["documents"][0].keys()
    assert reply == Reply.model_validate_json(reply.model_dump_json())
    assert reply == Reply.model_validate(reply.model_dump())


@pytest.mark.parametrize("model", [Document, *(row.model for row in RECORDS), Period])
def test_every_schema_is_whole(model: type) -> None:
    """Nothing in it refers to what stands elsewhere, and its keys have their meanings."""
    schema = pydantic.TypeAdapter(model).json_schema()
    assert [] == references(schema)
    assert model.__name__ == schema["title"]
    assert any("description" in held for held in schema["properties"].values())


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ({"figure": 5}, "expected a figure, not int"),
        ({"figure": {"type": "figure"}}, "every key is written"),
        ({"figure": DOCUMENT.figures[0], "documents": [{"id": "b"}]}, "every key is written"),
    ],
)
def test_what_is_no_record_is_refused(wrong: dict[str, object], fault: str) -> None:
    """With its place, as Pydantic tells it."""
    with pytest.raises(pydantic.ValidationError, match=fault):
        Reply.model_validate(wrong)


def test_records_that_do_not_fit_their_text_are_refused() -> None:
    """As the constructor refuses them."""
    told = json.loads(pydantic.TypeAdapter(Document).dump_json(DOCUMENT))
    told["text"] = "Nothing."
    with pytest.raises(pydantic.ValidationError, match="ends at"):
        pydantic.TypeAdapter(Document).validate_python(told)


@given(testing.documents())
def test_any_document_comes_back(document: Document) -> None:
    """From its record in Python, whose numbers are of at most the digits that doubles have."""
    adapter = pydantic.TypeAdapter(Document)
    again = adapter.validate_python(adapter.dump_python(document))
    assert [found.id for found in document.figures] == [found.id for found in again.figures]
    assert (document.text, document.events) == (again.text, again.events)


def test_fastapi_describes_and_serves_them() -> None:
    """Its OpenAPI refers to nothing that is missing."""
    fastapi = pytest.importorskip("fastapi", reason="FastAPI is not installed")
    client_of = pytest.importorskip(
        "fastapi.testclient", reason="FastAPI's client is not installed"
    ).TestClient
    app = fastapi.FastAPI()

    @app.post("/read")
    def read(text: str, published: str) -> Document:
        return kzru.parse(text, published=published)

    @app.post("/largest")
    def largest(document: Annotated[Document, fastapi.Body()]) -> Figure | None:
        return max(document.figures, key=lambda one: one.quantity.value or 0, default=None)

    client = client_of(app)
    described = client.get("/openapi.json").json()
    known = described.get("components", {}).get("schemas", {})
    assert [] == [name for name in references(described) if name.rpartition("/")[2] not in known]
    document = client.post("/read", params={"text": TEXT, "published": "2025-11-12"}).json()
    assert "trade.turnover" == document["figures"][0]["metric"]
    assert document["figures"][0] == client.post("/largest", json=document).json()
