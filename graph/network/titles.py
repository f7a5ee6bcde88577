"""What the projections are called and what ties their nodes, in both languages."""

from collections.abc import Mapping

from .projection import Projection

TITLES: Mapping[Projection, Mapping[str, str]] = {
    "agency-agency": {"en": "Agencies with agencies", "zh-Hant": "機構與機構"},
    "agency-partner": {"en": "Agencies with partners", "zh-Hant": "機構與合作方"},
    "theme-agency": {"en": "Themes with agencies", "zh-Hant": "主題與機構"},
    "all-parties": {"en": "Agencies and partners together", "zh-Hant": "機構及合作方合計"},
}
TELLS: Mapping[Projection, Mapping[str, str]] = {
    "agency-agency": {
        "en": "Public bodies of Hong Kong and Macao, tied by each measure in which both take part in any role.",
        "zh-Hant": "港澳公共機構；凡兩者以任何角色共同參與一項措施即相連。",
    },
    "agency-partner": {
        "en": "Public bodies that act in a measure, tied to each partner of the same measure.",
        "zh-Hant": "在措施中行事的公共機構，與同一措施的每個合作方相連。",
    },
    "theme-agency": {
        "en": "Themes, tied to each public body that takes part in a measure of the theme.",
        "zh-Hant": "主題，與參與該主題措施的每個公共機構相連。",
    },
    "all-parties": {
        "en": "All parties, tied by each measure in which both take part in any role.",
        "zh-Hant": "所有參與者；凡兩者以任何角色共同參與一項措施即相連。",
    },
}
