"""What to call each term in Chinese and English, without parsing `fangzhi.ttl` (a test compares the two)."""

from __future__ import annotations

from typing import Final, NamedTuple

from ontology import terms


class Label(NamedTuple):
    """A term's name in both languages."""

    zh: str
    en: str


_CONCEPTS = (*terms.COMMUNITY_KINDS.values(), *terms.EVENT_TYPES.values(), *terms.POST_STATUSES.values())

LABELS: Final[dict[str, Label]] = {
    terms.FZ_ENTITY: Label("实体", "entity"),
    terms.FZ_FACT: Label("事实", "fact"),
    terms.FZ_PAGE: Label("版面", "page"),
    terms.FZ_OFFICIAL: Label("官员", "official"),
    terms.FZ_REPORTER: Label("署名作者", "bylined writer"),
    terms.FZ_COMMUNITY: Label("区划与社区", "community"),
    terms.FZ_COMMUNITY_KIND: Label("社区层级", "kind of community"),
    terms.FZ_EVENT_TYPE: Label("活动类型", "type of event"),
    terms.FZ_POST_STATUS: Label("任职状态", "status of a post"),
    terms.SCHEMA_NEWS_ARTICLE: Label("报道", "article"),
    terms.SCHEMA_PERSON: Label("人物", "person"),
    terms.SCHEMA_PLACE: Label("地点", "place"),
    terms.SCHEMA_ADMINISTRATIVE_AREA: Label("行政区域", "administrative area"),
    terms.SCHEMA_EVENT: Label("活动", "event"),
    terms.ORG_ORGANIZATION: Label("机构", "organisation"),
    terms.ORG_MEMBERSHIP: Label("任职", "post held"),
    terms.ORG_ROLE: Label("职务", "bare title"),
    terms.NIF_CONTEXT: Label("全文", "text"),
    terms.NIF_PHRASE: Label("原文片段", "phrase"),
    terms.SKOS_CONCEPT: Label("概念", "concept"),
    terms.SKOS_CONCEPT_SCHEME: Label("概念表", "concept scheme"),
    terms.FZ_PARTIAL_DATE: Label("日期", "date as precise as known"),
    terms.RDFS_LABEL: Label("标签", "label"),
    terms.DCTERMS_IDENTIFIER: Label("标识", "identifier"),
    terms.DCTERMS_TITLE: Label("题名", "title"),
    terms.FZ_FILE_NAME: Label("文件名", "file name"),
    terms.FZ_NEWSPAPER: Label("报纸", "newspaper"),
    terms.FZ_EDITION: Label("版次", "edition"),
    terms.FZ_HOME: Label("属地", "home"),
    terms.FZ_HOME_REASON: Label("属地依据", "reason for the home"),
    terms.FZ_DATING_REASON: Label("纪年依据", "reason for the date"),
    terms.FZ_DATING_EVIDENCE: Label("纪年原文", "words that date the page"),
    terms.FZ_SET_ASIDE: Label("未入稿", "set aside"),
    terms.SCHEMA_DATE_PUBLISHED: Label("出版日期", "date published"),
    terms.SCHEMA_IS_PART_OF: Label("所属版面", "is part of"),
    terms.SCHEMA_POSITION: Label("顺序", "position"),
    terms.SCHEMA_HEADLINE: Label("标题", "headline"),
    terms.SCHEMA_ARTICLE_BODY: Label("正文", "body"),
    terms.SCHEMA_AUTHOR: Label("记者", "reporter"),
    terms.SCHEMA_CONTRIBUTOR: Label("通讯员", "correspondent"),
    terms.SCHEMA_MENTIONS: Label("提及", "mentions"),
    terms.SKOS_PREF_LABEL: Label("名称", "name"),
    terms.SKOS_ALT_LABEL: Label("别称", "other name"),
    terms.SKOS_NOTATION: Label("代号", "notation"),
    terms.SKOS_IN_SCHEME: Label("所属概念表", "in scheme"),
    terms.FZ_KIND: Label("层级", "kind"),
    terms.ORG_SUB_ORGANIZATION_OF: Label("上级机构", "part of"),
    terms.SCHEMA_CONTAINED_IN_PLACE: Label("位于", "contained in"),
    terms.ORG_MEMBER: Label("任职者", "member"),
    terms.ORG_ORGANIZATION_PROPERTY: Label("任职机构", "organisation of the post"),
    terms.ORG_ROLE_PROPERTY: Label("所任职务", "title held"),
    terms.PROV_WAS_DERIVED_FROM: Label("出自", "derived from"),
    terms.FZ_OBSERVED_ON: Label("见报日", "observed on"),
    terms.FZ_POST_STATUS_PROPERTY: Label("状态", "post status"),
    terms.FZ_EVENT_TYPE_PROPERTY: Label("类型", "event type"),
    terms.FZ_LEADER: Label("主持或带队", "leader"),
    terms.FZ_DATE_EVIDENCE: Label("日期原文", "words that date the event"),
    terms.SCHEMA_START_DATE: Label("开始日期", "start date"),
    terms.SCHEMA_END_DATE: Label("结束日期", "end date"),
    terms.SCHEMA_LOCATION: Label("举行地点", "location"),
    terms.SCHEMA_ORGANIZER: Label("主办", "organiser"),
    terms.SCHEMA_ATTENDEE: Label("参加者", "attendee"),
    terms.SCHEMA_SUBJECT_OF: Label("见于", "reported in"),
    terms.FZ_EVIDENCE: Label("原文", "evidence"),
    terms.FZ_EXTRACTOR: Label("识别者", "extractor"),
    terms.NIF_IS_STRING: Label("原文全文", "text of the page"),
    terms.NIF_ANCHOR_OF: Label("片段原文", "anchor"),
    terms.NIF_BEGIN_INDEX: Label("起", "begin"),
    terms.NIF_END_INDEX: Label("止", "end"),
    terms.NIF_REFERENCE_CONTEXT: Label("所在版面", "on page"),
    terms.ITSRDF_TA_IDENT_REF: Label("所指", "identifies"),
    terms.ITSRDF_TA_CONFIDENCE: Label("置信度", "confidence"),
    terms.FZ_COMMUNITY_KINDS: Label("社区层级表", "kinds of community"),
    terms.FZ_EVENT_TYPES: Label("活动类型表", "types of event"),
    terms.FZ_POST_STATUSES: Label("任职状态表", "statuses of a post"),
    **{concept.iri: Label(concept.zh, concept.en) for concept in _CONCEPTS},
}
"""IRI -> its labels, for every class, property and concept of the graph."""
