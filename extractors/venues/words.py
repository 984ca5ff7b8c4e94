"""Words and patterns by which names of venues are read."""

from __future__ import annotations

import re

VISIT = re.compile(
    r"(?:深入到?|走进|来到|前往|赴|先后到|分别到|赶赴|抵达|莅临|途经"
    r"|实地(?:察看|查看|调研|考察|走访)了?|参观了?|察看了|查看了|考察了|走访了)([^，。；：！？\n]{2,90})"
)
"""Words of going somewhere, and what they go to."""
TO = re.compile(
    r"到([^，,。；\s！？\n、的到]{3,14}?)(?=查看|察看|看望|调研|检查|慰问|指导|督导|参观|视察|学习|考察|了解|开展|举[办行]|采[摘访风])"
)
"""Whither somebody goes to do something: 到人和水厂|查看."""
HELD = re.compile(
    r"在([^，。；：！？\n、在]{3,20}?(?:[、和及与][^，。；：！？\n、在]{2,20}?){0,4})(?:等(?:[\d一二三四五六七八九十两]+[个处])?(?:地|处|地点|点位|场所)?)?(?:隆重|顺利|成功|热烈|正式|盛大|如期|胜利|圆满|同时|同步|分别|相继|陆续|联合)*(?:举[行办]|召开|开[幕赛锣讲课班营园拍工]|闭幕|落幕|落下帷幕|收官|打响|揭牌|启动|开展|上演|进行|拉开帷幕|拉开序幕|落成)"
)
AT = re.compile(r"在(?<![^，,。；\s]在)([^，,。；：！？\n、的]{3,16})(?=[，,])")
"""Where somebody is, at a clause's head: 在丁村博物馆，."""
STOP = re.compile(
    r"实地|现场|察看|查看|看望|慰问|调研|检查|督导|督查|视察|考察|走访|举行|召开|举办|开展|进行|启动|揭牌|指导|参观|了解|参加|出席|宣传|讲解|开学|开幕"
    r"|等地|等处|等(?:[一二三四五六七八九十\d]+)?[处个家]|等[^、]{0,8}$|的|，|详细|认真|对|就|为|与|向"
)
"""What ends a list of places."""
AROUND = re.compile(
    r"(?:周边|附近|沿线|一带|门前|门口|脚下|旁边|内|里|上|前|下|旁|边|畔|(?<=[街路道])(?:[十丁]字路口|路口|[东西南北中]段))$"
)
WAY = frozenset("路公道河渠水")
"""First characters of ways and waters, which a place and a common word name none of: 贵阳市|旅游|公路."""
WAYS = frozenset(("高速", "铁路", "高铁", "地铁", "高速公路"))
POLICE = re.compile(r"交警|交管|路政|公安|民警|警察|派出所|[总支大中]队|管理|公司|集团|局")
"""What makes a body of a way's name: 高速|交警大队."""
CROSSING = re.compile(r"(?<=[街路道城])(?:[十丁]字)?路口$")
GRADE = re.compile(
    r"(?:国家|省)?[A-Z\d]*级|(?:建成|命名|建立|新建|新增|创建|培育|认定|评选|评定|打造|建有|建设)(?:国家|[省市县区镇乡村])级|少跑|多跑|被|使|令|第[一二三四五六七八九十\d]+[届次期]|.*[一两三四五六七八九十几数多\d][座个处家片间栋所批](?!\d)"
)
"""What opens no name: A级|景区, 建成区级|文化馆, 少跑|路, 第十二届|草原, 建一座|加工园."""
UNNAMED = re.compile(
    r"的|贯彻|落实|学习实践|发展观|意识|政策|制度|机制|体制|思路|^(?:敬老|养老|福利|幸福|卫生|光荣|托老)院$|会议室|现场|一线|家中|家里|田间|地头|群众|基层|企业|工地$|车间$|学校$|医院$|社区$|农户|困难|部分|有关|相关|各|多家|[几数两三四五六七八九十\d]+[个家处户所]|全[县区市镇乡]"
    r"|辖区|城区|县城|主会场|分会场|线上|我[县区市]|本[县区市]|期间|大会|会上|过程|基础|方面|工作|项目$|工程$|幼儿园$"
)
"""Places that bear no name."""
COMMON_ENDS = ("基地", "产业园", "园区", "示范园", "中心", "站", "厂", "场", "大巴扎")
"""Endings whose names seldom stand without their village: 冬青村拐枣产业园."""
SAYING = re.compile(
    r".*(?:绿水青山|青山绿水|金山银山|冰天雪地|连心桥|搭桥|鹊桥|致富路|小康路|脱贫路|扶贫路|连心路|民心路|长征路|[闯拓探走谋趟踏寻开创奔]新路|思路|来时路|出路|门路|活路|弯路|线路|道路"
    r"|泥路|通[村组户]路|(?:质量|安全|检测|审[核批]|入口|准入|政治|廉[洁政]|作风|身体|生死|难|年|语言|人情|亲情|价格|环保|验收|质检|出口|进口|防控|思想|能力|政策|材料|程序|资格"
    r"|法律|道德|心理|技术|专业|素质|考核|编制|人口|源头|第[一二三四五六七八九十]道|[把严过])关|(?:机|海|相|有|攸)关|[起成]大医院)$"
)
"""Sayings and common words that end as venues do: 绿水青山, 闯新路, 质量关."""
BUILDING = ("教学楼", "综合楼", "科技楼", "科学楼", "住院楼", "门诊楼", "图书楼", "党建楼")
"""Houses of a body, which is what is spoken of."""
OUTSIDE = re.compile(
    r"当地|附近|周边|辖区|境内|本地|村里|镇里|县里|新建|在建|包括|关心|投资|义务|管护|部署|做好|建好|区领导|县领导|市领导|调研|视察"
)
"""Words before a venue's name that are none of it."""
IN_TOWN = re.compile(r"(?:县城|城区|市区)(?![东南西北段内])")
"""The town before a venue in it, none of its name: 县城|六峰广场."""
GOES_ON = tuple("巷路街桥节")
"""What makes a longer name of a hill's or a gate's: 豸山|巷, 踩花山|节."""
COUNTED = re.compile(r"[两二三四五六七八九十\d]+[大个座处条]$")
"""What counts the places named before: 五女山、枫林谷|三大|景区."""
GRADED = re.compile(r"(?<=..[^A-Za-z\d])(?:国家)?[1-5]?A{1,5}级(?:旅游)?(?:风?景区|度假区)$")
"""The grade of a place, no part of its name: 孝德年画村|4A级旅游景区."""
