"""Numbers as Chinese prints them: 68,440, 81萬, 1.5億, 兩, 十二, 二百三十."""

import re

DIGIT = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "0": 0, "兩": 2}
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"萬": 10**4, "億": 10**8}

HAN = r"[零〇一二三四五六七八九十百千萬億兩廿卅]+"
ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?!\d)|\d+(?:\.\d+)?"
_YEAR = re.compile(r"[一二][零〇○0一二三四五六七八九]{3}")


def han(printed: str) -> float:
    """The value of a numeral in Han characters; a row of digits (二〇二一) is read digit by digit."""
    if _YEAR.fullmatch(printed):
        return float("".join(str(DIGIT[c]) for c in printed))
    total, section, digit = 0, 0, 0
    for char in printed.replace("廿", "二十").replace("卅", "三十"):
        if char in DIGIT:
            digit = DIGIT[char]
        elif char in SMALL:
            section += (digit or 1) * SMALL[char]
            digit = 0
        else:
            group = section + digit if char == "萬" else total + section + digit
            total = group * LARGE[char] + (total if char == "萬" else 0)
            section, digit = 0, 0
    return float(total + section + digit)


def arabic(printed: str, scale: str | None = None) -> float:
    """The value of Arabic digits followed by 百, 千, 萬 or 億."""
    value = float(re.sub(r"[ ,]", "", printed))
    for char in scale or "":
        value *= (SMALL | LARGE)[char]
    return round(value, 6)


def integer(printed: str) -> int:
    """The value of a numeral in either script."""
    return int(arabic(printed) if printed[0].isdigit() else han(printed))
