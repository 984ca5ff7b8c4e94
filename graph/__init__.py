"""Facts -> RDF store, exports, questions and the command line.

From Python, `KnowledgeGraph.open("out")` answers questions; the errors it raises stand beside it. `graph.build.build`
makes a graph.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from graph.knowledge import KnowledgeGraph
    from graph.naming import AmbiguousNameError, LookupFailedError, UnknownNameError
    from graph.shelf import QueryError
    from graph.source import NoGraphError
    from graph.tenure import DateError

__all__ = [
    "AmbiguousNameError",
    "DateError",
    "KnowledgeGraph",
    "LookupFailedError",
    "NoGraphError",
    "QueryError",
    "UnknownNameError",
]

_MODULES: Final = {
    "AmbiguousNameError": "naming",
    "DateError": "tenure",
    "KnowledgeGraph": "knowledge",
    "LookupFailedError": "naming",
    "NoGraphError": "source",
    "QueryError": "shelf",
    "UnknownNameError": "naming",
}


def __getattr__(name: str) -> Any:
    """Import a name only when it is asked for, so that `import graph` costs nothing."""
    if name in _MODULES:
        return getattr(import_module(f"graph.{_MODULES[name]}"), name)
    raise AttributeError(f"module 'graph' has no attribute {name!r}")
