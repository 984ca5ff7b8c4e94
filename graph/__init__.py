"""Facts -> RDF store, exports, questions and the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.knowledge import KnowledgeGraph

__all__ = ["KnowledgeGraph"]


def __getattr__(name: str) -> Any:
    """Import `KnowledgeGraph` only when it is asked for, so that `import graph` costs nothing."""
    if name == "KnowledgeGraph":
        from graph.knowledge import KnowledgeGraph

        return KnowledgeGraph
    raise AttributeError(f"module 'graph' has no attribute {name!r}")
