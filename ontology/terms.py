"""Every term the graph uses, as plain strings; `fangzhi.ttl` is the source of truth and a test compares the two.

One page makes one named graph, whose name is the page's IRI. IRIs come from `ontology.iris`. Which term carries which
field of `extractors/records.py` (strings are plain literals unless marked; *date* is `xsd:date`, `xsd:gYearMonth` or
`xsd:gYear` by its precision, see `date_datatype`; integers are `xsd:integer`, confidences `xsd:decimal`):

    Page            rdf:type fz:Page, nif:Context
      id              dcterms:identifier             file_name  fz:fileName
      text            nif:isString                   title      dcterms:title
      published       schema:datePublished (date; else Dating.value)
      source          fz:newspaper                   edition    fz:edition
      Extraction.home fz:home (full, e.g. 河南省郑州市二七区; else Page.home)    home_reason  fz:homeReason
      Dating.reason   fz:datingReason                Dating.span  fz:datingEvidence -> phrase "date"
      Reading.noise   fz:setAside -> phrase "aside" (may be left out)
    Article         rdf:type schema:NewsArticle
      (its page)      schema:isPartOf                (its number on the page, from 0)  schema:position
      headline        schema:headline (original script, parts joined by one space)
      body            schema:articleBody (original script)
      authors         reporter -> schema:author, correspondent -> schema:contributor; the span -> phrase "reporter"
      (entities)      schema:mentions each person, organisation, community and place named (never a byline)
    Entity          every entity: skos:prefLabel "name"@zh, rdfs:label the same, fz:home Identity.home
      forms           skos:altLabel @zh (simplified; a traditional form is one more altLabel @zh)
      person          schema:Person, and fz:Official where a Post names it as member
      reporter        schema:Person, fz:Reporter
      organisation    org:Organization               parent  org:subOrganizationOf
      community       fz:Community, schema:AdministrativeArea    parent  schema:containedInPlace
      community_kind  fz:kind -> COMMUNITY_KINDS[...].iri
      place           schema:Place                   parent  schema:containedInPlace
    EntityMention   rdf:type nif:Phrase; IRI iris.mention(page.id, identity.kind, begin, end)
      span            nif:anchorOf, nif:beginIndex, nif:endIndex, and nif:referenceContext the page
      entity          itsrdf:taIdentRef              confidence  itsrdf:taConfidence
      sources         fz:extractor (sorted, joined by "+")
      form            where it differs from the name: skos:altLabel @zh of the entity
    Post            rdf:type org:Membership
      person          org:member                     organisation  org:organization (may be a community)
      title           org:role -> rdf:type org:Role, skos:prefLabel and rdfs:label @zh
      article         prov:wasDerivedFrom            observed      fz:observedOn (date)
      status          fz:postStatus -> POST_STATUSES[...].iri
      span            fz:evidence -> phrase "post"; source and confidence stand on that phrase
    Event           rdf:type schema:Event; skos:prefLabel and rdfs:label @zh; fz:home the home in its IRI
      type            fz:eventType -> EVENT_TYPES[...].iri
      date, last_date schema:startDate, schema:endDate (date)
      places          schema:location (an organisation's seat too)    organisers  schema:organizer
      leaders         fz:leader                      attendees     schema:attendee
      article         schema:subjectOf
      span            fz:evidence -> phrase "sentence"; source and confidence stand on that phrase
      date_span       fz:dateEvidence -> phrase "date"

A phrase that is evidence carries what a mention does, less itsrdf:taIdentRef (and a "date" or "aside" phrase carries
neither confidence nor extractor). Where two facts share one phrase, it keeps the highest confidence and all extractors.
"""

from __future__ import annotations

from typing import Final, NamedTuple

FZ: Final = "https://fangzhi.example/ontology#"
SCHEMA: Final = "https://schema.org/"
ORG: Final = "http://www.w3.org/ns/org#"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
PROV: Final = "http://www.w3.org/ns/prov#"
NIF: Final = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
ITSRDF: Final = "http://www.w3.org/2005/11/its/rdf#"
DCTERMS: Final = "http://purl.org/dc/terms/"
OWL: Final = "http://www.w3.org/2002/07/owl#"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"

PREFIXES: Final[dict[str, str]] = {
    "dcterms": DCTERMS,
    "fz": FZ,
    "itsrdf": ITSRDF,
    "nif": NIF,
    "org": ORG,
    "owl": OWL,
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "schema": SCHEMA,
    "skos": SKOS,
    "xsd": XSD,
}
"""Prefix -> namespace, for Turtle and SPARQL."""

# Classes.
FZ_ENTITY: Final = FZ + "Entity"
FZ_FACT: Final = FZ + "Fact"
FZ_PAGE: Final = FZ + "Page"
FZ_OFFICIAL: Final = FZ + "Official"
FZ_REPORTER: Final = FZ + "Reporter"
FZ_COMMUNITY: Final = FZ + "Community"
FZ_COMMUNITY_KIND: Final = FZ + "CommunityKind"
FZ_EVENT_TYPE: Final = FZ + "EventType"
FZ_POST_STATUS: Final = FZ + "PostStatus"
SCHEMA_NEWS_ARTICLE: Final = SCHEMA + "NewsArticle"
SCHEMA_PERSON: Final = SCHEMA + "Person"
SCHEMA_PLACE: Final = SCHEMA + "Place"
SCHEMA_ADMINISTRATIVE_AREA: Final = SCHEMA + "AdministrativeArea"
SCHEMA_EVENT: Final = SCHEMA + "Event"
ORG_ORGANIZATION: Final = ORG + "Organization"
ORG_MEMBERSHIP: Final = ORG + "Membership"
ORG_ROLE: Final = ORG + "Role"
NIF_CONTEXT: Final = NIF + "Context"
NIF_PHRASE: Final = NIF + "Phrase"
SKOS_CONCEPT: Final = SKOS + "Concept"
SKOS_CONCEPT_SCHEME: Final = SKOS + "ConceptScheme"

# Datatypes.
FZ_PARTIAL_DATE: Final = FZ + "PartialDate"
XSD_STRING: Final = XSD + "string"
XSD_INTEGER: Final = XSD + "integer"
XSD_DECIMAL: Final = XSD + "decimal"
XSD_DATE: Final = XSD + "date"
XSD_G_YEAR_MONTH: Final = XSD + "gYearMonth"
XSD_G_YEAR: Final = XSD + "gYear"

# Properties of pages and articles.
RDF_TYPE: Final = RDF + "type"
RDFS_LABEL: Final = RDFS + "label"
DCTERMS_IDENTIFIER: Final = DCTERMS + "identifier"
DCTERMS_TITLE: Final = DCTERMS + "title"
FZ_FILE_NAME: Final = FZ + "fileName"
FZ_NEWSPAPER: Final = FZ + "newspaper"
FZ_EDITION: Final = FZ + "edition"
FZ_HOME: Final = FZ + "home"
FZ_HOME_REASON: Final = FZ + "homeReason"
FZ_DATING_REASON: Final = FZ + "datingReason"
FZ_DATING_EVIDENCE: Final = FZ + "datingEvidence"
FZ_SET_ASIDE: Final = FZ + "setAside"
SCHEMA_DATE_PUBLISHED: Final = SCHEMA + "datePublished"
SCHEMA_IS_PART_OF: Final = SCHEMA + "isPartOf"
SCHEMA_POSITION: Final = SCHEMA + "position"
SCHEMA_HEADLINE: Final = SCHEMA + "headline"
SCHEMA_ARTICLE_BODY: Final = SCHEMA + "articleBody"
SCHEMA_AUTHOR: Final = SCHEMA + "author"
SCHEMA_CONTRIBUTOR: Final = SCHEMA + "contributor"
SCHEMA_MENTIONS: Final = SCHEMA + "mentions"

# Properties of entities.
SKOS_PREF_LABEL: Final = SKOS + "prefLabel"
SKOS_ALT_LABEL: Final = SKOS + "altLabel"
SKOS_NOTATION: Final = SKOS + "notation"
SKOS_IN_SCHEME: Final = SKOS + "inScheme"
FZ_KIND: Final = FZ + "kind"
ORG_SUB_ORGANIZATION_OF: Final = ORG + "subOrganizationOf"
SCHEMA_CONTAINED_IN_PLACE: Final = SCHEMA + "containedInPlace"

# Properties of posts.
ORG_MEMBER: Final = ORG + "member"
ORG_ORGANIZATION_PROPERTY: Final = ORG + "organization"
ORG_ROLE_PROPERTY: Final = ORG + "role"
PROV_WAS_DERIVED_FROM: Final = PROV + "wasDerivedFrom"
FZ_OBSERVED_ON: Final = FZ + "observedOn"
FZ_POST_STATUS_PROPERTY: Final = FZ + "postStatus"

# Properties of events.
FZ_EVENT_TYPE_PROPERTY: Final = FZ + "eventType"
FZ_LEADER: Final = FZ + "leader"
FZ_DATE_EVIDENCE: Final = FZ + "dateEvidence"
SCHEMA_START_DATE: Final = SCHEMA + "startDate"
SCHEMA_END_DATE: Final = SCHEMA + "endDate"
SCHEMA_LOCATION: Final = SCHEMA + "location"
SCHEMA_ORGANIZER: Final = SCHEMA + "organizer"
SCHEMA_ATTENDEE: Final = SCHEMA + "attendee"
SCHEMA_SUBJECT_OF: Final = SCHEMA + "subjectOf"

# Properties of mentions and evidence.
FZ_EVIDENCE: Final = FZ + "evidence"
FZ_EXTRACTOR: Final = FZ + "extractor"
NIF_IS_STRING: Final = NIF + "isString"
NIF_ANCHOR_OF: Final = NIF + "anchorOf"
NIF_BEGIN_INDEX: Final = NIF + "beginIndex"
NIF_END_INDEX: Final = NIF + "endIndex"
NIF_REFERENCE_CONTEXT: Final = NIF + "referenceContext"
ITSRDF_TA_IDENT_REF: Final = ITSRDF + "taIdentRef"
ITSRDF_TA_CONFIDENCE: Final = ITSRDF + "taConfidence"

# Concept schemes.
FZ_COMMUNITY_KINDS: Final = FZ + "communityKinds"
FZ_EVENT_TYPES: Final = FZ + "eventTypes"
FZ_POST_STATUSES: Final = FZ + "postStatuses"


class Concept(NamedTuple):
    """One entry of a SKOS scheme: its notation is the word the records use."""

    notation: str
    iri: str
    zh: str
    en: str


def _scheme(prefix: str, *entries: tuple[str, str, str]) -> dict[str, Concept]:
    return {n: Concept(n, f"{FZ}{prefix}{n.capitalize()}", zh, en) for n, zh, en in entries}


COMMUNITY_KINDS: Final = _scheme(
    "kind",
    ("province", "省级", "province"),
    ("city", "市级", "city"),
    ("district", "县级", "district or county"),
    ("street", "街道", "street"),
    ("town", "乡镇", "town or township"),
    ("neighbourhood", "社区", "neighbourhood"),
    ("village", "村", "village"),
    ("compound", "小区", "residential compound"),
)
EVENT_TYPES: Final = _scheme(
    "event",
    ("meeting", "会议", "meeting"),
    ("inspection", "调研检查", "inspection"),
    ("signing", "签约", "signing"),
    ("ceremony", "仪式", "ceremony"),
    ("award", "获奖", "award"),
    ("training", "培训宣讲", "training"),
    ("campaign", "行动", "campaign"),
    ("performance", "演出", "performance"),
    ("contest", "比赛", "contest"),
    ("appointment", "任免", "appointment"),
    ("other", "其他活动", "other event"),
)
POST_STATUSES: Final = _scheme(
    "status",
    ("held", "现任", "held"),
    ("former", "曾任", "former"),
    ("acting", "代理", "acting"),
    ("proposed", "拟任", "proposed"),
)

_DATE_DATATYPES = {4: XSD_G_YEAR, 7: XSD_G_YEAR_MONTH, 10: XSD_DATE}


def date_datatype(iso: str) -> str:
    """Name the datatype of an ISO date by its precision: `2020-07-19`, `2020-07` or `2020`.

    Raises ValueError for anything else.
    """
    try:
        return _DATE_DATATYPES[len(iso)]
    except KeyError:
        raise ValueError(f"not a date of the form YYYY-MM-DD, YYYY-MM or YYYY: {iso!r}") from None
