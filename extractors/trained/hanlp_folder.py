"""Where a HanLP model lies on this machine, and whether all of it is there: found out before anything is loaded.

`hanlp.load` would download what is missing; fangzhi never does.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from extractors.trained.hanlp_quiet import quiet
from extractors.trained.specs import RecogniserError, Spec

ENCODER: Final = "transformer"
"""Folder inside a model's folder that holds its transformer's configuration and vocabulary."""
_PIECES: Final = ("config.json", "model.pt")


def locate(spec: Spec) -> Path:
    """The folder of the model that a spec names.

    Raises RecogniserError, which says the way out.
    """
    if spec.folder is not None:
        return spec.folder
    with quiet():
        import hanlp.pretrained
        from hanlp.utils.io_util import path_from_url, split_if_compressed

    address = hanlp.pretrained.ALL.get(spec.where, spec.where)
    if address.startswith(("http:", "https:")):
        cached = Path(split_if_compressed(path_from_url(address))[0])
        if cached.is_dir():
            return cached
        raise RecogniserError(
            f"hanlp:{spec.where}: 要从网上下载，而建图不上网 (would be downloaded, and a build uses no network): "
            f"where there is a network, run python -c \"import hanlp; hanlp.load('{address}')\", and copy what it puts "
            f"into {cached.parent} to that folder here, or give its folder"
        )
    raise RecogniserError(
        f"hanlp:{spec.where}: 没有此文件夹，也不是 HanLP 的模型名 (no such folder, and no name in hanlp.pretrained): "
        f"train one with fangzhi train PAGES --engine hanlp -o {spec.where}"
    )


def read_config(folder: Path) -> dict[str, Any]:
    """The model's configuration, once all its pieces are known to be there.

    Raises RecogniserError, which says the way out.
    """
    if (folder / "meta.json").exists():
        raise RecogniserError(f"{folder}: HanLP 2.0 的 TensorFlow 模型 (a TensorFlow model of HanLP 2.0 is not read)")
    config = folder / "config.json"
    missing = [piece for piece in _PIECES if not (folder / piece).exists()]
    if missing:
        raise RecogniserError(f"{folder}: 不是 HanLP 模型 (no HanLP model: {', '.join(missing)} is missing)")
    try:
        read: dict[str, Any] = json.loads(config.read_text(encoding="utf-8"))
    except ValueError as error:
        raise RecogniserError(f"{config}: {error}") from None
    if not read.get("classpath"):
        raise RecogniserError(f"{config}: 没有 classpath，HanLP 读不了 (has no classpath, HanLP cannot load it)")
    return read


def own_encoder(folder: Path, config: dict[str, Any]) -> dict[str, Any]:
    """What to load the model with, so that its transformer is the one in its own folder.

    HanLP remembers the path of the machine that trained it, or a name that Hugging Face's libraries would look up.
    Models of `fangzhi train` have the transformer's configuration beside them in `transformer/`, and whoever carries
    another model here may put it there too.

    Raises RecogniserError, which says the way out.
    """
    encoder = config.get("encoder")
    named = encoder.get("transformer") if isinstance(encoder, dict) else config.get("transformer")
    if not isinstance(named, str):
        return {}
    for place in (folder / ENCODER, folder / Path(named).name):
        if (place / "config.json").exists():
            return _pointed(encoder, str(place))
    if Path(named).is_absolute() and not Path(named).exists():
        raise RecogniserError(
            f"{folder}: 配置所记的 {named} 不在本机 (its transformer is not on this machine): "
            f"copy config.json, vocab.txt and tokenizer_config.json of it into {folder / ENCODER}"
        )
    return {}


def _pointed(encoder: Any, place: str) -> dict[str, Any]:
    return {"encoder": {**encoder, "transformer": place}} if isinstance(encoder, dict) else {"transformer": place}


def settle_encoder(folder: Path, transformer: Path) -> bool:
    """Make a freshly trained model whole: its transformer's files inside, no path of this machine in its configuration.

    Gives whether HanLP still wrote such a path, that is, whether this is still needed.
    """
    inside = folder / ENCODER
    inside.mkdir(exist_ok=True)
    for name in ("config.json", "vocab.txt", "tokenizer_config.json", "tokenizer.json"):
        if (transformer / name).exists():
            (inside / name).write_bytes((transformer / name).read_bytes())
    path = folder / "config.json"
    config = json.loads(path.read_text(encoding="utf-8"))
    was_absolute = Path(str(config.get("transformer", ""))).is_absolute()
    config["transformer"] = ENCODER
    path.write_text(json.dumps(config, ensure_ascii=False, indent=2) + "\n", encoding="utf-8", newline="\n")
    return was_absolute
