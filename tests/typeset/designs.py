"""How pages are designed: those to be looked at, and others of which only totals are seen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

CORPUS = Path(__file__).parents[1] / "corpus"


@dataclass(frozen=True, slots=True)
class Design:
    """How a page is set, and in what order a program draws it."""

    columns: int
    width: int
    """Characters in a line."""
    order: str
    """`article` after article, `under` (headlines behind their bodies), `first` and `last` (all headlines together),
    `down` or `across` (as things stand on the page), or `mixed`."""
    indent: str = "\u3000\u3000"
    gap: float = 0.0
    """Space between paragraphs, in lines."""
    front: bool = False
    kickers: float = 0.2
    captions: float = 0.3
    labels: float = 0.2
    small_heads: float = 0.4
    apart: bool = False
    """Small-heads are frames of their own, drawn behind the text they stand in."""
    contents: bool = False
    spaced: bool = False
    """Short headlines are set wide, with a space between their characters."""
    signs: str = "behind"
    opener: bool | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """What stands on pages beside articles."""

    masthead: tuple[tuple[str, ...], ...]
    page_heads: tuple[tuple[str, ...], ...]
    footers: tuple[tuple[str, ...], ...]
    kickers: tuple[str, ...]
    captions: tuple[str, ...]
    labels: tuple[str, ...]
    contents: tuple[str, ...]
    slogans: tuple[tuple[str, ...], ...]
    small_heads: tuple[tuple[str, ...], ...]
    signatures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Set:
    """Pages made of one half's articles, in some designs, with some words."""

    name: str
    corpus: Path
    designs: tuple[Design, ...]
    words: Words
    seed: int


OPEN = Set(
    "open",
    CORPUS / "tuned",
    (
        Design(4, 18, "article", contents=True, front=True, kickers=0.3),
        Design(5, 14, "under", captions=0.4),
        Design(5, 14, "last", indent="", gap=0.6),
        Design(6, 12, "first", labels=0.4, signs="under"),
        Design(4, 16, "across", small_heads=0.6, opener=True),
        Design(5, 15, "mixed", apart=True, small_heads=0.7, spaced=True),
        Design(4, 20, "down", indent="", signs="under"),
        Design(6, 11, "article", indent="", captions=0.5, labels=0.4, spaced=True, opener=False),
    ),
    Words(
        masthead=(
            ("今日山城", "2021年3月18日", "星期四", "农历辛丑年二月初六", "第1287期", "今日四版"),
            ("清江报", "中共清江县委主办", "2019年6月5日 星期三", "总第0921期", "准印证号：清字0001号"),
        ),
        page_heads=(
            ("02", "综合新闻", "2021年3月18日 星期四", "责任编辑：李红 版式：赵敏 校对：张敏"),
            ("A3 民生", "2019年6月5日", "编辑/王梅 电话/0000-0000000"),
            ("要闻·综合", "2020年11月2日 星期一", "第2版"),
        ),
        footers=(
            ("社址：山城县人民路1号", "邮编：000000", "新闻热线：0000—0000000", "印刷：山城印务公司"),
            ("本版投稿邮箱：bianjibu@example.com",),
        ),
        kickers=(
            "深入学习贯彻党的二十大精神",
            "乡村振兴进行时",
            "全力以赴抓项目 凝心聚力促发展",
            "我为群众办实事",
            "践行“两山”理念",
            "新春走基层",
        ),
        captions=(
            "图为活动现场。 王芳 摄",
            "▲村民在采摘茶叶。 赵敏 摄",
            "近日，工人正在车间里赶制一批订单。本报记者 孟祥云 摄",
            "志愿者为老人理发。 通讯员 周立新 摄",
            "3月12日，干部群众一起植树。（资料图片）",
        ),
        labels=("■简讯", "■消息速递", "【基层传真】", "民生速递", "一线聚焦"),
        contents=("导读", "山乡巨变看今朝 ……2版", "一位老教师的坚守 （详见3版）", "春茶开园早 茶农采摘忙 >>4版"),
        slogans=(("讲文明 树新风", "公益广告"), ("图说我们的价值观", "诚信为本")),
        small_heads=(
            ("一条路 通到家门口", "一口井 解了全村渴", "一座桥 连起两岸人"),
            ("产业兴：荒坡变果园", "乡风美：老屋有书声", "治理好：院坝话家常"),
            ("说事有地方", "办事有专人", "评事有公论"),
        ),
        signatures=("本报记者 李强 通讯员 赵敏", "□记者 孟祥云", "（记者 王芳）", "通讯员 周立新"),
    ),
    1000,
)
BLIND = Set(
    "blind",
    CORPUS / "held",
    (
        Design(5, 16, "article", kickers=0.4, signs="under", contents=True),
        Design(4, 17, "last", small_heads=0.5, captions=0.5),
        Design(5, 13, "first", indent="", gap=1.0, labels=0.3),
        Design(6, 13, "under", spaced=True, opener=True),
        Design(4, 19, "mixed", front=True, contents=True, opener=False),
        Design(5, 15, "down", gap=0.5, labels=0.4),
        Design(4, 15, "across", apart=True, small_heads=0.8),
        Design(5, 12, "mixed", indent="", apart=True, captions=0.6, signs="none"),
    ),
    Words(
        masthead=(
            ("新河时讯", "XINHE SHIXUN", "2018年9月27日 星期四", "戊戌年八月十八", "第36期（总第508期）"),
            ("东岭新闻", "东岭县融媒体中心主办", "内部资料 免费交流", "2022年5月9日", "星期一 本期4版"),
        ),
        page_heads=(
            ("综合", "2018年9月27日", "本版责编 陈晨", "美编 刘洋", "3"),
            ("社会民生", "2022年5月9日 星期一", "组版：吴丹 校对：杨帆", "第三版"),
            ("第4版 副刊", "责任编辑/郑洁", "2017年12月1日"),
        ),
        footers=(
            ("地址：新河县解放路8号", "电话：0000-1111111", "本期印数：5000份"),
            ("欢迎来稿 投稿信箱：xinhe@example.com", "承印单位：东岭印刷厂"),
        ),
        kickers=(
            "不忘初心 牢记使命",
            "决战决胜脱贫攻坚",
            "喜迎国庆·看变化",
            "优化营商环境",
            "文明城市创建在行动",
            "平安建设",
        ),
        captions=(
            "（上接第一版图片说明）图①：收割现场。 刘洋/图",
            "9月20日，果农正在分拣苹果。 陈晨 摄",
            "工作人员在检修线路。",
            "图片由县文化馆提供",
            "▼孩子们在新建的操场上奔跑。 吴丹/摄",
        ),
        labels=("●要闻简报", "◆乡镇动态", "[部门动态]", "图片新闻", "今日关注"),
        contents=("今日导读", "●古村新颜（2版）", "●护林员的一天（3版）", "●家门口的托育园（4版）"),
        slogans=(("节约用水 从我做起", "县文明办 宣"), ("关爱未成年人",)),
        small_heads=(
            ("“走出去”：订单多了", "“请进来”：客商来了", "“留下来”：人气旺了"),
            ("一、抓实基础", "二、补齐短板", "三、建好机制"),
            ("从无到有", "从有到优", "从优到强"),
        ),
        signatures=("文/图 陈晨", "本报通讯员 刘洋 吴丹", "（杨帆）", "记者 郑洁 通讯员 何平"),
    ),
    2000,
)
SETS = (OPEN, BLIND)
