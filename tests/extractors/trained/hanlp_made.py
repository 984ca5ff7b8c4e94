"""A tiny transformer made from a local configuration, and a multi-task model on top of it, trained in seconds."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from extractors.trained.examples import Example
from extractors.trained.hanlp_quiet import quiet

LABELS = {"person": "PERSON", "organisation": "ORGANIZATION", "community": "LOCATION", "place": "LOCATION"}
MARKS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")


def tiny_transformer(folder: Path, examples: Sequence[Example]) -> Path:
    """Two layers of 64 that know the examples' characters and have learnt nothing."""
    with quiet():
        import torch
        from transformers import BertConfig, BertModel

    folder.mkdir(parents=True)
    characters = sorted({character for example in examples for character in example.text if not character.isspace()})
    (folder / "vocab.txt").write_text("\n".join((*MARKS, *characters)) + "\n", encoding="utf-8")
    (folder / "tokenizer_config.json").write_text(
        json.dumps({"tokenizer_class": "BertTokenizer", "do_lower_case": False, "model_max_length": 256})
    )
    torch.manual_seed(1)
    config = BertConfig(
        vocab_size=len(characters) + len(MARKS),
        hidden_size=64,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=128,
        max_position_embeddings=256,
    )
    with quiet():
        BertModel(config).save_pretrained(folder)
    return folder


def multi_task(folder: Path, transformer: Path, examples: Sequence[Example], *, epochs: int) -> Path:
    """A model with the tasks tok/fine and ner/msra, as HanLP's published ones have them."""
    with quiet():
        from hanlp.common.dataset import SortingSamplerBuilder
        from hanlp.components.mtl.multi_task_learning import MultiTaskLearning
        from hanlp.components.mtl.tasks.ner.tag_ner import TaggingNamedEntityRecognition
        from hanlp.components.mtl.tasks.tok.tag_tok import TaggingTokenization
        from hanlp.layers.embeddings.contextual_word_embedding import ContextualWordEmbedding

        from extractors.trained.hanlp_fixes import give_adamw

    give_adamw()
    words, names = folder.parent / "words.txt", folder.parent / "names.tsv"
    words.write_text("".join(" ".join(word for word, _ in _words(e)) + "\n" for e in examples), encoding="utf-8")
    rows = ("".join(f"{word}\t{tag}\n" for word, tag in _words(e)) + "\n" for e in examples)
    names.write_text("".join(rows), encoding="utf-8")
    sampler = SortingSamplerBuilder(batch_size=16)
    limits = {"max_seq_len": 126, "hard_constraint": True, "char_level": True, "tagging_scheme": "BMES", "lr": 3e-3}
    tasks = {
        "tok/fine": TaggingTokenization(str(words), str(words), None, sampler, **limits),
        "ner/msra": TaggingNamedEntityRecognition(
            str(names), str(names), None, sampler, dependencies="tok", delimiter_in_entity="", **limits
        ),
    }
    encoder = ContextualWordEmbedding("token", str(transformer), average_subwords=True, max_sequence_length=256)
    with quiet():
        MultiTaskLearning().fit(
            encoder, tasks, str(folder), epochs=epochs, lr=3e-3, encoder_lr=3e-3, devices=-1, eval_trn=False, seed=1
        )
    return folder


def _words(example: Example) -> Iterator[tuple[str, str]]:
    at = 0
    for begin, end, kind in example.spans:
        yield from ((character, "O") for character in example.text[at:begin])
        yield example.text[begin:end], f"S-{LABELS[kind]}"
        at = end
    yield from ((character, "O") for character in example.text[at:])
