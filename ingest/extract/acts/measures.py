"""Whether a block states an action of a public body."""

import re

from ...facts import Span
from ...view import View
from ..agencies.roles import roles
from ..context import Context
from ..parties.parties import parties
from ..sentences import sentences
from . import idle_zh
from .actions_en import Action, actions

_PRAISE = re.compile(r"表揚|嘉許|無私奉獻|崇高敬意|衷心感謝|由衷")
_HELD = re.compile(r"^[^。；]{0,60}舉[行辦][^。；]{0,40}(?:典禮|儀式|嘉許禮|頒獎禮)")
"""A ceremony that a public body holds, be it to praise others."""
_DONE_ZH = re.compile(
    r"已|完成|將|正在|目前|獲[^，。]{0,14}通過|正式|展開|開展|舉辦|舉行|推出|探討|參訪|會晤|出席|派出|派員|拜訪|走訪|落成|計劃|預計|持續|[是今本此]次|會面|會見|訪問|到訪|\d"
)
_IS_WHAT = re.compile(
    r"[^，。；]{2,30}?(?<![但而還就若要])是(?![次日否由為在])[^，。；]{2,40}?(?:機關|組織|戰略|項目|盛事|盛會|節日)[，。]"
)
"""What something is, not what is done."""
_DOES_ZH = re.compile(
    r"前往|進行|安排|參觀了|會晤|派發|參[觀與加]|頒發|簽署|啟動|回顧|討論|總結|通報|感謝|抵達|接待|移交|拘捕|[查檢截緝]獲|偵破|動用|考察|視察|介紹|講解|簽訂|交換意見|攜手|分享了|"
    r"我們|本[局署處](?!訊)|(?:^|[，。；])(?:[^，。；]{2,12}?(?:特區|政府))?(?:全面|切實|進一步|積極|大力|深入|不斷|始終)*"
    r"(?:加[強大快緊]|推[動進行展]|落實|堅持|完善|優化|深化|強化|鞏固|健全|構建|拓展|提[升高]|打擊|防範)"
)
"""What is done, or is to be done, without a word that says when or by whom."""
_VERB = re.compile(r"\b(?:will|would|shall|has|have|had|is|are|was|were|to|\w+ed)\b")


def is_measure(ctx: Context) -> bool:
    """True for what a public body has done, does or will do; a sentence that only introduces a list is none."""
    if ctx.block.kind in ("kpi", "progress"):
        return not ctx.block.lead_in
    if ctx.chinese:
        return _chinese(ctx)
    if ctx.block.lead_in:
        return _introduces_after_action(ctx)
    if ctx.block.kind == "bullet":
        return True
    return _item(ctx) if ctx.block.kind == "item" else bool(_acts(ctx, ctx.text))


def own_names(ctx: Context) -> list[Span]:
    """Where the view names bodies of the issuing government."""
    return [party.at for party in parties(ctx) if party.own]


def _acts(ctx: Context, text: str) -> list[Action]:
    return [a for a in actions(text, own_names(ctx), ctx.document.description.title) if a.acted or not a.weak]


def _introduces_after_action(ctx: Context) -> bool:
    """A paragraph that tells something itself before it comes to the list."""
    last, _ = sentences(ctx.text, chinese=False)[-1]
    acts = [a for a in _acts(ctx, ctx.text) if a.acted]
    return any(a.start < last or (len(acts) > 1 and not a.forward) for a in acts)


def _item(ctx: Context) -> bool:
    """An item states an action itself, or is part of one that the lead-in states; a list of headings does neither."""
    if ctx.lead_in is None or _acts(ctx, ctx.text):
        return True
    if not actions(ctx.lead_in.text, _named(ctx, ctx.lead_in), ctx.document.description.title):
        return _VERB.search(ctx.text) is not None and not _heading_like(ctx.text)
    return True


def _named(ctx: Context, view: View) -> list[Span]:
    return [(m.start, m.end) for m in ctx.names.find(view.text) if m.entry.partner_kind]


def _heading_like(text: str) -> bool:
    """Whether most longer words are capitalised, as in a list of headings."""
    words = [w for w in re.findall(r"[A-Za-z]+", text) if len(w) > 3]
    return bool(words) and sum(w[0].isupper() for w in words) > 0.6 * len(words)


def _chinese(ctx: Context) -> bool:
    if ctx.block.lead_in:
        return False
    if ctx.block.kind != "paragraph":
        return True
    praise = _PRAISE.search(ctx.text) is not None and _HELD.search(ctx.text) is None
    if praise or idle_zh.nobody_acts(ctx.text):
        return False
    everybody = parties(ctx)
    judged = roles(ctx.text, [p.at for p in everybody], chinese=True)
    if any(p.own and judged[p.at][0] == "lead" for p in everybody):
        return True
    if _IS_WHAT.match(ctx.text) and not any(p.own for p in everybody):
        return False
    return any(sign.search(ctx.text) for sign in (_DONE_ZH, _DOES_ZH))
