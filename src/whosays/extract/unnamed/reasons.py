"""Why a source is not named, where the report says so.

The reason may stand in the source's own sentence ("... on condition of anonymity because
..."), or in another one of its paragraph whose subject is the source ("The official asked
not to be named, citing ..."). What somebody else asked for is nobody's reason but his.
"""

from __future__ import annotations

import re
from typing import Final

from whosays.extract.text.layout import Layout
from whosays.extract.text.nouns import lemma, person_like, same_office
from whosays.extract.text.small_words import NUMBERS
from whosays.records import Span

_NAMED: Final = r"(?:further\s+)?(?:named|identified|quoted|cited)(?:\s+by\s+name)?(?:\s+publicly)?"
_ANONYMITY: Final = re.compile(
    # on condition of anonymity; on condition that her name not be used
    r"(?:on|under)\s+(?:the\s+)?condition\s+(?:of\s+(?:strict\s+|complete\s+)?anonymity|(?:that\s+)?"
    rf"(?:(?:he|she|they|it)\s+not\s+be\s+{_NAMED}|(?:his|her|their)\s+(?:names?|identit(?:y|ies))"
    r"\s+(?:not\s+)?be\s+\w+))"
    r"|(?:granted|given|promised|guaranteed)\s+anonymity"
    # asked not to be named, asked for anonymity, chose to remain anonymous
    r"|(?:ask(?:ed|ing|s)?|request(?:ed|ing|s)?|insist(?:ed|ing|s)?(?:\s+on)?|demand(?:ed|ing)?|wish"
    r"(?:ed|ing|es)?|want(?:ed|ing|s)?|prefer(?:red|ring|s)?|cho(?:se|osing|oses)|opted|spoke|"
    r"speaking|talk(?:ed|ing)|comment(?:ed|ing)|responded|agreed\s+to\s+(?:speak|talk))\s+"
    rf"(?:(?:us\s+)?not\s+to\s+be\s+{_NAMED}|(?:for\s+)?anonymity|anonymously|"
    r"(?:to\s+)?(?:remain|stay|be)\s+(?:anonymous|unnamed|unidentified)|on\s+background|off\s+the\s+record|"
    rf"without\s+being\s+{_NAMED}"
    r"|(?:that\s+)?(?:his|her|their)\s+(?:full\s+|last\s+|real\s+)?(?:names?|identit(?:y|ies))\s+"
    r"(?:not\s+)?be\s+(?:\w+)"
    r"|(?:us\s+)?not\s+to\s+(?:use|reveal|publish|disclose|print)\s+(?:his|her|their)\s+\w+)"
    # declined to be named, did not want to be identified, are not being named
    r"|(?:declin(?:ed|ing|es)|refus(?:ed|ing|es)|did\s+not\s+want|didn['’]t\s+want|does\s+not\s+want|"
    r"(?:would|could|can|must)\s+(?:not|only)|couldn['’]t|wouldn['’]t)\s+(?:to\s+)?be\s+"
    rf"{_NAMED}"
    r"|(?:is|are|was|were)\s+not\s+being\s+(?:named|identified)"
    r"|with(?:held|holding)\s+(?:his|her|their)\s+(?:full\s+|last\s+)?names?"
    r"|(?:gave|giving|give|provided?|identified)\s+(?:only\s+)?(?:by\s+)?(?:his|her|their)\s+(?:only\s+)?"
    r"(?:first|given)\s+names?(?:\s+only)?",
    re.IGNORECASE,
)
_FORBIDDEN: Final = re.compile(
    r"(?P<rule>(?:(?:was|were|is|are|am|been|being)\s+not|(?:was|were|is|are)n['’]t|not)\s+(?:yet\s+)?"
    r"(?:(?:publicly\s+)?authori[sz]ed|allowed|permitted|cleared|at\s+liberty|supposed)\s+(?:by\s+\w+\s+)?"
    r"to\s+(?:publicly\s+|openly\s+)?(?:speak|talk|discuss|comment|brief|disclose|release|reveal|share|"
    r"address|give|be\s+(?:quoted|named))"
    r"|(?:(?:did|does|do)\s+not\s+have|(?:did|does|do)n['’]t\s+have|lack(?:s|ed|ing)?|without)\s+(?:the\s+)?"
    r"(?:permission|authori[sz]ation|authority|clearance)\s+to\s+(?:speak|talk|discuss|comment))",
    re.IGNORECASE,
)
_IN_PUBLIC: Final = re.compile(
    r"public|media|press|report|record|name|journalist|news|outside|on\s+(?:the|this|it)\b|about|discuss"
    r"|matter|details|comment|brief|quoted",
    re.IGNORECASE,
)
_PURPOSE: Final = (
    r"discuss|describe|avoid|speak|protect|preserve|share|talk|detail|reveal|relay|recount|offer|"
    r"disclose|comment|provide|give|be\s+(?:candid|frank|able)|assess|explain|characterize|outline|"
    r"brief|guard|keep|prevent|address|express|convey|divulge|candidly|freely"
)
_LINK: Final = (
    r"(?:because(?:\s+of)?|since|citing|owing\s+to|due\s+to|given|in\s+light\s+of|out\s+of|for\s+(?=fear"
    r"|reasons|safety|security|(?:his|her|their)\s+(?:own\s+)?safety)|(?=fearing)|so\s+(?:that\s+)?(?=he|she"
    rf"|they)|in\s+order\s+to|so\s+as\s+to|under\s+(?=rules|ground|the\s+rules|the\s+terms)|in\s+(?=line|"
    rf"keeping|accordance)|lest|as(?=\s+(?:he|she|they|the)\s)|to\s+(?=(?:more\s+)?(?:{_PURPOSE})))"
)
_WHY: Final = re.compile(
    rf"[^.;“”\"\n]{{0,90}}?\b{_LINK}\s*(?P<why>(?:[^.,;“”\"\n]|(?<=\b[A-Z])\.(?=\s?[A-Za-z])|[.,](?=\d))"
    r"{3,220})",
    re.IGNORECASE,
)
_WHY_BEFORE: Final = re.compile(
    rf"(?:^|[.,;]\s*)(?:{_LINK})\s*(?P<why>[^.,;“”\"\n]{{3,200}}),[^.;\n]{{0,120}}$", re.IGNORECASE
)
_FEAR_BEFORE: Final = re.compile(
    r"(?:^|,\s*)(?:for\s+fear\s+of|fearing|citing|because\s+of|worried\s+about)\s+(?P<why>[^.,;\n]{3,160}),",
    re.IGNORECASE,
)
_VERB_AFTER: Final = re.compile(
    r"\s(?:said|told|added|says|confirmed|described|warned|acknowledged|claimed|reported|stated|agreed|insisted)\b",
    re.IGNORECASE,
)
_SUBJECT: Final = re.compile(
    r"[\s“\"']*(?:(?:They|He|She|(?:Both|All|Neither)(?=\s+(?:spoke|asked|requested|insisted|declined|"
    r"were|was|wanted|refused))|(?:All|Both|Some|Most|One|Two|Three|Each|Several|Many|Neither)\s+of\s+"
    r"them)\b|(?:(?:All|Both|Some|Most|One|Two|Three|Each)\s+of\s+)?(?:the|that|this|those|these)\s+"
    r"(?:same\s+)?(?P<noun>(?:[\w.'’-]+\s+){0,4}[\w'’-]+))",
    re.IGNORECASE,
)
_DETERMINERS: Final = frozenset("a an another one some several two three four five six".split())
_JOINED_BY: Final = frozenset(
    "of for with to by in at from on about like as among including than near into 's ’s".split()
)


def anonymity_reason(layout: Layout, near: Span, head: str = "") -> str | None:
    """Return why a source is not named, where the text around ``near`` says so.

    Args:
        layout: the article.
        near: the source; its paragraph is read, and the first sentence of the next one.
        head: its head noun, plain singular; read off ``near`` where empty.

    Returns:
        The report's own words behind "because", "citing", "to" and the like, or the rule
        that forbids it ("was not authorised to speak publicly"); None where none is said.
    """
    number = layout.sentence(near[0])
    text = layout.words.text
    start, end = layout.sentence_span(number)
    nouns = _nouns(layout, near, head)
    own = _own_sentence(layout, near, text[start:end], start)
    if own is not None:
        return own[0]
    for other in _others(layout, number, text[near[0] : near[0] + 5]):
        begin, stop = layout.sentence_span(other)
        if other > number and _interrupted(layout, near[1], begin):
            break
        near_by = layout.paragraph(begin) == layout.paragraph(start)
        if _is_about(text[begin:stop], nouns, pronouns=other > number and near_by):
            found = _find(text[begin:stop], 0)
            if found is not None:
                return found[0]
    return None


def _nouns(layout: Layout, near: Span, head: str) -> frozenset[str]:
    """Return the plain nouns that can stand for the source as a subject."""
    found = {head} if head else set()
    if not head:
        for i in layout.words.between(*near):
            noun = lemma(layout.words.forms[i].lower())[0]
            if person_like(noun, strictly=True):
                found.add(same_office(noun))
    return frozenset(found)


def _others(layout: Layout, number: int, opening: str) -> list[int]:
    """Return the other sentences that may tell: those behind, one of the next paragraph.

    Those before it in its paragraph tell only of a source that points back to them.
    """
    paragraph = layout.paragraph(layout.sentences[number])
    behind, before = [], []
    after = number + 1
    while after < len(layout.sentences):
        behind.append(after)
        if layout.paragraph(layout.sentences[after]) != paragraph:
            break
        after += 1
    first = number - 1
    points_back = opening.lower().startswith(("the ", "that ", "this ", "both ", "those"))
    while points_back and first >= 0 and layout.paragraph(layout.sentences[first]) == paragraph:
        before.append(first)
        first -= 1
    return behind + before


def _is_about(sentence: str, nouns: frozenset[str], *, pronouns: bool) -> bool:
    """Return whether a sentence's subject is the source: by its noun, or a pronoun behind it."""
    subject = _SUBJECT.match(sentence)
    if subject is None:
        return False
    if subject["noun"] is None:
        return pronouns
    for word in subject["noun"].split():
        noun = lemma(word.lower())[0]
        if same_office(noun) in nouns or noun in ("person", "source", "people"):
            return True
        if person_like(noun, strictly=True):
            return False
    return False


def _interrupted(layout: Layout, start: int, end: int) -> bool:
    """Return whether another source without a name is brought in between."""
    forms = layout.words.forms
    for i in layout.words.between(start, end):
        if forms[i].lower() not in _DETERMINERS or forms[i - 1].lower() in _JOINED_BY:
            continue
        for j in range(i + 1, min(i + 5, len(forms))):
            if forms[j] in '.,;:“”"' or forms[j].lower() in _JOINED_BY:
                break
            if person_like(lemma(forms[j].lower())[0], strictly=True):
                return True
    return False


def _own_sentence(
    layout: Layout, near: Span, sentence: str, start: int
) -> tuple[str | None] | None:
    """Return the reason in the source's own sentence, in a tuple; None where it has none."""
    after = _find(sentence, near[1] - start)
    if after is not None and not _interrupted(layout, near[1], start + after[1]):
        return (after[0],)
    before = _find(sentence[: max(0, near[0] - start)], 0)
    opens = before is not None and not _somebody(layout, start, start + before[1])
    return (before[0],) if before is not None and opens else None


def _somebody(layout: Layout, start: int, end: int) -> bool:
    """Return whether words in front hold a person of their own ("A guard asked not to ...")."""
    forms = layout.words.forms
    return any(
        person_like(lemma(forms[i].lower())[0], strictly=True)
        or forms[i].lower() in ("he", "she", "who", *NUMBERS)
        for i in layout.words.between(start, end)
    )


def _find(text: str, low: int) -> tuple[str | None, int] | None:
    """Return the reason in a sentence and where the words on anonymity stand.

    The reason is None where anonymity is spoken of without one; the whole is None where it
    is not spoken of behind ``low``.
    """
    found = _ANONYMITY.search(text, max(0, low))
    rule = _FORBIDDEN.search(text, max(0, low))
    if found is not None:
        why = _WHY.match(text, found.end()) or _WHY_BEFORE.search(text[: found.start()])
        why = why or _FEAR_BEFORE.search(text[: found.start()])
        if why is not None:
            return _clean(why["why"]), found.start()
    if rule is not None and _IN_PUBLIC.search(text[rule.end() - 8 : rule.end() + 80]):
        rest = re.match(r"[^.;,“”\"\n]{0,120}", text[rule.end() :])
        return _clean(rule["rule"] + (rest.group() if rest else "")), rule.start()
    return (None, found.start()) if found is not None else None


def _clean(why: str) -> str | None:
    """Return a reason in plain white space, cut where the sentence goes on with its verb."""
    why = " ".join(why.split())
    verb = _VERB_AFTER.search(why, 12)
    if verb is not None and not re.search(
        r"\b(?:he|she|they|who)$", why[: verb.start()], re.IGNORECASE
    ):
        why = why[: verb.start()]
    reasons = re.match(r".{0,60}?\breasons\b", why, re.IGNORECASE)
    if reasons is not None:
        why = reasons.group()  # "for security reasons"
    return why.rstrip(" ,:—–-") or None
