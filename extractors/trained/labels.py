"""A model's labels -> our kinds, by the tables `label_*.csv` of the lexicon and such tables of the user's own.

A table `labels.csv` in the model's folder says all there is to say of that model. Else the tables of the user's
lexicon folder (`--lexicons`) and those shipped are tried, and the one that knows most of the model's labels is taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from extractors.trained.specs import RecogniserError
from extractors.vocabulary.rows import LEXICON_DIRECTORY, merge_rows

OWN: Final = "labels.csv"
COLUMNS: Final = "label,kind"
KINDS: Final = ("person", "organisation", "community", "place", "location")
"""What a table may say; `location` is a community where its name says so, else a place."""
IGNORED: Final = "-"


def label_sets(lexicons: Path | None = None) -> dict[str, dict[str, str]]:
    """All tables by name (`msra`), those of the user's folder merged into those of the same name."""
    folders = [LEXICON_DIRECTORY] if lexicons is None else [LEXICON_DIRECTORY, lexicons]
    names = sorted({path.name for folder in folders for path in folder.glob("label_*.csv")})
    return {name[len("label_") : -len(".csv")]: _table(name, folders) for name in names}


def kinds_of(
    labels: Iterable[str], *, folder: Path | None = None, hint: str = "", lexicons: Path | None = None, model: str = ""
) -> Mapping[str, str]:
    """Label -> kind for the labels of one model; those left out do not stand in it.

    Raises RecogniserError, which says the way out.
    """
    wanted = sorted(set(labels))
    if folder is not None and (folder / OWN).exists():
        return _kinds(_table(OWN, [folder]), wanted)
    sets = label_sets(lexicons)
    own = {path.stem[len("label_") :] for path in lexicons.glob("label_*.csv")} if lexicons else set()

    def fit(name: str) -> tuple[int, bool, bool]:
        return sum(label in sets[name] for label in wanted), name == hint, name in own

    best = max(sorted(sets), key=fit)
    kinds = _kinds(sets[best], wanted)
    if not kinds:
        raise RecogniserError(
            f"{model}: 标签 {', '.join(wanted) or '(none)'} 都不认得：在模型文件夹里写 {OWN}，首行 {COLUMNS} "
            f"(none of its labels is known: put a table {OWN} headed {COLUMNS} into its folder)"
        )
    return kinds


def _table(name: str, folders: Iterable[Path]) -> dict[str, str]:
    table = {}
    for label, row in merge_rows(name, COLUMNS, folders).items():
        table[label] = row.one_of(1, (*KINDS, IGNORED))
    return table


def _kinds(table: Mapping[str, str], labels: Iterable[str]) -> dict[str, str]:
    return {label: table[label] for label in labels if table.get(label, IGNORED) != IGNORED}
