"""Pages of Taiwan, Hong Kong and Macau: councils and offices of towns, offices of councillors, parties, schools."""

from __future__ import annotations

import pytest

from extractors.pipeline import make_extractor
from extractors.records import Extraction, Page


def _read(text: str, home: str | None) -> Extraction:
    return make_extractor()(Page("p", "p.txt", text, home=home))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "頭屋鄉長丁建國主持會議，秘書何立平、農經課長卜成林、清潔隊長林志芳出席，公所感謝各界。",
            "丁建国 头屋乡公所 乡长|何立平 头屋乡公所 秘书|卜成林 头屋乡公所农经课 课长|林志芳 头屋乡公所清洁队 队长",
        ),
        (
            "頭屋鎮長丁建國率主任秘書何立平、鎮公所役政課課長卜成林到場。",
            "丁建国 头屋镇公所 镇长|何立平 头屋镇公所 主任秘书|卜成林 头屋镇公所役政课 课长",
        ),
        (
            "頭屋鄉長丁建國、鄉民代表會主席何立平、副主席卜成林、代表林志芳、許美玉到場。",
            "丁建国 头屋乡公所 乡长|何立平 头屋乡民代表会 主席|卜成林 头屋乡民代表会 副主席"
            "|林志芳 头屋乡民代表会 代表|许美玉 头屋乡民代表会 代表",
        ),
        (
            "頭屋鎮長丁建國、代表會主席何立平、社會課長卜成林、農會理事長林志芳到場，公所感謝。",
            "丁建国 头屋镇公所 镇长|何立平 头屋镇代表会 主席|卜成林 头屋镇公所社会课 课长|林志芳 头屋镇农会 理事长",
        ),
        (
            "立委丁建國服務處主任何立平、卜成林立委服務處執行長林志芳到場。",
            "丁建国 立法院 立法委员|何立平 立委丁建国服务处 主任|林志芳 卜成林立委服务处 执行长",
        ),
        (
            "國民黨頭屋鄉黨部主委丁建國、民進黨苗栗縣黨部主委何立平到場。",
            "丁建国 国民党头屋乡党部 主委|何立平 民进党苗栗县党部 主委",
        ),
        ("福原村長丁建國到場，公所感謝。", "丁建国 福原村 村长"),
        (
            "石光國小校長丁建國、石光里長何立平、家長會長卜成林到場，公所感謝。",
            "丁建国 石光国小 校长|何立平 石光里 里长",
        ),
        # no seat of his own has he who speaks for another, nor a place in the office he who works for somebody
        (
            "頭屋鄉代表會主席丁建國、代表縣長何立平致意，公所感謝。",
            "丁建国 头屋乡代表会 主席|何立平 苗栗县政府 县长",
        ),
        (
            "頭屋鄉農會改選，理事長由丁建國連任，鄉代會主席何立平、鄉代卜成林到場，公所感謝。",
            "丁建国 头屋乡农会 理事长|何立平 头屋乡代表会 主席|卜成林 头屋乡代表会 代表",
        ),
        ("縣立委丁建國特助何立平到場。", "丁建国 立法院 立法委员"),
    ],
)
def test_posts_of_taiwans_towns(text: str, said: str) -> None:
    found = {
        (post.person.name, post.organisation.name if post.organisation else "", post.title)
        for post in _read(text, "台湾省苗栗县").posts
    }
    for post in said.split("|"):
        assert tuple(post.split(" ")) in found
    assert not {name for name, _, _ in found} - {post.split(" ")[0] for post in said.split("|")}


@pytest.mark.parametrize(("home", "city"), [("台湾省苗栗县", "头份市"), ("台湾省苗栗县头份市", "头份市")])
def test_bodies_of_the_county_on_the_pages_of_its_cities(home: str, city: str) -> None:
    posts = _read("頭份市長丁建國、縣長何立平、縣議會議長卜成林、縣議員林宏出席，市公所感謝。", home).posts
    named = {post.person.name: post.organisation.name for post in posts if post.organisation}
    assert named == {
        "丁建国": f"{city}公所",
        "何立平": "苗栗县政府",
        "卜成林": "苗栗县议会",
        "林宏": "苗栗县议会",
    }


def test_councillors_on_the_page_of_a_district_are_of_its_city() -> None:
    posts = _read("三峽區公所表示，議員丁建國、何立平到場。", "台湾省新北市三峡区").posts
    assert {post.organisation.name for post in posts if post.organisation} == {"新北市议会"}


@pytest.mark.parametrize(
    ("text", "names", "no_names"),
    [
        ("東華三院何國強紀念中學的學生到場，學校感謝。", "东华三院何国强纪念中学", "东华三院"),
        (
            "聖公會聖多馬小學、順安天主教中學及聖保羅書院的學生到場。",
            "圣公会圣多马小学|顺安天主教中学|圣保罗书院",
            "天主教中学",
        ),
        ("觀塘民政事務處、秀安（一）分區委員會主辦活動。", "观塘民政事务处|秀安（一）分区委员会", "观塘区委"),
        ("活動予坪石鄉事委員會、觀塘區議會合辦。", "坪石乡事委员会|观塘区议会", "予坪石乡事委员会"),
        # the founder alone, and what is done by it
        ("東華三院主席丁建國到場，小學表示感謝。", "东华三院", "东华三院主席丁建国到场，小学"),
        ("保良局到元朗小學訪問，學校感謝。", "保良局", "保良局到元朗小学"),
        ("保良局屬下兩間學校的學生到場。", "保良局", "保良局属下两间学校"),
        ("仁愛堂主席丁建國到場，觀塘鄉親總會辦春茗。", "仁爱堂|观塘乡亲总会", "观塘乡亲总会办"),
        ("議員聯合服務處搬遷，感謝各界。", "", "议员联合服务处"),
    ],
)
def test_bodies_of_hong_kong(text: str, names: str, no_names: str) -> None:
    found = {m.entity.name for m in _read(text, "香港特别行政区观塘区").mentions if m.entity.kind == "organisation"}
    assert not set(filter(None, names.split("|"))) - found
    assert not set(no_names.split("|")) & found


@pytest.mark.parametrize(
    "text",
    [
        "孔教练带领中学生训练，道教界为李庄小学送去书包。",
        "国民党军队占领县党部，国民党反动派捣毁县党部。",
        "国民党抗战老兵服务站揭牌。",
        "市议员选举办事处成立，县议员等服务处搬迁。",
        "李明出席镇民代表会议。",
    ],
)
def test_pages_of_the_mainland_tell_of_no_such_bodies(text: str) -> None:
    found = {m.entity.name for m in _read(text, "山东省临沂市沂南县").mentions if m.entity.kind == "organisation"}
    assert not found - {"李庄小学", "沂南县党部"}


@pytest.mark.parametrize("body", ["長灘鄉事委員會主席丁建國到場。", "荃灣鄉事委員會、馬灣鄉事委員會合辦活動。"])
def test_a_rural_committee_is_of_no_township(body: str) -> None:
    kinds = {m.entity.name for m in _read(body, "香港特别行政区荃湾区").mentions if m.entity.kind == "community"}
    assert not [name for name in kinds if name.endswith("乡")]


@pytest.mark.parametrize(
    ("text", "home"),
    [
        (
            "竹山鎮長丁建國訪視\n記者何立平／南投報導\n鎮長丁建國、延平里長卜成林到延平國小，延平社區歡迎。",
            "台湾省南投县",
        ),
        ("〔屏東訊〕東港鎮民代表會昨開議，鎮長丁建國出席。", "台湾省屏东县"),
        ("苗栗縣政府昨舉行表揚會，縣議會議長丁建國、頭份市長何立平出席。", "台湾省苗栗县"),
        ("台東市公所昨表揚鄰長，縣長丁建國、台東市長何立平頒獎，市公所備禮。", "台湾省台东县台东市"),
        # a mainland reporter's own line says nothing
        ("记者何立平/北京报道 5月4日，平罗县委书记丁建国到平罗县城关镇调研。", "宁夏回族自治区石嘴山市平罗县"),
    ],
)
def test_home_by_where_a_report_is_sent_from(text: str, home: str) -> None:
    assert _read(text, None).home == home


def test_a_district_and_its_office_are_no_town() -> None:
    found = _read("三峽區公所發布，三峽區公所區長丁建國到埔頭里里長何立平處。", "台湾省新北市三峡区").mentions
    names = {m.entity.name for m in found if m.entity.kind == "community"}
    assert "埔头里" in names
    assert not names & {"三峡区公所", "头里里"}


def test_a_rank_behind_a_name_is_not_of_the_next() -> None:
    posts = _read(
        "觀塘警區警民關係主任丁建國總督察、觀塘區撲滅罪行委員會主席何立平到場。", "香港特别行政区观塘区"
    ).posts
    assert ("何立平", "总督察") not in {(post.person.name, post.title) for post in posts}
    assert "主席" in {post.title for post in posts if post.person.name == "何立平"}


def test_bureaux_on_the_page_of_a_district_are_of_its_city() -> None:
    posts = _read("旗山區長丁建國、民政局長何立平到場，區公所感謝。", "台湾省高雄市旗山区").posts
    named = {post.person.name: post.organisation.name for post in posts if post.organisation}
    assert named == {"丁建国": "旗山区公所", "何立平": "高雄市民政局"}
