"""English papers of other years and of the same series, as they are built."""

from collections.abc import Callable

from policygraph.ingest.facts import Document

Rows = list[tuple[str, str, tuple[str, ...]]]
Describe = Callable[..., Document]
Read = Callable[[Document], Rows]


def test_web_page_with_dashes_and_no_stops(described: Describe, rows: Read) -> None:
    text = """Skip to main content
Home > About Us > Commissioner's Operational Priorities

Commissioner's Operational Priorities 2022

National Security
- Collect and analyse intelligence concerning national security
- Investigate acts or activities endangering national security

Violent Crime
- Ensure effective police presence, particularly at high-risk
locations

Triads, Syndicated and Organised Crime

Triads
- Target triad personalities

Back to Top
Last revision date: 3 January 2022
Copyright © 2022 Hong Kong Police Force. All rights reserved.
"""
    triads = "Triads, Syndicated and Organised Crime"
    assert rows(described(text, "Commissioner's Operational Priorities 2022")) == [
        ("Collect and analyse intelligence concerning national security", "bullet", ("National Security",)),
        ("Investigate acts or activities endangering national security", "bullet", ("National Security",)),
        ("Ensure effective police presence, particularly at high-risk locations", "bullet", ("Violent Crime",)),
        ("Target triad personalities", "bullet", (triads, "Triads")),
    ]


def test_marks_that_skip_no_level_are_taken_as_they_stand(described: Describe, rows: Read) -> None:
    text = """# COMMISSIONER’S OPERATIONAL PRIORITIES 2025

## PUBLIC SAFETY

### Road Safety

- Deter drink driving.

### Public Events

- Engage organisers.

## TERRORISM

- Enhance public awareness.
"""
    assert [path for _, _, path in rows(described(text, "Commissioner’s Operational Priorities 2025"))] == [
        ("PUBLIC SAFETY", "Road Safety"),
        ("PUBLIC SAFETY", "Public Events"),
        ("TERRORISM",),
    ]


def test_marks_that_tell_sizes_of_type_yield_to_the_wording(described: Describe, rows: Read) -> None:
    text = """# **Safeguarding National Security and Stability**

# **Safeguarding National Security**

#### Legislation and enforcement

- · Press ahead with legislative work on Article 23 of the Basic Law. (SB)
- Continue to strengthen intelligence work. (SB)

## **Law and Order**

# Combating deception and quick cash crime

• Combat deception through public education,

with a focus on the elderly. (SB)

 Enhance patrols in black spots. (SB)
"""
    chapter = "Safeguarding National Security and Stability"
    order = (chapter, "Law and Order", "Combating deception and quick cash crime")
    assert rows(described(text))[1:] == [
        (
            "Continue to strengthen intelligence work. (SB)",
            "bullet",
            (chapter, "Safeguarding National Security", "Legislation and enforcement"),
        ),
        ("Combat deception through public education, with a focus on the elderly. (SB)", "bullet", order),
        ("Enhance patrols in black spots. (SB)", "bullet", order),
    ]


def test_panel_paper_with_numbered_paragraphs_and_wrapped_lines(described: Describe, rows: Read) -> None:
    text = """For discussion
on 2 November 2021

Legislative Council Panel on Security

Policy Initiatives of the Security Bureau
in the 2021 Policy Address

PURPOSE

1.    This paper briefs Members on the policy initiatives of the Security Bureau (“SB”)
in the 2021 Policy Address.

BACKGROUND

2.    The Chief Executive announced the 2021 Policy Address on 6 October 2021. The
Security Bureau is responsible for the following policy areas –

      (a)   safeguarding national security;

      (b)   law and order, which covers the work of the Hong Kong Police Force and the
            Immigration Department; and

                                        1

      (c)   fire services.

New Initiatives

3.    We will continue to take forward the legislative work on Article 23 of the Basic
Law, and will consult the public in due course, together with the Department of

                                        2

Justice and other bureaux.

ADVICE SOUGHT

4.    Members are invited to note the content of this paper.


Security Bureau
November 2021
"""
    title = (
        "Legislative Council Panel on Security: Policy Initiatives of the Security Bureau in the 2021 Policy Address"
    )
    found = rows(described(text, title))
    assert [(kind, path) for _, kind, path in found] == [
        ("paragraph", ("PURPOSE",)),
        ("paragraph", ("BACKGROUND",)),
        ("item", ("BACKGROUND",)),
        ("item", ("BACKGROUND",)),
        ("item", ("BACKGROUND",)),
        ("paragraph", ("BACKGROUND", "New Initiatives")),
        ("paragraph", ("ADVICE SOUGHT",)),
    ]
    assert (
        found[3][0]
        == "law and order, which covers the work of the Hong Kong Police Force and the Immigration Department; and"
    )
    assert found[5][0].endswith("together with the Department of Justice and other bureaux.")


def test_web_page_without_blank_lines_and_a_dash_alone(described: Describe, rows: Read) -> None:
    text = """The Commissioner’s Operational Priorities 2016 set out the key operational areas of the year.
VIOLENT CRIME
Against the Public
-
Ensure a strong presence to deter violent crime, particularly at high-risk locations.
- Target violent crime, particularly cases involving firearms or explosive devices.
Domestic Violence
- Professionally handle and investigate all reports of domestic violence.
QUICK CASH CRIME
- Target criminal groups involved in deception, particularly telephone deception.
"""
    found = rows(described(text, "Commissioner’s Operational Priorities 2016"))
    assert [(kind, path) for _, kind, path in found] == [
        ("paragraph", ()),
        ("bullet", ("VIOLENT CRIME", "Against the Public")),
        ("bullet", ("VIOLENT CRIME", "Against the Public")),
        ("bullet", ("VIOLENT CRIME", "Domestic Violence")),
        ("bullet", ("QUICK CASH CRIME",)),
    ]
    assert found[1][0].startswith("Ensure a strong presence")


def test_transcript_has_no_heading_and_no_furniture_in_it(described: Describe, rows: Read) -> None:
    text = """Go to main content
Transcript of remarks by S for S
     Following is the transcript of remarks by the Secretary for Security today (July 30):
Reporter: Is the office being attacked?
Secretary for Security: I would not comment on operations, but Hong Kong is a very safe city.
(Please also refer to the Chinese portion of the transcript.)
Ends/Saturday, July 30, 2016
Issued at HKT 14:50
Issued at HKT 14:50
Today's Press Releases
"""
    found = rows(described(text, "Transcript of remarks by S for S"))
    assert [text.split(":")[0][:9] for text, _, _ in found] == ["Following", "Reporter", "Secretary"]
    assert {(kind, path) for _, kind, path in found} == {("paragraph", ())}


def test_who_signs_says_nothing(described: Describe, rows: Read) -> None:
    text = """Lamps of the pier are lit every night by crews who know the harbour well.

Boats that pass (Green Bay) will be told of it.

(KA Ming-yat)
Secretary for Security

保安局局長　甲乙丙
"""
    assert [text for text, *_ in rows(described(text))] == [
        "Lamps of the pier are lit every night by crews who know the harbour well.",
        "Boats that pass (Green Bay) will be told of it.",
    ]
