"""kzru within other programs: a component of spaCy, and types of Pydantic and FastAPI."""
