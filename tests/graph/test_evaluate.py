from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from graph.build import build
from graph.cli import app
from graph.evaluate import Evaluation, GoldError, built_trial, try_out
from graph.evaluate_figures import FIGURES
from tests.graph.gold import Gold, write_gold
from tests.graph.pages import options, write_pages


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_pages(tmp_path_factory.mktemp("pages"))


@pytest.fixture(scope="module")
def out(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built") / "out"
    build([pages], folder, options(views=False))
    return folder


def first(gold: Gold) -> Gold:
    article: Gold = gold["articles"][0]
    return article


def misses(evaluation: Evaluation, figure: str) -> list[tuple[str, str]]:
    return [(miss.sign, miss.what) for miss in evaluation.misses if miss.figure == figure]


def test_evaluate_gives_full_marks_to_a_build_that_says_what_gold_says(pages: Path, tmp_path: Path) -> None:
    evaluation = try_out([pages], write_gold(tmp_path / "gold"), options()).score()
    assert {key: figure.value for key, figure in evaluation.figures.items()} == dict.fromkeys(FIGURES, 1.0)
    assert evaluation.overall == 1.0
    assert evaluation.misses == []
    assert evaluation.mentions > 10
    assert evaluation.wrong_offsets == []


@pytest.mark.parametrize(
    ("change", "figure", "counts", "miss"),
    [
        (
            lambda gold: first(gold)["persons"].append({"name": "何立", "posts": []}),
            "persons",
            (5, 0, 1),
            ("-", "何立"),
        ),
        (lambda gold: first(gold)["persons"].pop(), "persons", (4, 1, 0), ("+", "刘桂芳")),
        (
            lambda gold: first(gold)["persons"][2].update(optional=True),
            "persons",
            (4, 0, 0),
            None,
        ),
        (
            lambda gold: first(gold)["persons"][1]["posts"][0].update(org=["青禾县纪委"]),
            "posts",
            (4, 1, 1),
            ("-", "许国安 | 青禾县纪委 | 书记"),
        ),
        (
            lambda gold: first(gold)["persons"][1]["posts"][0].update(org=["青禾县纪委"]),
            "post_titles",
            (5, 0, 0),
            None,
        ),
        (
            lambda gold: first(gold)["persons"][1]["posts"][0].update(title="常委", title_ok=["书记"]),
            "posts",
            (5, 0, 0),
            None,
        ),
        (
            lambda gold: first(gold)["organisations"][0].update(names=["中共青禾县委", "县委"]),
            "canonical_names",
            (3, 0, 1),
            ("≠", "青禾县委 ≠ 中共青禾县委"),
        ),
        (
            lambda gold: first(gold)["places"].append(first(gold)["organisations"].pop()),
            "organisations",
            (1, 0, 0),
            None,
        ),
        (
            lambda gold: first(gold)["communities"][0].update(kind="city"),
            "community_kinds",
            (1, 0, 1),
            ("≠", "青禾县: district ≠ city"),
        ),
        (
            lambda gold: gold["articles"][1]["communities"][0].update(within=["河口街道"]),
            "community_within",
            (0, 0, 1),
            ("≠", "柳林社区: 柳林街道 ≠ 河口街道"),
        ),
        (
            lambda gold: first(gold)["organisations"][2].update(part_of=["青禾县委"]),
            "organisation_part_of",
            (0, 0, 1),
            ("≠", "青禾县水利局: 青禾县人民政府 ≠ 青禾县委"),
        ),
        (lambda gold: first(gold)["reporters"].append("何立"), "reporters", (2, 0, 1), ("-", "何立")),
        (
            lambda gold: first(gold).update(headline="防汛"),
            "headlines",
            (1, 0, 1),
            ("≠", "青禾县部署防汛 ≠ 防汛"),
        ),
        (
            lambda gold: first(gold).update(headline="防汛", headline_ok=["青禾县 部署“防汛”"]),
            "headlines",
            (2, 0, 0),
            None,
        ),
        (
            lambda gold: first(gold)["events"][0].update(types=["training"]),
            "events",
            (1, 1, 1),
            ("+", "meeting 青禾县召开防汛工作会议"),
        ),
        (lambda gold: first(gold)["events"][0].update(types=["training"]), "events_any_type", (2, 0, 0), None),
        (
            lambda gold: first(gold)["events"][0].update(date="2020-07"),
            "event_dates",
            (1, 0, 1),
            ("≠", "青禾县召开防汛工作会: 2020-07-19 ≠ 2020-07"),
        ),
        (
            lambda gold: first(gold)["events"][0].update(date="2020-07", date_ok=["2020-07-19"]),
            "event_dates",
            (2, 0, 0),
            None,
        ),
        (
            lambda gold: first(gold)["events"][0].update(leaders=[], organisers=[["周明远"], ["青禾县"]]),
            "event_participants",
            (6, 1, 1),
            ("+", "青禾县召开防汛工作会 leaders: 周明远"),
        ),
        (
            lambda gold: first(gold)["events"][0].update(leaders=[], organisers=[["周明远"], ["青禾县"]]),
            "event_participants_any_role",
            (7, 0, 0),
            None,
        ),
        (
            lambda gold: first(gold)["events"][0].update(places=[], optional_places=[["县文化中心"]]),
            "event_places",
            (1, 0, 0),
            None,
        ),
        (
            lambda gold: gold["articles"].pop(),
            "communities",
            (1, 1, 0),
            ("+", "柳林社区"),
        ),
    ],
)
def test_evaluate_counts_what_is_right_wrong_and_missing(
    out: Path,
    pages: Path,
    tmp_path: Path,
    change: Callable[[Gold], object],
    figure: str,
    counts: tuple[int, int, int],
    miss: tuple[str, str] | None,
) -> None:
    evaluation = built_trial(out, [pages], write_gold(tmp_path / "gold", change)).score()
    counted = evaluation.figures[figure]
    assert (counted.right, counted.wrong, counted.missing) == counts
    assert (miss in misses(evaluation, figure)) if miss else not misses(evaluation, figure)


def test_evaluate_tells_lines_that_landed_in_another_article(out: Path, pages: Path, tmp_path: Path) -> None:
    def join(gold: Gold) -> None:
        first(gold)["lines"] = [[3, 5], [9, 10]]
        gold["articles"].pop()

    evaluation = built_trial(out, [pages], write_gold(tmp_path / "gold", join)).score()
    lines = evaluation.figures["segmentation"]
    assert (lines.right, lines.wrong, lines.missing) == (3, 2, 2)
    assert ("-", "第9行 line 9, 入别篇 in another article") in misses(evaluation, "segmentation")


def test_evaluate_shows_the_sentence_around_what_was_missed(out: Path, pages: Path, tmp_path: Path) -> None:
    gold = write_gold(tmp_path / "gold", lambda gold: first(gold)["persons"].pop(0))
    (miss,) = [m for m in built_trial(out, [pages], gold).score().misses if m.figure == "persons"]
    assert (miss.sign, miss.page, miss.article, miss.what) == ("+", "0720.txt", "a1", "周明远")
    assert miss.sentence == "县委副书记、县长周明远主持会议，县委书记许国安讲话，县水利局局长刘桂芳参加。"


def test_evaluate_takes_a_page_by_its_id_or_its_file_name(out: Path, pages: Path, tmp_path: Path) -> None:
    by_id = write_gold(tmp_path / "gold", lambda gold: gold.update(page="2020/0720.txt"))
    assert built_trial(out, [pages], by_id).score().overall == 1.0


def test_evaluate_counts_offsets_that_do_not_cut_their_text_out_of_the_page(
    out: Path, pages: Path, tmp_path: Path
) -> None:
    trial = built_trial(out, [pages], write_gold(tmp_path / "gold"))
    whole = trial.score()
    page = trial.pages["0720.txt"]
    object.__setattr__(page, "text", page.text.replace("刘桂芳", "刘香芳"))
    wrong = trial.score()
    assert wrong.mentions == whole.mentions
    assert any("刘桂芳" in told for told in wrong.wrong_offsets)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            lambda gold: gold.update(page="0721.txt"),
            r"0720\.json: 没有此页 .*0721\.txt; 近似的有 \(close to it\): .*2020/0720\.txt",
        ),
        (lambda gold: gold.pop("page"), r'0720\.json: the whole file: .*"page" is missing'),
        (lambda gold: first(gold).pop("lines"), r'0720\.json: articles\[0\]: .*"lines" is missing'),
        (lambda gold: first(gold).update(lines=[[9, 3]]), r"articles\[0\]\.lines\[0\]: .*first line, last line"),
        (lambda gold: first(gold).update(lines=[[3, 99]]), r"0720\.json: a1: 行号过大 .*\[3, 99\].* has 10"),
        (lambda gold: first(gold)["persons"][1].pop("name"), r'articles\[0\]\.persons\[1\]: .*"name" is missing'),
        (lambda gold: first(gold)["persons"].append("何立"), r"articles\[0\]\.persons\[3\]: .*an object"),
        (lambda gold: first(gold)["events"][0].update(types=["gathering"]), r"types\[0\]: .*'gathering' is none of"),
        (lambda gold: first(gold)["events"][0].update(date="7月19日"), r"events\[0\]\.date: .*2020-07-19"),
        (lambda gold: first(gold)["communities"][0].update(kind="county"), r"kind: .*'county' is none of province"),
        (lambda gold: first(gold)["places"][0].update(names=[]), r"places\[0\]\.names: .*at least one name"),
        (
            lambda gold: first(gold).update(organizations=[]),
            r'articles\[0\]: .*unknown key "organizations"; is "organisations" meant',
        ),
    ],
)
def test_evaluate_says_what_is_amiss_in_a_gold_file(
    out: Path, pages: Path, tmp_path: Path, change: Callable[[Gold], object], message: str
) -> None:
    with pytest.raises(GoldError, match=message):
        built_trial(out, [pages], write_gold(tmp_path / "gold", change)).score()


def test_evaluate_names_file_and_line_of_malformed_json(out: Path, pages: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text('{\n "page": "0720.txt",\n "articles": [,]\n}\n', encoding="utf-8")
    with pytest.raises(GoldError, match=r"bad\.json, line 3, column 15: .*malformed JSON"):
        built_trial(out, [pages], tmp_path)


def test_evaluate_says_why_a_page_could_not_be_read(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "0720.txt").write_bytes(b"")
    with pytest.raises(GoldError, match="版面读不成"):
        try_out([pages], write_gold(tmp_path / "gold"), options())


def test_evaluate_says_which_page_of_gold_was_not_built(pages: Path, tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "0720.txt").write_text("boom\n" * 12, encoding="utf-8")
    shutil.copy(pages / "2021" / "0305.txt", tmp_path / "pages")
    with pytest.raises(GoldError, match=r"a page of gold was not built.*0720\.txt: fails in the program.*LookupError"):
        try_out([tmp_path / "pages"], write_gold(tmp_path / "gold"), options())


def test_evaluate_says_which_pages_share_a_name(pages: Path, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / "pages" / folder).mkdir(parents=True)
        text = (pages / "2020" / "0720.txt").read_text(encoding="utf-8")
        (tmp_path / "pages" / folder / "0720.txt").write_text(text + folder, encoding="utf-8")
    with pytest.raises(GoldError, match=r"several pages go by this name.*a/0720\.txt, b/0720\.txt"):
        try_out([tmp_path / "pages"], write_gold(tmp_path / "gold"), options())


@pytest.mark.parametrize(
    ("folder", "only", "message"), [("nowhere", None, "没有此文件夹"), ("gold", "x.json", "x.json")]
)
def test_evaluate_says_where_there_is_no_gold(
    out: Path, pages: Path, tmp_path: Path, folder: str, only: str | None, message: str
) -> None:
    write_gold(tmp_path / "gold")
    with pytest.raises(GoldError, match=message):
        built_trial(out, [pages], tmp_path / folder, only=only)


def test_evaluate_command_prints_each_figure_in_both_languages_and_json(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    page = "青禾县部署防汛\n\n7月19日，青禾县召开防汛工作会议，县长周明远主持会议并讲话。\n（记者 陈晓）\n"
    (pages / "0720.txt").write_text(page, encoding="utf-8")

    def shorten(gold: Gold) -> None:
        gold["articles"].pop()
        first(gold).update(lines=[[3, 4]], persons=[{"name": "周明远", "posts": []}, {"name": "许国安", "posts": []}])

    gold = write_gold(tmp_path / "gold", shorten)
    told = CliRunner().invoke(app, ["evaluate", str(pages), str(gold), "--misses", "--calibration", "--home", "青禾县"])
    assert told.exit_code == 0, told.output
    for meaning in FIGURES.values():
        assert f"{meaning.zh} {meaning.en}" in told.output
    assert "    - 0720.txt a1: 许国安\n" in told.output
    assert "总分 overall" in told.output
    assert "把握约 confidence about" in told.output
    silent = CliRunner().invoke(app, ["evaluate", str(pages), str(gold), "--json", "--home", "青禾县"])
    figures = json.loads(silent.stdout)
    assert figures["figures"]["persons"] == {
        "f1": 0.6667,
        "precision": 1.0,
        "recall": 0.5,
        "tp": 1,
        "fp": 0,
        "fn": 1,
    }
    assert figures["mentions"]["wrong_offsets"] == 0
    assert set(figures["figures"]) == set(FIGURES)


@pytest.mark.parametrize("arguments", [[], ["pages"]])
def test_evaluate_command_wants_pages_and_gold_or_an_exam(arguments: list[str]) -> None:
    done = CliRunner().invoke(app, ["evaluate", *arguments])
    assert done.exit_code == 2
    assert "PAGES" in done.output


def test_headline_of_a_traditional_page_is_compared_in_simplified_characters(tmp_path: Path) -> None:
    pages, gold = tmp_path / "pages", tmp_path / "gold"
    for folder in (pages, gold):
        folder.mkdir()
    body = "本報訊 8月3日上午，縣教育局召開開學工作會議，各學校負責人參加會議，縣長高遠講話。"
    (pages / "a.txt").write_text(f"縣教育局部署開學工作\n\n{body}\n", encoding="utf-8")
    article = {"id": "a1", "headline": "县教育局部署开学工作", "headline_lines": [1], "lines": [[3, 3]]}
    (gold / "a.json").write_text(json.dumps({"page": "a.txt", "articles": [article]}), encoding="utf-8")
    told = CliRunner().invoke(app, ["evaluate", str(pages), str(gold), "--json"])
    assert json.loads(told.stdout)["figures"]["headlines"]["right"] == 1
