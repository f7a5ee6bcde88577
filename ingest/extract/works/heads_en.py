"""Closed word classes of English names of undertakings: their nouns, and what only looks like one."""

import re

HEAD = (
    r"Systems?|Schemes?|Programmes?|Projects?|Campaigns?|Centres?|Centers?|Funds?|Platforms?|Lab|Laboratory|Hub|"
    r"Services?|Plans?|Strategy|Blueprint|Portal|Forum|Exercise|Operations?|Competition|Award|Initiatives?|Locator|"
    r"Map|Interchange|Network|Corps|College|Academy|Permits?|Chatbot|App|Conference|Week|Day|Festival|Carnival|"
    r"Exhibition|Express|Vehicle|Database|Registry|Register|Gateway|Solutions?|Priorities|Framework|Guidelines?|"
    r"Guide|Handbook|Manual|Roadmap|Mechanism|Gallery|Certificate|Diploma|Pass|Toolkit|Model|Skills|"
    r"Ambassador|Summit|Symposium|Garden|Space|Camp|Course|Challenge|Audit|Report|Survey|Card|Wallet|Hotline|"
    r"Website|Seminar|Workshop|Dialogue|Sessions|Month|Expo|Fair|Concert|Gala|Tournament|Marathon|Contest|Quiz|"
    r"Newsletter|Tour|Technology Infrastructure|Single Window|"
    r"Magazine|Bulletin|Booklet|Yearbook|Review|Helpline|Meeting(?= (?:on|of|for|against) )|"
    r"[A-Z][a-z]*Portal"
)
GATHERING = (
    r"(?:Symposium|Conference|Forum|Meeting|Congress|Exercise|Summit|Seminar|Workshop|Festival|Games|Competition|"
    r"Dialogue|Campaign|Fair|Expo)"
)
HOLIDAY = re.compile(
    r"(?:.*\b)?(?:Chung Yeung|Ching Ming|Mid-Autumn|Lunar New Year|Chinese New Year|New Year(?:['’]s)?|Spring|"
    r"Dragon Boat|Tuen Ng|Cheung Chau Bun|Buddha['’]s|Christmas|Easter|Labour|National|Singles['’]|Valentine['’]s|"
    r"Mother['’]s|Father['’]s|Boxing|Halloween|Establishment|Golden|Working|Calendar|Public|Every)"
    r"(?: (?:Day|Eve|Festival|Week|Festivals|Fair))*"
)
"""A day or festival of the calendar: nobody undertakes it."""
KIND = (
    r"(?:mobile |online |pilot |publicity |recognition |training |exchange |web )?"
    r"(?:programme|scheme|system|platform|project|campaign|initiative|fund|award|portal|course|"
    r"competition|network|helpline|hotline)\b(?!s)"
)
"""What an undertaking is called in small letters after its proper name: "the Safe Shores programme"."""
CALENDAR = re.compile(
    r"\b(?:Year|Christmas|Cup|Olympics?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|"
    r"July|August|September|October|November|December|Mainland|Chinese|Government|SAR|HKSAR|MSAR)\b"
)
