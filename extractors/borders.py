"""The left border of a name whose end is known: 走访慰问|康乐养老服务中心."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from extractors.lexicons import Lexicons
from extractors.segment import Segmenter

__all__ = ["Borders", "Stretch"]

HARD = frozenset("，。；：！？、\n\t …,;:!?（）()【】[]《》〈〉—－“”‘’「」『』\"'　■□●◆▲|/+＋")
"""Characters that end a stretch of running name to the left."""
_HARD = re.compile(f"[{re.escape(''.join(sorted(HARD)))}]")
_STOP_TAGS = frozenset(("p", "c", "u", "d", "r", "y", "e", "o", "ul", "uj", "uv", "ug", "uz", "ud", "zg", "k"))


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_INSIDE_VERBS = _set(
    "管理 服务 发展 建设 促进 研究 保障 监督 改革 指导 救助 志愿 培训 投资 开发 经营 运输 种植 养殖 加工 销售 "
    "检测 设计 装饰 教育 养老 评估 传播 合作 联合 创业 就业 调解 仲裁 执法 治理 防治 救援 康复 护理 托育 物流 "
    "采购 招标 咨询 改造 征收 征迁 拆迁 整治 攻坚 创建 帮扶 扶贫 脱贫 防控 防汛 抗旱 征兵 招商 宣传 整改 普查 "
    "维稳 处置 救灾 重建 搬迁 安置 巩固 衔接 援藏 援疆 援青 驻村 派驻 慰问 考察 巡察 督导 检查 调研 视察 验收 "
    "复审 调查 宣讲 演讲 义诊 巡回 医疗 巡逻 突击 抢修 抢险 策划 演出 创作 创新 孵化 监测 预防 控制 应急 消防 "
    "保护 交易 结算 融资 担保 保险 典当 拍卖 租赁 维修 制造 印刷 包装 供应 供销 储备 灌溉 排水 供水 供电 供热 "
    "收购 屠宰 保洁 保安 家政 旅游 餐饮 住宿 健身 体育 竞技 协作 互助 协调 督查 巡视 审批 登记 信访 接待 规划 "
    "测绘 勘察 监理 施工 承包 实验 试验 示范 推广 自治 统战 动员 朗诵 摄影 击剑 游泳 钓鱼 垂钓 射击 登山 骑行 "
    "歌唱 舞蹈 收藏 养生 养蜂 养猪 养鸡 养鱼 理疗 种养 采矿 铸造 焊接 印染 纺织 锻造 冶炼 雕刻 装裱 翻译 装备 "
    "供气 燃气 给水 节水 通信 播音 表演 合唱 跳绳 跳水 滑雪 滑冰 攀岩 举重 摔跤 慈善 助学 助残 助老 敬老 扶老 "
    "救护 急救 献血 保育 育苗 育种 造林 绿化 园林 环卫 清洁 回收 再生 拆解 修理 修配 修缮 出租 客运 货运 快递 "
    "配送 仓储 批发 零售 购销 贸易 直播 出版 发行 印务 广告 放映 考试 招生 辅导 办学 教研 托管 陪护 殡葬 殡仪 "
    "司法 公证 鉴定 评审 审计 统计 核算 征管 稽查 缉私 缉毒 禁毒 戒毒 侦查 护航 护路 护林 防火 防疫 检疫 防雷 "
    "抗震 供暖 节能 减灾 勘探 勘测 观测 预报 预警 探测 测量 测试 计量 拓展 助农 帮困 解困 便民 惠民 利民 代办 "
    "代理 调处 议事 说唱 弹唱 诵读 阅读 写作 创意 互联 研发 研学 露营 观鸟 养护 驾驶 驾培 培育 监护 矫正 安保 "
    "押运 缝纫 织造 编织 酿造 酿酒 制药 制茶 炒茶 制衣 制鞋 造纸 烘焙 捕捞 放牧 屯垦 戒护 仿古"
)
"""Verbs that stand inside organisations' names as often as outside."""


class Stretch(NamedTuple):
    """What was taken into a name leftwards: its begin, and the words (word, tag, begin) in reading order."""

    begin: int
    words: tuple[tuple[str, str, int], ...]


class _WordKind(NamedTuple):
    """A word's part of speech, and whether it may stand inside an organisation's or a community's name."""

    tag: str
    in_organisation: bool
    in_place: bool


class Borders:
    """Walks leftwards over words until one that no name holds."""

    def __init__(self, lexicons: Lexicons, segmenter: Segmenter) -> None:
        """Takes the shared vocabulary and word segmentation."""
        self._words = lexicons.words
        self._titles = frozenset(title[:2] for title in lexicons.titles if len(title) > 1)
        self._heads = frozenset(s for s in lexicons.organisation_suffixes if len(s) > 1)
        self._stopwords = lexicons.organisation_stopwords
        self._segmenter = segmenter
        self._kinds: dict[str, _WordKind] = {}
        self.inside_verbs = _INSIDE_VERBS

    def stretch(self, text: str, end: int, *, reach: int, floor: int = 0, verbs: bool = False) -> Stretch:
        """The longest stretch of name-like words that ends at `end`, at most `reach` characters long.

        `verbs` reads it as an organisation's name, in which some verbs stand (服务, 管理, 促进); without it, it
        is a community's name, which lone characters of any kind may make up.
        """
        begin = max(floor, end - reach - 4, _after_mark(text, end))
        if begin >= end:
            return Stretch(end, ())
        taken: list[tuple[str, str, int]] = []
        sizes = self._segmenter.sizes(text[begin:end])
        stop = end
        for number in range(len(sizes) - 1, -1, -1):
            start = stop - sizes[number]
            if end - start > reach:
                break
            word = text[start:stop]
            kind = self._kinds.get(word) or self._kind(word)
            if verbs:
                if not kind.in_organisation:
                    break
            elif not (kind.in_place or (word in _DOUBTFUL and _in_name(text, start, sizes[:number]))):
                break
            taken.append((word, kind.tag, start))
            stop = start
        taken.reverse()
        return Stretch(stop, tuple(taken))

    def words(self, text: str, begin: int, end: int) -> list[tuple[str, str, int]]:
        """The words of [begin, end) with their parts of speech."""
        return self._segmenter.segment(text[begin:end])

    def is_head(self, text: str, begin: int, end: int, *, left: bool = True) -> bool:
        """Whether a suffix at [begin, end) is a word's end, not part of a commoner word: 行|动, 乡|村, 社|会.

        Without `left` only its right edge is judged, as for a body after its place: 区|委.
        """
        words = self._words
        if end - begin > 1 and (text.startswith("理事", end) or text.startswith("所在", end - 1)):
            return True
        if (
            text[end - 1 : end + 1] not in words
            and text[end - 1 : end + 2] not in words
            and not (
                left and begin and (text[begin - 1 : end] in words or (begin > 1 and text[begin - 2 : end] in words))
            )
        ):
            return True
        at = max(0, begin - 5, _after_mark(text, begin))
        for size in self._segmenter.sizes(text[at : min(end + 4, _next_mark(text, end))]):
            stop = at + size
            if stop >= end:
                if stop > end:
                    return left and at == begin and text[stop - 1] in "上里内中长外"
                plain = not left or at >= begin or end - begin > 1 or size > 2
                return plain or self._segmenter.tag(text[at:stop]) == "ns"
            at = stop
        return True

    def is_cut(self, text: str, begin: int, end: int) -> bool:
        """Whether words part at both ends of [begin, end): not so for 范县 in 示范县."""
        words = self._words
        if text[begin - 1 : begin + 1] not in words and text[end - 1 : end + 1] not in words:
            return True
        at, last = max(0, begin - 4), min(len(text), end + 3)
        edges = {at}
        for size in self._segmenter.sizes(text[at:last]):
            at += size
            edges.add(at)
        return begin in edges and end in edges

    def _kind(self, word: str) -> _WordKind:
        """What a word of the segmentation is; kept, since each is asked for again and again."""
        known = self._segmenter.tag(word)
        if len(word) > 1 and word[0] in "各每" and not word.startswith("各庄"):
            kind = _WordKind(known, in_organisation=False, in_place=False)
        else:
            kind = _WordKind(known, self._inside(word, known), self._in_place(word, known))
        self._kinds[word] = kind
        return kind

    def _inside(self, word: str, tag: str) -> bool:
        """Whether a word may stand inside an organisation's name."""
        if len(word) == 1 and tag in ("v", "m", "q", "p", "d"):
            return word not in _FUNCTION and word not in self._stopwords
        if word in self._stopwords or tag in _STOP_TAGS:
            return False
        if tag == "v":
            return len(word) > 2 or word in _INSIDE_VERBS
        return True

    def _in_place(self, word: str, tag: str) -> bool:
        """Whether a word may stand inside a community's name: any lone character that is no function word may."""
        if len(word) == 1:
            return word not in _FUNCTION and word not in _DOUBTFUL and word != "自"
        if word in _NAME_VERBS:
            return True
        if word in self._stopwords or word in self._heads or tag in ("v", "i", "l"):
            return False
        return tag not in _STOP_TAGS


def _in_name(text: str, start: int, sizes: tuple[int, ...]) -> bool:
    """Whether a doubtful word joins characters of a name, as in 太和村; `sizes` are those of the words before it."""
    alone = bool(sizes) and sizes[-1] == 1 and text[start - 1] not in _FUNCTION
    return alone and (len(sizes) == 1 or sizes[-2] > 1 or text[start - 2] in _FUNCTION)


def _after_mark(text: str, end: int) -> int:
    """Where the run without hard marks begins that reaches up to `end`."""
    marks = _marks(text)
    before = bisect_left(marks, end)
    return marks[before - 1] + 1 if before else 0


def _next_mark(text: str, begin: int) -> int:
    """The first hard mark at `begin` or later."""
    marks = _marks(text)
    after = bisect_left(marks, begin)
    return marks[after] if after < len(marks) else len(text)


@lru_cache(maxsize=4)
def _marks(text: str) -> list[int]:
    """Where hard marks stand in a page's text."""
    return [found.start() for found in _HARD.finditer(text)]


_FUNCTION = frozenset(
    "到在和与及暨向对为由是把被赴往从于的了等将让给去着各该本我每此这那其以之并也都就还又不没有个些后据驻"
)
"""One-character words that bound a community's name."""
_DOUBTFUL = frozenset("和本其同为以后")
"""Such words, or nearly such, that stand between lone characters of a name too."""
_NAME_VERBS = _set("跃进 前进 奋进 解放 飞跃 腾飞 奋斗 奋发 互助 迎春 拥军 进步 丰收 启航 远航 立新")
"""Verbs that villages and neighbourhoods are called by."""
