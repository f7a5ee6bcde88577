"""What every rule of extraction reads: rule id to one sentence with an example, one dict for each family."""

from collections.abc import Mapping

DATES: Mapping[str, str] = {
    "date-en-day": "A day, its year printed or taken from the context: “7 November 2022”, “May 20, 2016”.",
    "date-en-month": "A month or part of one: “April 2023”, “late-October 2022”.",
    "date-en-quarter": "A quarter or two: “Q1 2023”, “the first quarter of 2024”.",
    "date-en-half": "A half-year: “the first half of 2023”.",
    "date-en-first-months": "The months since New Year: “the first nine months of 2023”.",
    "date-en-part": "The early, middle, late part or the end of a year: “mid-2026”, “the end of this year”.",
    "date-en-twelve-months": "A school or financial year: “the 2022/23 school year”, “2024/25 financial year”.",
    "date-en-years": "A run of years or a financial year without its name: “2023-2026”, “2024-25”.",
    "date-en-year": "A year after a preposition, or named from the day of issue: “in 2008”, “last year”.",
    "date-en-ahead": "The twelve months ahead, by the calendar year that they fall in: “in the coming year”.",
    "date-en-today": "The day of issue and its neighbours: “today (December 7)”.",
    "date-zh-day": "A day or days of a month: 2020年8月20日, 5月19至26日.",
    "date-zh-months": "From one month to another: 2020年1至8月.",
    "date-zh-month": "A month or part of one: 今年6月, 10月中旬.",
    "date-zh-first-months": "The months since New Year: 首八個月.",
    "date-zh-quarter": "A quarter or two: 2021年第一季, 首季.",
    "date-zh-half": "A half-year: 2020年上半年, 下半年.",
    "date-zh-part": "The beginning, middle or end of a year, or its course: 2021年初, 年底, 年內.",
    "date-zh-twelve-months": "A school or financial year: 2019至2020學年.",
    "date-zh-year": "A year, printed or named from the day of issue: 2021年, 明年.",
}

QUANTITIES: Mapping[str, str] = {
    "quantity-en-count": "A number with the noun after it: “no less than 1 200 claimants”.",
    "quantity-en-percent": "A percentage: “around 80%”, “60 per cent”.",
    "quantity-en-money": "A sum of money, scales multiplied out: “HK$540 million”.",
    "quantity-en-duration": "A length of time or an age: “36-hour”, “five years and three months”.",
    "quantity-en-fraction": "A fraction: “1/3” as a ratio, “three quarters” and “halved” as percentages.",
    "quantity-zh-count": "A number with classifier and the noun behind or before it: 38部車輛, 個案68,440宗.",
    "quantity-zh-percent": "A percentage or tenths: 81.8%, 超過六成, 百分之五.",
    "quantity-zh-money": "A sum of money, 萬 and 億 multiplied out: 700萬澳門元.",
    "quantity-zh-measure": "A number with a unit of measure: 近3公斤, 24小時, 8,124人次.",
}

INITIATIVES: Mapping[str, str] = {
    "initiative-listed": "A name that an authority file lists.",
    "initiative-short-form": "A short form that the document defines: “PTS-MCI”, 天眼.",
    "initiative-en-quoted": "A title in quotation marks: the “Electronic Closed Area Permit”.",
    "initiative-en-title": "A capitalised name with the noun of an undertaking: Smart Traffic Fund.",
    "initiative-en-described": "A proper name with words that describe it: … Law online virtual exhibition.",
    "initiative-en-product": "A product by its spelling: iAM Smart, R-Watch, TechConnect.",
    "initiative-zh-quoted": "A name in quotation marks that is called a plan or an exercise: “雷霆2020”聯合打黑行動.",
    "initiative-zh-known": "A name in quotation marks that another sentence of the document calls so.",
    "initiative-zh-work": "A plan or publication in 《》: 《粵港澳大灣區發展規劃綱要》.",
    "initiative-zh-system": "A system, platform or facility by its noun: 澳門自助通關系統.",
    "initiative-zh-smart": "A field of work that 智慧 makes a project: 智慧警務項目.",
    "initiative-zh-cross-border": "A mechanism or exercise named by the places that share it: 粵澳警務合作機制.",
    "initiative-zh-plan": "A plan that is launched, carried out or joined: 啟動民防志願計劃.",
}

INSTRUMENTS: Mapping[str, str] = {
    "instrument-listed": "A law or agreement that an authority file lists.",
    "instrument-short-form": "A short form that the document defines: “BL” for the Basic Law.",
    "instrument-same": "“The Ordinance”: the one of that kind named in the block, its indicator or the block before.",
    "instrument-en-title": "A capitalised name with the noun of a law: Dangerous Drugs Ordinance (Cap. 134).",
    "instrument-en-quoted": "An agreement in quotation marks: “Agreement to enhance co-operation …”.",
    "instrument-en-agreement": "An agreement named after its subject: framework agreement of the Operational Plan.",
    "instrument-zh-title": "A law or agreement in 《》: 《民防法律制度》.",
    "instrument-zh-number": "A law or regulation by its number: 第17/2009號法律《…》.",
    "instrument-zh-known": "A title that the document prints in 《》 elsewhere.",
    "instrument-zh-highest": "The Basic Law or the Constitution without marks: 基本法.",
}

PLACES: Mapping[str, str] = {
    "place-listed": "A place or city that an authority file lists, where it is no adjective and no party.",
    "place-visited": "A facility at which something is done or which is visited: 參觀民防行動中心.",
    "place-country": "A country as CLDR names it.",
    "place-en-noun": "A capitalised name with a noun of place: Nei Kwu Correctional Institution.",
    "place-en-boundary": "A boundary by its two sides: Hong Kong-Guangdong boundary.",
    "place-en-district": "A district by its bearing: North East New Territories.",
    "place-zh-noun": "A name with a noun of place: 青茂口岸, 路環監獄.",
    "place-zh-district": "A district by its bearing: 北區.",
}

RULES: Mapping[str, str] = {**DATES, **QUANTITIES, **INITIATIVES, **INSTRUMENTS, **PLACES}
