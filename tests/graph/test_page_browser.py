"""`graph.html` in headless Chromium with no network: what a reader sees and can do."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from extractors.records import Entity, Page
from graph import KnowledgeGraph
from graph.page import write_page
from graph.rdf import statements
from graph.source import open_store
from graph.store import PageStore
from tests.graph.county import HALL, QINGHE, Sheet, organisation, person, place

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="needs chromium and chromedriver (apt)")

EVIL = "<img src=x onerror=document.title=1>"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM or ""
    for flag in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--window-size=1400,900",
    ):
        options.add_argument(flag)
    options.add_argument("--proxy-server=127.0.0.1:9")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    yield driver
    driver.quit()


def opened(browser: Any, path: Path) -> Any:
    """Open a page; every earlier line of its logs is dropped."""
    browser.get_log("browser"), browser.get_log("performance")
    browser.get(path.as_uri())
    assert browser.execute_script("return document.body.dataset.ready") == "yes"
    return browser


def panel(browser: Any) -> str:
    return str(browser.find_element("id", "panel").text)


def search(browser: Any, text: str) -> None:
    field = browser.find_element("id", "query")
    field.clear()
    field.send_keys(text)
    field.submit()


@pytest.fixture(scope="module")
def page(kg: KnowledgeGraph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("browser") / "graph.html"
    write_page(kg.store, path)
    return path


def test_opens_without_error_or_request(browser: Any, page: Path) -> None:
    opened(browser, page)
    messages = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    asked = [m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"]
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert browser.get_log("browser") == []
    assert "从报纸到图谱" in panel(browser)
    assert "青禾县召开防汛工作会议" in panel(browser)


def test_something_is_drawn(browser: Any, page: Path) -> None:
    opened(browser, page)
    colours = browser.execute_async_script(
        """const done = arguments[0];
        setTimeout(() => {
          const canvas = document.querySelector("#mynetwork canvas"), seen = new Set();
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
          for (let i = 0; i < data.length; i += 4) seen.add([data[i], data[i + 1], data[i + 2]].join());
          done([...seen]);
        }, 300);"""
    )
    assert {"43,108,176", "178,58,72", "47,133,90", "148,108,44", "221,122,31"} <= set(colours)


def test_click_on_a_node_tells_facts_and_sentences(browser: Any, page: Path) -> None:
    from selenium.webdriver import ActionChains

    opened(browser, page)
    search(browser, "周明远")
    x, y = browser.execute_script("return window.fangzhi.where('周明远')")
    browser.find_element("id", "query").send_keys("")
    ActionChains(browser).send_keys("\ue00c").perform()
    assert "从报纸到图谱" in panel(browser)
    canvas = browser.find_element("id", "mynetwork")
    size = canvas.size
    ActionChains(browser).move_to_element_with_offset(
        canvas, x - size["width"] / 2, y - size["height"] / 2
    ).click().perform()
    told = browser.execute_async_script(
        "setTimeout(() => arguments[0](document.getElementById('panel').innerText), 500)"
    )
    for words in (
        "周明远",
        "任职",
        "青禾县委 书记",
        "2021-03-04",
        "县委副书记、县长周明远主持会议",
        "0720.txt:40-43",
        "《青禾县部署防汛》",
    ):
        assert words in told
    assert [mark.text for mark in browser.find_elements("css selector", "#panel mark")] == ["周明远", "周明远"]


@pytest.mark.parametrize(
    ("typed", "found"), [("何立", "何立"), ("县水利局", "青禾县水利局"), ("防汛", "青禾县召开防汛工作会议")]
)
def test_search_by_name_form_or_part(browser: Any, page: Path, typed: str, found: str) -> None:
    search(opened(browser, page), typed)
    assert browser.find_element("css selector", "#panel h2").text == found


def test_click_on_a_line_tells_the_relation_and_its_sentence(browser: Any, page: Path) -> None:
    from selenium.webdriver import ActionChains

    search(opened(browser, page), "刘桂芳")
    browser.find_element("css selector", "#panel button.act").click()
    ends = browser.execute_script("return ['刘桂芳', '青禾县水利局'].map(window.fangzhi.where)")
    x, y = (sum(end[i] for end in ends) / 2 for i in (0, 1))
    canvas = browser.find_element("id", "mynetwork")
    size = canvas.size
    move = ActionChains(browser).move_to_element_with_offset(canvas, x - size["width"] / 2, y - size["height"] / 2)
    move.click().perform()
    told = panel(browser)
    for words in ("局长", "任职", "刘桂芳 → 青禾县水利局", "2020-07-19 至 2021-09-01", "县水利局局长刘桂芳参加"):
        assert words in told


def test_search_for_nothing_known_marks_the_field(browser: Any, page: Path) -> None:
    search(opened(browser, page), "没有此人")
    assert browser.find_element("id", "query").get_attribute("class") == "missing"


def test_namesakes_are_told_apart_in_the_list_of_names(browser: Any, page: Path) -> None:
    opened(browser, page)
    names = browser.execute_script("return [...document.querySelectorAll('#names option')].map((o) => o.value)")
    assert {"张伟（青禾县）", "张伟（柳河县）", "周明远"} <= set(names)
    search(browser, "张伟（柳河县）")
    assert "柳河县民政局 局长" in panel(browser)


def test_names_in_the_panel_lead_on(browser: Any, page: Path) -> None:
    search(opened(browser, page), "柳林社区")
    browser.find_element("xpath", "//aside//button[text()='赵春生']").click()
    assert browser.find_element("css selector", "#panel h2").text == "赵春生"


def test_legend_switches_a_kind_off_and_on(browser: Any, page: Path) -> None:
    opened(browser, page)
    button = "#legend button[data-kind=event]"
    assert "活动" in browser.find_element("css selector", button).text
    assert "Event 5" in browser.find_element("css selector", button).text
    before = browser.execute_script("return window.fangzhi.shown().length")
    browser.find_element("css selector", button).click()
    assert browser.execute_script("return window.fangzhi.shown().filter((name) => name.includes('会议')).length") == 0
    browser.find_element("css selector", button).click()
    assert browser.execute_script("return window.fangzhi.shown().length") == before


def test_surroundings_and_back(browser: Any, page: Path) -> None:
    search(opened(browser, page), "何立")
    browser.find_element("css selector", "#panel button.act").click()
    assert "“何立”的周边" in browser.find_element("id", "notice").text
    assert "柳河县民政局" not in browser.execute_script("return window.fangzhi.shown()")
    browser.find_element("id", "back").click()
    assert "柳河县民政局" in browser.execute_script("return window.fangzhi.shown()")


def test_large_graph_opens_on_an_overview_and_says_so(browser: Any, kg: KnowledgeGraph, tmp_path: Path) -> None:
    write_page(kg.store, tmp_path / "large.html", whole=10, overview=8)
    opened(browser, tmp_path / "large.html")
    assert "先画最相连的" in browser.find_element("id", "notice").text
    assert len(browser.execute_script("return window.fangzhi.shown()")) <= 8
    search(browser, "马强")
    assert "“马强”的周边" in browser.find_element("id", "notice").text
    assert browser.get_log("browser") == []


def test_an_empty_graph_says_that_it_is_empty(browser: Any, tmp_path: Path) -> None:
    PageStore(tmp_path / "store").flush()
    write_page(open_store(tmp_path), tmp_path / "empty.html")
    opened(browser, tmp_path / "empty.html")
    assert "Nothing was recognised on these pages" in panel(browser)
    assert browser.get_log("browser") == []


def test_address_may_name_the_entity_to_open_on(browser: Any, page: Path) -> None:
    browser.get("about:blank")
    browser.get(f"{page.as_uri()}#何立")
    assert browser.find_element("css selector", "#panel h2").text == "何立"


def test_text_of_pages_is_never_markup(browser: Any, tmp_path: Path) -> None:
    text = f"{EVIL}\n\n{EVIL}</script><script>document.title=2</script>局长{EVIL}出席。\n"
    sheet = Sheet(Page(f"{EVIL}.txt", f"{EVIL}.txt", text, "2020-01-01", None, None, QINGHE))
    sheet.article(EVIL, text[len(EVIL) + 2 :].strip())
    evil, office = person(EVIL), organisation("</script><script>document.title=3</script>")
    sheet.mention(EVIL, evil, after="局长")
    sheet.mention("局长", office)
    sheet.mention("出席", place("<svg onload=document.title=4>"))
    sheet.post(f"局长{EVIL}", evil, office, "<i>局长</i>", "2020-01-01")
    sheet.event(f"局长{EVIL}出席。", f"会议{EVIL}", "meeting", "2020-01-01", leaders=(evil,))
    said = statements(replace(sheet.extraction(), entities=(*sheet.extraction().entities, Entity(HALL, (EVIL,)))))
    store = PageStore(tmp_path / "store")
    store.add_merged(f"{said.shared}\n{said.local}")
    store.flush()
    del store
    write_page(open_store(tmp_path), tmp_path / "evil.html")
    opened(browser, tmp_path / "evil.html")
    for name in (EVIL, office.name, f"会议{EVIL}", "<svg onload"):
        search(browser, name)
    search(browser, EVIL)
    assert browser.find_element("css selector", "#panel h2").text == EVIL
    assert "<i>局长</i>" in panel(browser)
    assert browser.find_elements("css selector", "#panel img, #panel svg, #panel i i, #panel script") == []
    assert browser.title == "方志"
    assert browser.get_log("browser") == []
