"""A saved HanLP component, single-task or multi-task, as a model that reads sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from extractors.trained.card import UNKNOWN, confidences
from extractors.trained.hanlp_quiet import quiet
from extractors.trained.labels import kinds_of
from extractors.trained.sentences import Found
from extractors.trained.specs import RecogniserError, Spec

_BATCH: Final = 64
_LIMIT: Final = 510
"""Characters in one sentence where the model says nothing else: BERT's 512 without its two marks."""


class HanlpModel:
    """Reads the names that a HanLP component finds."""

    def __init__(
        self, component: Any, source: str, kinds: Mapping[str, Mapping[str, str]], sure: Mapping[str, float], limit: int
    ) -> None:
        """Takes the component, its name as a source, kinds by task and label, how sure each is, and its limit."""
        self.source = source
        self.limit = limit
        self._component = component
        self._kinds = kinds
        self._sure = sure

    def read(self, sentences: Sequence[str]) -> Iterator[list[Found]]:
        """The names in each sentence."""
        from extractors.trained.hanlp_fixes import in_order, readable

        filled = [number for number, sentence in enumerate(sentences) if readable(sentence)]
        found = self._entities([sentences[number] for number in filled]) if filled else []
        results: list[list[Found]] = [[] for _ in sentences]
        for number, entities in zip(filled, found, strict=True):
            named = [self._named(*entity) for entity in entities]
            results[number] = in_order([name for name in named if name is not None])
        yield from results

    def _entities(self, sentences: list[str]) -> list[list[tuple[int, int, str, str]]]:
        from extractors.trained.hanlp_shapes import from_characters, from_document

        if hasattr(self._component, "tasks"):
            return from_document(self._component(sentences, tasks="ner*"), sentences)
        batch = [["，" if character.isspace() else character for character in text] for text in sentences]
        results = self._component(batch, batch_size=_BATCH)
        return [[(*entity, "") for entity in from_characters(entities)] for entities in results]

    def _named(self, begin: int, end: int, label: str, task: str) -> Found | None:
        kind = self._kinds.get(task, {}).get(label)
        return None if kind is None else Found(begin, end, kind, self._sure.get(kind, UNKNOWN))


def load(spec: Spec, lexicons: Path | None = None, *, rules: bool = True) -> HanlpModel:
    """The model of a spec, or one line that says what is missing.

    Raises RecogniserError, which says the way out.
    """
    missing = [name for name in ("torch", "hanlp") if find_spec(name) is None]
    if missing:
        raise RecogniserError(
            f"hanlp:{spec.where}: 没有装 {'、'.join(missing)} ({' and '.join(missing)} not installed): "
            "pip install 'fangzhi[hanlp]'"
        )
    from extractors.trained.hanlp_folder import locate, own_encoder, read_config

    folder = locate(spec)
    config = read_config(folder)
    component = _load(spec, folder, own_encoder(folder, config))
    kinds = _kinds(component, folder, lexicons, f"hanlp:{spec.where}")
    return HanlpModel(component, spec.source, kinds, confidences(folder, beside_rules=rules), _limit(component))


def _load(spec: Spec, folder: Path, encoder: dict[str, Any]) -> Any:
    with quiet():
        import hanlp
        import torch
        from hanlp_common.configurable import Configurable

        from extractors.trained.hanlp_fixes import report, stay_offline

    torch.set_num_threads(1)
    report()
    stay_offline()
    try:
        if "encoder" in encoder:
            encoder = {"encoder": Configurable.from_config(encoder["encoder"])}
        with quiet():
            return hanlp.load(str(folder), devices=-1, verbose=False, **encoder)
    except Exception as error:  # HanLP, transformers and torch each fail in their own way
        cause = _cause(error)
        line = " ".join(str(cause).split("ERROR LOG")[0].split())[:300].rstrip("=")
        reason = f"{type(cause).__name__}: {line}"
        raise RecogniserError(f"hanlp:{spec.where}: 装不上 (cannot be loaded): {reason}") from error


def _cause(error: BaseException) -> BaseException:
    """What went wrong, not what went wrong while HanLP was putting it into words (it asks for pkg_resources)."""
    while isinstance(error, ModuleNotFoundError) and error.name == "pkg_resources" and error.__context__:
        error = error.__context__
    return error


def _kinds(component: Any, folder: Path, lexicons: Path | None, model: str) -> dict[str, Mapping[str, str]]:
    """Task -> label -> kind; a single-task component's task has no name."""
    tasks: dict[str, Any] = {"": component}
    if hasattr(component, "tasks"):
        tasks = {
            name.partition("/")[2]: task
            for name, task in component.tasks.items()
            if name == "ner" or name.startswith("ner/")
        }
    if not tasks:
        raise RecogniserError(f"{model}: 不认人名地名，只会别的 (has no named entity task)")
    return {
        task: kinds_of(_labels(part), folder=folder, hint=task, lexicons=lexicons, model=model)
        for task, part in tasks.items()
    }


def _labels(component: Any) -> set[str]:
    """Labels without the letters that say where in a name a character stands: `B-PERSON` is PERSON."""
    vocabulary = component.vocabs["tag" if "tag" in component.vocabs else "label"]
    tags = [str(tag) for tag in vocabulary.idx_to_token if tag]
    return {tag.partition("-")[2] or tag for tag in tags} - {"O", "<pad>", "<unk>"}


def _limit(component: Any) -> int:
    """The longest sentence, in characters, that the component takes whole."""
    limits = [int(stated)] if (stated := component.config.get("max_seq_len")) else []
    for module in component.model.modules():
        positions = getattr(getattr(module, "config", None), "max_position_embeddings", None)
        if positions:
            limits.append(int(positions) - 2)
    return max(16, min(limits, default=_LIMIT))
