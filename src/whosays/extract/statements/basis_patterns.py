"""What gives a basis: patterns over the text as it stands, kind by kind."""

from __future__ import annotations

import re
from typing import Final

from whosays.records import BasisKind

IMAGE: Final = (
    r"(?:videos?|footage|video clips?|clips?|photos?|photographs?|images?|imagery|pictures?"
    r"|livestreams?|cctv|recordings? of"
    r"|surveillance cameras?|security cameras?|dashcam|bodycam|drone feeds?)"
)
PAPER: Final = (
    r"(?:documents?|reports?|memos?|letters?|records?|(?:court |legal )?filings?|files?|e-?mails?"
    r"|contracts?|transcripts?|logs?|archives?|data"
    r"|papers?|cables?|dossiers?|invoices?|minutes|statistics|figures|polls?|surveys?|receipts?)"
)
FINDING: Final = (
    r"(?:investigations?|investigators|inquir(?:y|ies)|inquests?|autops(?:y|ies)|forensic \w+"
    r"|post-mortem|audits?|rulings?|verdicts?|assessments?"
    r"|commissions?|tribunals?|inspectors?|coroner|probe|intelligence (?:report|agencies|community"
    r"|findings?)|laboratory \w+|lab tests?)"
)
HEARD: Final = (
    r"(?:intercept(?:s|ed \w+(?: \w+)?|ions?)?|wiretaps?|wiretapped \w+|eavesdropp\w+|bugged \w+"
    r"|tapped (?:phone )?(?:calls|lines)|phone taps?|signals intelligence)"
)
CITING: Final = (
    r"(?:cit(?:ing|es|ed)|bas(?:ed|ing) (?:it |this |that |its claims? |the claims? )?(?:up)?on"
    r"|according to|point(?:ing|ed|s) to|relying on|relied on|referring to|on the (?:basis"
    r"|strength) of|as (?:seen|shown)"
    r" (?:in|on|by)|seen (?:in|on)|judging (?:by|from)|drawing on|with reference to|backed by"
    r"|supported by)"
)
SHOWING: Final = (
    r"(?:show(?:s|ed|n|ing)?|appear(?:s|ed|ing)? to show|prov(?:e|es|ed|ing)|captur(?:e|es|ed|ing)"
    r"|reveal(?:s|ed|ing)?|indicat(?:e|es|ed|ing)|suggest(?:s|ed|ing)?|confirm(?:s|ed|ing)?"
    r"|depict(?:s|ed|ing)?|conclud(?:e|es|ed|ing)|f(?:ound|inds?)|establish(?:es|ed)?"
    r"|determin(?:es|ed)|identif(?:ies|ied)|said|says|stat(?:es|ed))"
)
GAP: Final = r"(?: [\w'\u2019-]+,?){0,%d}? "


def shown(noun: str, citing_gap: int, showing_gap: int) -> str:
    """Return a pattern for citing a thing of this noun, or for its showing something."""
    return (
        rf"{CITING}{GAP % citing_gap}{noun}\b(?:(?: (?!{SHOWING})[\w'-]+){{0,3}}? {SHOWING})?"
        rf"|{noun}(?: (?!said|says)[\w'-]+){{0,{showing_gap}}}? (?!said|says){SHOWING}"
    )


KINDS: Final[tuple[tuple[BasisKind, str], ...]] = (
    (
        "said-absent",
        (
            r"(?:(?:did|does|do|has|have|had|would|could) not|(?:did|does|do|has|have|had|would"
            r"|could)n['\u2019]t|without|with|offer\w*|g[ai]v\w*|provid\w*|present\w*|cit\w*"
            r"|produc\w*"
            r"|there (?:is|was|were|are)|has|have|had|show\w*)(?: \w+ly)?(?: (?:provid|offer|giv"
            r"|present|cit|produc|show|releas|shar|suppl|submit|back)\w*)?(?: up)?(?: (?:any|no"
            r"|further|specific|concrete|immediate|public|supporting|hard|solid|clear|direct"
            r"|credible"
            r"|the|details or|its|their))*"
            r" (?:evidence|proof|substantiation)"
        ),
    ),
    ("intercept", HEARD),
    ("video-or-image", shown(IMAGE, 4, 6)),
    ("official-finding", shown(FINDING, 4, 3)),
    ("document", shown(PAPER, 4, 3)),
    (
        "witnessed",
        (
            r"(?:i|we|he|she|they) (?:\w+ly )?(?:saw|heard|witnessed|watched|(?:had|have) (?:seen"
            r"|heard|witnessed))(?! (?:that|about|from|of|reports|rumou?rs))"
            r"|with (?:my|our|his|her|their) own eyes|(?:i|we) (?:was|were) (?:standing"
            r"|at the scene)"
            r"|eye ?-?witness(?:es)?|witness(?:es|ed)?|first-?hand"
        ),
    ),
    (
        "hearsay",
        (
            r"(?:i|we|he|she|they) (?:was|were|had been|have been|has been) told|(?:i|we|he|she"
            r"|they) (?:had |have )?heard (?:that|from|about|of|reports|rumou?rs)|rumou?rs?"
            r"|word of mouth|second-?hand|hearsay"
            r"|people (?:are saying|say|tell me)|from what (?:i|we|he|she|they) (?:\w+ )?hear\w*"
            r"|everybody (?:says|knows)"
        ),
    ),
    (
        "inference",
        (
            r"because(?! of (?:him|her|them|you|me)\b)|given (?:that|the|how|its|his|her|their)"
            r"|since (?:it|he|she|they|the|no|there|we|i|such) (?:would|could|can|had|has|have|is"
            r"|was"
            r"|were|are|do|did|does|\w+ (?:would|could|had|is|was|were))"
            r"|judging (?:by|from)|considering (?:that|the|how)|in (?:light|view) of|therefore"
            r"|it follows that|otherwise (?:it|they|he|she|we) would"
        ),
    ),
)  # fmt: skip
BASES: Final = tuple(
    (kind, re.compile(rf"(?<!\w)(?:{p})(?!\w)", re.IGNORECASE)) for kind, p in KINDS
)

# The words without which a kind need not be looked for: one pass finds them, then closer looks.
KIND_WORDS: Final[tuple[tuple[BasisKind, str], ...]] = (
    (
        "said-absent",
        ("evidence proof substantiation"),
    ),
    (
        "intercept",
        (
            "intercept intercepts intercepted interception interceptions wiretap wiretaps"
            " wiretapped eavesdropping eavesdropped bugged tapped tap taps signals"
        ),
    ),
    (
        "video-or-image",
        (
            "video videos footage clip clips photo photos photograph photographs image images"
            " imagery picture pictures livestream livestreams cctv recording recordings camera"
            " cameras dashcam bodycam feed feeds"
        ),
    ),
    (
        "official-finding",
        (
            "investigation investigations investigators inquiry inquiries inquest inquests"
            " autopsy autopsies forensic mortem audit audits ruling rulings verdict verdicts"
            " assessment assessments commission commissions tribunal tribunals inspector"
            " inspectors coroner probe intelligence laboratory lab"
        ),
    ),
    (
        "document",
        (
            "document documents report reports memo memos letter letters record records"
            " filing filings file files email emails mail mails contract contracts transcript"
            " transcripts log logs archive archives data paper papers cable cables dossier"
            " dossiers invoice invoices minutes statistics figures poll polls survey surveys"
            " receipt receipts"
        ),
    ),
    (
        "witnessed",
        (
            "saw seen witnessed watched eyes witness witnesses eyewitness eyewitnesses"
            " firsthand standing scene first"
        ),
    ),
    (
        "hearsay",
        (
            "told heard rumor rumors rumour rumours mouth secondhand second hearsay people"
            " hear everybody"
        ),
    ),
    (
        "inference",
        ("because given since judging considering light view therefore follows otherwise"),
    ),
)
TRIGGERS: Final = {word: kind for kind, words in KIND_WORDS for word in words.split()}
"""The kind that a word may give."""
# A word may be needed by two kinds.
ALSO: Final[dict[str, BasisKind]] = {"heard": "witnessed", "lab": "official-finding"}
WORD: Final = re.compile(r"[A-Za-z]+")
ABOUT_CLAIMS: Final = re.compile(
    r"\b(?:claims?|accusations?|allegations?|assertions?|charges?|statements?|theor(?:y|ies)"
    r"|suggestions?)\b",
    re.IGNORECASE,
)
CLAUSE_END: Final = re.compile(r"[,;.!?\u201d\"](?=\s|$)|\s(?:\u2014|\u2013|--)\s")
A_PERSON: Final = re.compile(
    r"\b(?:who|(?<!batch )(?<!set )(?<!series )(?<!trove )(?<!copy )(?<!copies )of|for|by"
    r"|spokes\w+|chief|lawyer|director|head)\b",
    re.IGNORECASE,
)
THE_SOURCE_IS: Final[tuple[tuple[BasisKind, re.Pattern[str]], ...]] = (
    ("video-or-image", re.compile(rf"\b{IMAGE}\b", re.IGNORECASE)),
    ("intercept", re.compile(rf"\b{HEARD}", re.IGNORECASE)),
    ("witnessed", re.compile(r"\b(?:eye-?)?witness(?:es)?\b", re.IGNORECASE)),
    (
        "document",
        (
            re.compile(
                r"\b(?:documents?|memos?|records|(?:court )?filings?|transcripts?|logs|cables"
                r"|e-?mails)\b",
                re.IGNORECASE,
            )
        ),
    ),
    (
        "official-finding",
        (
            re.compile(
                r"\b(?:autopsy|inquest|(?:official )?(?:inquiry|investigation)|audit|verdict"
                r"|ruling)\b",
                re.IGNORECASE,
            )
        ),
    ),
)
