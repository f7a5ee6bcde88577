"""What every rule of extraction reads: rule id to one sentence, a colon and an example; one dict for each family."""

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
    "date-zh-day-of-month": "A day without the name of its month, as news print it: 本月16日, 20日晚上, 昨（18）日.",
    "date-zh-today": "The day of issue and the one before it: 今日, 昨天.",
    "date-zh-months": "From one month to another: 2020年1至8月.",
    "date-zh-month": "A month or part of one: 今年6月, 10月中旬.",
    "date-zh-first-months": "The months since New Year: 首八個月.",
    "date-zh-quarter": "A quarter or two: 2021年第一季, 首季.",
    "date-zh-half": "A half-year: 2020年上半年, 下半年.",
    "date-zh-part": "The beginning, middle or end of a year, or its course: 2021年初, 年底, 年內.",
    "date-zh-twelve-months": "A school or financial year: 2019至2020學年.",
    "date-zh-years": "Calendar years, first and last: 2019至2023年.",
    "date-zh-relative": "A day, month or business year counted from the day of issue: 昨晚, 上周五, 下月, 本學年.",
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
    "initiative-listed": "A name that an authority file lists: Smart Traffic Fund.",
    "initiative-short-form": "A short form that the document defines: “PTS-MCI”, 天眼.",
    "initiative-en-quoted": "A title in quotation marks: the “Electronic Closed Area Permit”.",
    "initiative-en-title": "A capitalised name with the noun of an undertaking: Smart Traffic Fund.",
    "initiative-en-kind": "A proper name before its kind in small letters: Caring Employers programme.",
    "initiative-en-described": "A proper name with words that describe it: … Law online virtual exhibition.",
    "initiative-en-product": "A product by its spelling: iAM Smart, R-Watch, TechConnect.",
    "initiative-zh-quoted": "A name in quotation marks that is called a plan or an exercise: “雷霆2020”聯合打黑行動.",
    "initiative-zh-known": "A name in quotation marks that another sentence of the document calls so: “天眼”.",
    "initiative-zh-work": "A plan or publication in 《》: 《粵港澳大灣區發展規劃綱要》.",
    "initiative-zh-system": "A system, platform or facility by its noun: 澳門自助通關系統.",
    "initiative-zh-smart": "A field of work that 智慧 makes a project: 智慧警務項目.",
    "initiative-zh-cross-border": "A mechanism or exercise named by the places that share it: 粵澳警務合作機制.",
    "initiative-zh-session": "An event by its number: 第十五屆全國運動會.",
    "initiative-zh-works": "Building works named after what is built: 新監獄工程第三期.",
    "initiative-zh-community": "A mechanism of community policing: 社區消防通報機制.",
    "initiative-zh-event": "An event that is held or joined, by its noun: 舉辦全港學界國家安全常識挑戰賽.",
    "initiative-zh-report": "A report of the government named without marks: 施政綱領.",
    "initiative-zh-plan": "A plan that is launched, carried out or joined: 啟動民防志願計劃.",
}

INSTRUMENTS: Mapping[str, str] = {
    "instrument-listed": "A law or agreement that an authority file lists: the Immigration Ordinance.",
    "instrument-short-form": "A short form that the document defines: “BL” for the Basic Law.",
    "instrument-same": "The one of its kind named in the block, its indicator or the block before: “the Ordinance”.",
    "instrument-en-title": "A capitalised name with the noun of a law: Dangerous Drugs Ordinance (Cap. 134).",
    "instrument-en-quoted": "An agreement in quotation marks: “Agreement to enhance co-operation …”.",
    "instrument-en-memorandum": "A memorandum in small letters or by its short form: memorandum of understanding.",
    "instrument-en-agreement": "An agreement named after its subject: framework agreement of the Operational Plan.",
    "instrument-zh-title": "A law or agreement in 《》: 《民防法律制度》.",
    "instrument-zh-number": "A law or regulation by its number: 第17/2009號法律《…》.",
    "instrument-zh-known": "A title that the document prints in 《》 elsewhere: 網絡安全法.",
    "instrument-zh-signed": "An agreement without marks that is signed or carried out: 簽署粵澳海上執法合作協議.",
    "instrument-zh-highest": "The Basic Law or the Constitution without marks: 基本法.",
}

PLACES: Mapping[str, str] = {
    "place-listed": "A place or city that an authority file lists, where it is no adjective and no party: in Tai Po.",
    "place-visited": "A facility at which something is done or which is visited: 參觀民防行動中心.",
    "place-country": "A country as CLDR names it: Cambodia, 葡萄牙.",
    "place-en-abroad": "A city abroad after a preposition of place: in Ulaanbaatar.",
    "place-en-noun": "A capitalised name with a noun of place: Nei Kwu Correctional Institution.",
    "place-en-boundary": "A boundary by its two sides: Hong Kong-Guangdong boundary.",
    "place-en-district": "A district by its bearing: North East New Territories.",
    "place-zh-noun": "A name with a noun of place: 青茂口岸, 路環監獄.",
    "place-zh-district": "A district by its bearing: 北區.",
}

AGENCIES: Mapping[str, str] = {
    "agency-by-pattern": "A body of the government by its capitalised name: Green Bay Licensing Department.",
    "agency-by-pattern-zh": "A body of the government by its field of work, or by its name: 工務部門, 環境監察局.",
    "agency-by-reference": "A body that nobody lists, by its noun or by who speaks for it: “the Bureau”, “Mr Example”.",
    "lead-by-subject": "Subject of a sentence or clause: “the FSD will …”, “X and Y conducted …”.",
    "lead-by-agent": "Agent behind “by”: “48 sessions were provided by the FSD”.",
    "lead-by-goal": "Whose goal, duty or work it is: “the common goal of the Government”.",
    "lead-by-list": "One of those listed as taking part: “The participating departments were the FSD; the HAD”.",
    "lead-by-people": "A body whose people act: “A spokesman for the FSD urged …”, “The heads of the … will join”.",
    "lead-by-publisher": "The body for which the document speaks, printed where nobody else acts: “police presence”.",
    "lead-by-indicator": "A body of a progress entry that leads the indicator it reports on: “The CSD held talks”.",
    "lead-by-agreement": "The first of two who agree, where nobody else acts: “an accord between the CSD and X”.",
    "lead-by-owner": "Whose own work an indicator or item is about: “the project of the CSD”, 健全司法警察局內部運作.",
    "lead-by-subject-zh": "Subject that opens a clause, behind times and links: 2021年，海關將…….",
    "lead-by-predicate-zh": "Body before an adverb of action inside a clause: ……，經檢討後海關將…….",
    "lead-by-agent-zh": "Body behind 由: 續由警方作巡查.",
    "lead-by-channel-zh": "Body behind 透過 that acts: 透過警察總局協調各部門.",
    "lead-by-direction-zh": "Body under whose direction others act: 在……辦公室的統籌下.",
    "responsible-by-bracket": "Body in the bracket at the end: “(CSO and relevant bureaux)”.",
    "support-by-verb": "Helped, enabled or helping: “supported by the …”, “enable the … to”.",
    "lead-by-visit": "The host of visitors, where nobody else acts: 代表團前往海關.",
    "lead-by-joint-act": "With whom others act, at the head of a clause or where only a speaker acts: 三省與海關聯手.",
    "lead-by-name": "The only body that the Government names: “40 posts will be created in the Police Force”.",
    "support-by-report": "A person who tells of what another body does: “Ms Ka said that the CSD has …”.",
    "support-by-default": "Named in any other part of an English sentence: “the information system of the FSD”.",
    "support-by-verb-zh": "Object of a verb or preposition: 協助衛生部門, 聯同海關, 在行政長官的領導下.",
    "support-by-agent-zh": "Body behind 由 that is given a post or only describes a noun: 由……擔任組長.",
    "support-by-channel-zh": "Owner of a means behind 透過: 透過各部門通報的資料.",
    "support-by-clause-zh": "Subject of a clause of time or purpose: 待政府完成……後.",
    "support-by-owner-zh": "Owner of what a clause is about: 消防局的車輛…….",
    "support-by-default-zh": "Named in any other part of a Chinese sentence: ……以配合海關的工作.",
    "implied-by-context": "Nobody is printed and the block goes on where the one before it stopped: 另將…….",
    "implied-by-heading": "Nobody is printed; the heading opens with the body, or it leads most of the chapter: 海關.",
    "implied-by-publisher": "Nobody is printed and the document speaks for one body: “Enhance patrols …”.",
}

PARTNERS: Mapping[str, str] = {
    "partner-by-authority": "A party that an authority file lists: Shenzhen University, 廣東省公安廳.",
    "partner-by-pattern": "An organisation by its capitalised name: Green Bay Association of Fishermen.",
    "partner-by-reference": "A body named elsewhere, by its noun or by who speaks for it: “Mr Example”, 該局.",
    "partner-by-exclusion": "The others of a kind to which the publisher belongs: “other law enforcement agencies”.",
    "partner-by-region": "The same authority of several places: “law enforcement agencies of Guangdong and Yunnan”.",
    "partner-by-region-zh": "A place that stands for its authorities among those co-operated with: 與內地合作.",
    "partner-by-country": "A country that co-operates: “an agreement with New Zealand”.",
    "partner-by-head": "A party by the noun that ends its name: “local fishing communities”.",
    "partner-by-head-zh": "A party by the noun that ends its name: 大型機械商會.",
    "partner-described": "Authorities by place and field: “overseas immigration authorities”.",
    "partner-by-post": "Who leads another government's ministry, city or province: the Mayor of Green Bay.",
    "partner-by-pattern-zh": "An association by its full name: 澳門長堤居民聯誼會.",
    "partner-of-place-zh": "A place of a list whose last member prints the noun of office: 日本 in 日本和韓國警方.",
    "partner-described-zh": "Authorities by place and field: 外地緝毒部門.",
    "partner-side-zh": "The other side of talks: 珠方, 粵方.",
    "partner-group-zh": "A group by the noun that ends its name: 本澳物流企業.",
}

CORRECTIONS: Mapping[str, str] = {
    "correction/add": "A person adds what the rules do not find: an agency named by “his office”.",
    "correction/change": "A person changes what a rule says of a stretch: the Police support, they do not lead.",
}

FAMILIES: Mapping[str, Mapping[str, str]] = {
    "Dates": DATES,
    "Quantities": QUANTITIES,
    "Initiatives": INITIATIVES,
    "Legal instruments": INSTRUMENTS,
    "Places": PLACES,
    "Agencies": AGENCIES,
    "Partners": PARTNERS,
    "Corrections": CORRECTIONS,
}
"""The rules of each family, by the name under which they are documented."""

RULES: Mapping[str, str] = {rule: reads for family in FAMILIES.values() for rule, reads in family.items()}
