"""What HanLP 2.1.5 and the libraries beside it get wrong, each with its reason, its mending and a probe.

`in_force()` says which faults the installed versions still have; a test fails, and `report()` warns, when one is gone
and its mending can be taken out. The model folder's own faults are mended in `hanlp_folder.py`.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import hanlp.utils.component_util
import torch
import transformers.optimization
from hanlp.components.taggers.rnn.rnntaggingmodel import RNNTaggingModel
from hanlp.utils.span_util import bio_tags_to_spans
from torch.nn.utils.rnn import pack_sequence

from extractors.trained.sentences import Found


@dataclass(frozen=True, slots=True)
class Fix:
    """A fault of a library that is mended here."""

    name: str
    reason: str
    needed: Callable[[], bool]
    """Whether the installed version has the fault."""


def right_crf(model: Any) -> Any:
    """A BiLSTM-CRF whose CRF is told that the batch comes first."""
    if model.crf is not None:
        model.crf.batch_first = True
    return model


def _crf_is_wrong() -> bool:
    return RNNTaggingModel(4, None, 4, 3, crf=True).crf.batch_first is not True


def give_adamw() -> None:
    """Put an AdamW where HanLP looks for it."""
    if not _adamw_is_gone():
        return

    def adamw(*args: Any, **kwargs: Any) -> Any:
        kwargs.pop("no_deprecation_warning", None)
        return torch.optim.AdamW(*args, **kwargs)

    transformers.optimization.AdamW = adamw


def _adamw_is_gone() -> bool:
    found = getattr(transformers.optimization, "AdamW", None)
    return found is None or found.__module__ == __name__


def in_order(found: list[Found]) -> list[Found]:
    """Names in the order in which they stand."""
    return sorted(found)


def _spans_are_unordered() -> bool:
    tags = [tag for _ in range(40) for tag in ("B-a", "O", "B-b")]
    spans = list(bio_tags_to_spans(tags))
    return spans != sorted(spans, key=lambda span: span[1])


def readable(sentence: str) -> bool:
    """Whether a sentence may be given to HanLP."""
    return bool(sentence.strip())


def _empty_fails() -> bool:
    try:
        pack_sequence([torch.zeros(0, 2)])
    except RuntimeError:
        return True
    return False


def stay_offline() -> None:
    """Keep `hanlp.load` from asking the package index for a newer HanLP when a model cannot be loaded."""

    def refuse(*_: object, **__: object) -> str:
        raise ConnectionError("fangzhi reads models offline")

    hanlp.utils.component_util.get_latest_info_from_pypi = refuse


def _asks_the_index() -> bool:
    return hasattr(hanlp.utils.component_util, "get_latest_info_from_pypi")


FIXES: Final = (
    Fix("crf", "RNNTaggingModel passes crf_constraints as the CRF's batch_first, so it learns nothing", _crf_is_wrong),
    Fix("adamw", "training asks for transformers.optimization.AdamW, gone since transformers 4.50", _adamw_is_gone),
    Fix("order", "bio_tags_to_spans returns a set: entities come back in no order", _spans_are_unordered),
    Fix("empty", "pack_sequence fails on an empty sentence, and takes its batch with it", _empty_fails),
    Fix("index", "hanlp.load asks the package index when a model cannot be loaded", _asks_the_index),
)


def in_force() -> tuple[Fix, ...]:
    """The faults that the installed versions still have."""
    return tuple(fix for fix in FIXES if fix.needed())


def report() -> tuple[str, ...]:
    """Warn of each mending that is no longer needed; gives the names of those that are."""
    needed = {fix.name for fix in in_force()}
    for fix in FIXES:
        if fix.name not in needed:
            warnings.warn(f"hanlp_fixes: {fix.name} is no longer needed ({fix.reason})", FutureWarning, stacklevel=2)
    return tuple(sorted(needed))
