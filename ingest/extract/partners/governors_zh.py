"""The Chinese words that govern a chain of names: 聯同, 與, 由, 要求, 向, 協調X參與."""

import re

_DIRECT = (
    r"聯同|會同|連同|協同|攜手|夥拍|邀請|敦促|招募|徵詢|諮詢|走訪|拜訪|到訪|動員|督促|"
    r"(?:參與|參加|出席)(?:成員|單位|代表)包括|外，[亦還也]包括"
)
GOVERNOR = re.compile(
    rf"(?P<direct>{_DIRECT})|(?<!參)(?P<with>與(?!會[者代人員期議])|(?<![不相])同(?=[^時日年一樣期比步等意]))|"
    r"(?P<agent>由|透過|通過|經由)|(?P<ask>要求|促請)|(?P<to>向其?)|"
    r"(?P<joint>(?<=[也亦還並])有|協調|獲得?|得到|吸引了?|發動|號召)"
)
DIRECTLY = re.compile(_DIRECT)
ANOTHER = re.compile(r"由|透過|通過|經由|要求|促請|向")
