"""A built graph + gold pages -> an Evaluation: article by article, every entity once in each article that names it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from extractors.intake.script import simplify
from extractors.records import Page
from graph.evaluate_built import HEADINGS, Built, BuiltArticle, BuiltPost, Thing
from graph.evaluate_events import score_events
from graph.evaluate_figures import Evaluation, Miss
from graph.evaluate_gold import GoldArticle, GoldPage, GoldPost, GoldThing, squeeze
from graph.evaluate_lines import Alignment, Wording, align
from graph.evaluate_match import Pairing, is_one_of, pair
from graph.evaluate_scene import Scene

BYLINES: Final = ("reporters", "correspondents")


def score(built: Built, golds: Iterable[GoldPage], pages: Mapping[str, Page]) -> Evaluation:
    """Every figure; `pages` are the pages as read, by the name that gold gives them."""
    evaluation = Evaluation()
    wanted = set()
    for gold in golds:
        page = pages[gold.page]
        wanted.add(page.id)
        _score_page(evaluation, built, gold, page)
    _check_offsets(evaluation, built, {page.id: page.text for page in pages.values() if page.id in wanted})
    return evaluation


def _score_page(evaluation: Evaluation, built: Built, gold: GoldPage, page: Page) -> None:
    lines = page.text.splitlines()
    mine = [article for article in built.articles.values() if article.page == page.id]
    alignment = align(gold, lines, mine)
    _score_lines(evaluation, gold, alignment, lines)
    for article in gold.articles:
        scene = Scene(evaluation, gold.page, article.id, Wording.of(article, lines))
        _score_article(scene, built, article, alignment.built.get(article.id))
    known = {article.iri for article in alignment.built.values()}
    for built_article in mine:
        if built_article.iri not in known:
            _score_unknown(Scene(evaluation, gold.page, "?", Wording(built_article.body)), built, built_article)


def _score_lines(evaluation: Evaluation, gold: GoldPage, alignment: Alignment, lines: Sequence[str]) -> None:
    figure = evaluation.figures["segmentation"]
    figure.right += len(alignment.right)
    figure.wrong += len(alignment.astray)
    figure.missing += len(alignment.astray) + len(alignment.lost)
    for number in sorted((*alignment.astray, *alignment.lost)):
        why = "入别篇 in another article" if number in alignment.astray else "未入篇 in no article"
        what = f"第{number}行 line {number}, {why}"
        miss = Miss("segmentation", "-", gold.page, alignment.owner[number], what, lines[number - 1].strip())
        evaluation.misses.append(miss)


def _score_unknown(scene: Scene, built: Built, article: BuiltArticle) -> None:
    """What an article names that gold does not have is all wrong."""
    for heading in HEADINGS:
        scene.count(heading, Pairing(strange=built.named(article.iri, heading)))
    scene.count("events", Pairing(strange=[event.thing for event in built.events_of(article.iri)]))


def _score_article(scene: Scene, built: Built, gold: GoldArticle, article: BuiltArticle | None) -> None:
    if gold.headlines:
        found = article.headlines if article else frozenset()
        said = "、".join(sorted(found)) or ("无标题 none" if article else "无此篇 no such article")
        alike = {*found, *map(simplify, found)}  # gold is in simplified characters, headlines in the page's own
        scene.hold("headlines", not alike.isdisjoint(map(squeeze, gold.headlines)), f"{said} ≠ {gold.headlines[0]}")
    iri = article.iri if article else ""
    for heading in (*HEADINGS, *BYLINES):
        pairing = pair_heading(built, iri, gold, heading)
        scene.count(heading, pairing)
        if heading in ("organisations", "communities"):
            _score_facts(scene, built, heading, pairing)
    for figure, with_body in (("posts", True), ("post_titles", False)):
        _score_posts(scene, figure, built.posts_of(iri), gold.posts, with_body=with_body)
    score_events(scene, built, gold.events, built.events_of(iri))


def pair_heading(built: Built, article: str, gold: GoldArticle, heading: str) -> Pairing:
    """What an article names under a heading, paired with gold."""
    found = built.named(article, heading)
    wanted = gold.named[heading]
    if heading == "persons":
        found = [person for person in found if not is_byline_name(person, gold)]
    return pair(found, wanted, elsewhere(gold, heading))


def elsewhere(gold: GoldArticle, heading: str) -> Iterable[GoldThing]:
    """What gold has under the other headings, where a thing may be neither right nor wrong."""
    others = [other for other in HEADINGS[1:] if other != heading] if heading in HEADINGS[1:] else []
    return [thing for other in others for thing in gold.named[other]]


def is_byline_name(person: Thing, gold: GoldArticle) -> bool:
    """Whether someone is in the byline only, and so is not asked for among the persons."""
    byline = (thing for role in BYLINES for thing in gold.named[role])
    return is_one_of(person, byline) and not is_one_of(person, gold.named["persons"])


def _score_facts(scene: Scene, built: Built, heading: str, pairing: Pairing) -> None:
    """Canonical names, and what else is said of the entities that were found."""
    for thing, gold in pairing.right:
        right = thing.name == squeeze(gold.names[0])
        scene.hold("canonical_names", right, f"{thing.name} ≠ {gold.names[0]}", gold.names)
    figure, key = ("organisation_part_of", "part_of") if heading == "organisations" else ("community_within", "within")
    for thing, gold in pairing.pairs:
        if gold.optional:
            continue
        if heading == "communities" and gold.kinds:
            kinds = built.values("kinds", thing.iri)
            what = f"{thing.name}: {'、'.join(kinds)} ≠ {'、'.join(sorted(gold.kinds))}"
            scene.hold("community_kinds", not gold.kinds.isdisjoint(kinds), what, gold.names)
        if gold.larger:
            parents = built.things(key, thing.iri)
            told = "、".join(parent.name for parent in parents) or "无 none"
            holds = any(is_one_of(parent, [GoldThing(gold.larger)]) for parent in parents)
            scene.hold(figure, holds, f"{thing.name}: {told} ≠ {gold.larger[0]}", gold.names)


def _score_posts(
    scene: Scene, figure: str, found: Sequence[BuiltPost], gold: Sequence[GoldPost], *, with_body: bool
) -> None:
    its = scene.evaluation.figures[figure]
    taken: set[int] = set()
    for post in found:
        hits = [i for i, wanted in enumerate(gold) if is_post(post, wanted, with_body=with_body)]
        best = min(hits, key=lambda i: (i in taken, gold[i].optional), default=None)
        if best is None or (best in taken and not gold[best].optional):
            its.wrong += 1
            what = f"{post.person.name} | {post.organisation.name} | {post.title}"
            scene.miss(figure, "+", what, post.person.forms, [post.title])
        else:
            taken.add(best)
    for i, wanted in enumerate(gold):
        if wanted.optional:
            continue
        its.right += i in taken
        its.missing += i not in taken
        if i not in taken:
            what = f"{wanted.person.names[0]} | {wanted.organisation.names[0]} | {wanted.titles[0]}"
            scene.miss(figure, "-", what, wanted.person.names, wanted.titles)


def is_post(post: BuiltPost, wanted: GoldPost, *, with_body: bool = True) -> bool:
    """Whether a post is this one: person and title, and unless that is left aside the body too."""
    if not is_one_of(post.person, [wanted.person]) or post.title not in map(squeeze, wanted.titles):
        return False
    return not with_body or is_one_of(post.organisation, [wanted.organisation])


def _check_offsets(evaluation: Evaluation, built: Built, texts: Mapping[str, str]) -> None:
    for phrase in built.phrases.values():
        if phrase.page not in texts:
            continue
        evaluation.mentions += 1
        if texts[phrase.page][phrase.begin : phrase.end] != phrase.anchor:
            evaluation.wrong_offsets.append(f"{phrase.page} {phrase.begin}–{phrase.end}: {phrase.anchor!r}")
