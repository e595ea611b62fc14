"""Words that tell of an event on which reports are contested, and of what kind it is.

A general lexicon of news on attacks, accidents, arrests, break-ins and ballots. A *plain* word
tells an event by itself; a *loose* one ("attack", "fire", "strike") is as often something else
and counts only in a text that also has plain ones, weapons or casualties. Kinds are a closed
list: they are part of the key by which claims of several reports are compared.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

VerbUse: TypeAlias = Literal["transitive", "intransitive"]


@dataclass(frozen=True, slots=True)
class Trigger:
    """What a word form tells.

    Attributes:
        kind: the kind of event.
        noun: the form can be a noun.
        verb: how the form is used where it is a verb, ``None`` where it cannot be one.
        participle: the verb form can be a past participle.
        finite: the verb form can stand as the predicate of a clause.
        plural: the form, as a noun, is a plural.
        loose: the word counts only in company.
        name: the noun of the event ("poisoning" of "poisoned").
    """

    kind: str
    noun: bool
    verb: VerbUse | None
    participle: bool
    finite: bool
    plural: bool
    loose: bool
    name: str


# kind: nouns; a plus marks a loose one, a slash gives the plural where it is not plus "s".
_NOUNS: Final[dict[str, str]] = {
    "attack": (
        "attack+ strike+ airstrike air-strike raid+ assault+ ambush/ambushes bombardment shelling"
        " offensive+ incursion invasion onslaught bombing airstrikes missile-strike rampage salvo"
        " rocketing grenade-attack siege+ blitz+"
    ),
    "explosion": "explosion blast+ detonation car-bomb dynamiting",
    "fire": "fire+ blaze inferno arson wildfire firebombing",
    "shooting": "shooting shootout gunfight gunfire sniping stabbing crossfire",
    "killing": (
        "killing murder+ assassination execution+ slaying homicide lynching beheading manslaughter"
    ),
    "massacre": "massacre bloodbath genocide pogrom slaughter+ carnage",
    "clash": "clash+/clashes skirmish/skirmishes firefight",
    "death": "death+ drowning suicide+ fatality+/fatalities",
    "poisoning": "poisoning",
    "kidnapping": "kidnapping abduction hijacking hostage-taking disappearance+",
    "arrest": "arrest+ detention+",
    "hack": "hack hacking cyberattack cyber-attack cyberattacks break-in+ intrusion+ ransomware",
    "leak": "leak+ breach+/breaches data-breach/data-breaches",
    "fraud": "fraud+ vote-rigging ballot-stuffing rigging embezzlement bribery bribe forgery+",
    "interference": "interference+ meddling+ tampering",
    "theft": "theft robbery heist burglary looting+ smuggling+",
    "sabotage": "sabotage vandalism vandalization",
    "crash": "crash+/crashes collision derailment shootdown",
    "sinking": "sinking shipwreck capsizing",
    "collapse": "collapse+",
    "spill": "spill+ contamination+",
    "coup": "coup putsch/putsches mutiny/mutinies uprising+ insurrection+ overthrow+",
    "protest": "riot+ protest+ demonstration+ unrest+",
    "abuse": "torture+ rape beating+ mistreatment",
}  # fmt: skip

# kind: verbs. past (and participle where it differs behind a comma); a plus marks a loose one,
# a circumflex an intransitive one. The word after the equals sign names the event.
_VERBS: Final[dict[str, str]] = {
    "attack": (
        "attack+=attack strike:struck+=strike raid+=raid assault+=assault ambush=ambush"
        " shell+=shelling"
        " bomb=bombing bombard=bombardment storm+=storming invade+=invasion strafe=attack"
    ),
    "explosion": "explode^=explosion detonate=detonation erupt+^=explosion dynamite=dynamiting",
    "fire": "torch=arson firebomb=firebombing ignite+=fire burn+^=fire",
    "shooting": (
        "shoot:shot+=shooting stab=stabbing gun_down=shooting machinegun=shooting"
        " machine-gun=shooting"
    ),
    "killing": (
        "kill=killing murder=murder assassinate=assassination execute+=execution"
        " slay:slew,slain=slaying"
        " behead=beheading lynch=lynching"
    ),
    "massacre": "massacre=massacre slaughter=slaughter",
    "clash": "clash^+=clash",
    "death": "drown^+=drowning",
    "poisoning": "poison=poisoning",
    "kidnapping": "kidnap=kidnapping abduct=abduction hijack=hijacking",
    "arrest": "arrest=arrest detain=detention",
    "hack": "hack=hacking",
    "leak": "leak+=leak",
    "fraud": "rig+=rigging embezzle=embezzlement bribe=bribery forge+=forgery",
    "interference": "meddle+^=meddling interfere+^=interference tamper^=tampering",
    "theft": "rob=robbery loot=looting burgle=burglary steal:stole,stolen+=theft",
    "sabotage": "sabotage=sabotage vandalize=vandalism vandalise=vandalism",
    "crash": "crash^=crash derail^=derailment collide^=collision",
    "sinking": "sink:sank,sunk^+=sinking capsize^=capsizing",
    "collapse": "collapse^+=collapse",
    "coup": "overthrow:overthrew,overthrown=overthrow",
    "abuse": "torture=torture rape=rape beat:beat,beaten+=beating",
}  # fmt: skip
_DOUBLED: Final = frozenset(
    {"stab", "kidnap", "rob", "rig", "gun", "bar", "machinegun", "machine-gun"}
)

GENERIC: Final = frozenset(
    "incident incidents tragedy disaster catastrophe accident accidents atrocity"
    " atrocities event events crime crimes act acts action actions operation operations"
    " violence episode affair provocation provocations plot plots deed outrage mishap".split()
)
"""Words that name again what another word has told."""
_GENERIC_PLURALS: Final = frozenset(word for word in GENERIC if word.endswith("s"))

FAMILIES: Final[tuple[frozenset[str], ...]] = (
    frozenset({"attack", "explosion", "shooting", "killing", "massacre", "sabotage", "clash"}),
    frozenset({"attack", "explosion", "fire", "sabotage"}),
    frozenset({"explosion", "fire", "crash", "sinking", "collapse", "death", "spill", "killing"}),
    frozenset({"killing", "massacre", "poisoning", "death", "shooting"}),
    frozenset({"hack", "leak", "theft", "interference"}),
    frozenset({"fraud", "interference", "hack", "theft"}),
    frozenset({"arrest", "kidnapping"}),
    frozenset({"crash", "attack", "death"}),
    frozenset({"protest", "coup", "clash"}),
    frozenset({"attack", "hack"}),
)
"""Kinds under which one event may be told in one report."""

WEAPONS: Final = frozenset(
    "drone drones missile missiles rocket rockets bomb bombs grenade grenades mortar"
    " mortars shell shells explosive explosives dynamite gun guns gunman gunmen rifle"
    " rifles knife torpedo mine mines warhead warheads artillery bullet bullets uav uavs"
    " malware virus ransomware poison nerve toxin detonator firearm firearms warplane"
    " warplanes jet jets sniper snipers mortar-fire novichok car-bomb petrol fuse phishing"
    " password passwords landmine landmines machinegun machineguns machine-gun machine-guns"
    " submachinegun submachineguns".split()
)
"""Means of violence, and of breaking into machines."""

CASUALTIES: Final = frozenset(
    "killed dead wounded injured hurt casualties casualty victims injuries bodies corpses"
    " survivors shrapnel burned burnt drowned missing".split()
)
SIGNS: Final = frozenset(
    "hackers hacker hacked firewall malware militants rebels guerrillas guerrilla"
    " terrorists terrorist ambulance ambulances rescuers firefighters wreckage gunfire"
    " insurgents paramilitaries hostage hostages blaze arsonists".split()
)
"""Other words in whose company a loose word tells an event."""
HEDGES: Final = frozenset(
    "alleged supposed purported reported apparent suspected so-called claimed presumed"
    " putative unconfirmed unverified possible potential likely".split()
)
"""The reporter's words of distance in front of an event; no part of its name."""
NEWNESS: Final = frozenset(
    "another new further second third fourth similar separate previous earlier other"
    " different future more fresh subsequent next last old various past recent imminent".split()
)
"""Words by which an event is another one than that told before."""
HYPOTHETICAL: Final = frozenset(
    "would will could may might if prevent prevented preventing avoid avoiding threat"
    " threats threatened threaten risk fear fears plan plans planning planned prepare"
    " prepares preparing future deter repel against warn warned pretext possibility"
    " possible potential expected stop stopping halt ban banned anti more any".split()
)
"""Words close in front of an event that did not, or not yet, happen."""

_NOT_EVENTS: Final = frozenset({
    ("heart", "attack"), ("heart", "attacks"), ("panic", "attack"), ("asthma", "attack"),
    ("fire", "department"), ("fire", "brigade"), ("fire", "service"), ("fire", "chief"),
    ("fire", "crews"), ("fire", "engine"), ("fire", "engines"), ("fire", "station"),
    ("fire", "officials"), ("fire", "marshal"), ("fire", "officer"), ("fire", "fighters"),
    ("crash", "course"), ("strike", "deal"), ("attack", "ad"), ("attack", "ads"),
    ("attack", "dog"), ("murder", "mystery"), ("death", "penalty"), ("death", "row"),
    ("death", "threats"), ("death", "threat"), ("death", "sentence"), ("death", "certificate"),
    ("death", "toll"), ("death", "squad"), ("death", "squads"), ("suicide", "bomber"),
    ("suicide", "bombers"), ("stock", "crash"), ("market", "crash"), ("hunger", "strike"),
    ("hunger", "strikes"), ("general", "strike"), ("friendly", "fire"), ("under", "fire"),
    ("open", "fire"), ("opened", "fire"), ("on", "strike"), ("photo", "shoot"),
    ("protest", "vote"), ("protest", "song"), ("arrest", "warrant"), ("arrest", "warrants"),
    ("house", "arrest"), ("cardiac", "arrest"), ("bomb", "squad"), ("leak", "proof"),
    ("attack", "aircraft"), ("attack", "helicopter"), ("attack", "helicopters"),
    ("strike", "action"), ("strike", "force"), ("raid", "array"), ("hacking", "cough"),
    ("character", "assassination"), ("oil", "leak"), ("cease", "fire"), ("shot", "put"),
    ("riot", "police"), ("riot", "gear"), ("fire", "hose"), ("fire", "hoses"),
    ("fire", "alarm"), ("fire", "safety"), ("fire", "exit"), ("fire", "doors"), ("fire", "door"),
    ("fraud", "squad"), ("theft", "insurance"), ("warning", "shot"), ("warning", "shots"),
    ("gun", "violence"), ("domestic", "violence"), ("current", "events"),
    ("murder", "squad"), ("air", "raid"),
    ("attack", "drone"), ("attack", "drones"), ("strike", "aircraft"), ("death", "notice"),
})  # fmt: skip


def is_no_event(before: str, word: str, after: str) -> bool:
    """Tell whether a trigger is part of a fixed pair that names no event ("fire brigade")."""
    return (before, word) in _NOT_EVENTS or (word, after) in _NOT_EVENTS


def _regular(verb: str) -> tuple[str, str, str]:
    """Return third person, past and -ing form of a regular verb."""
    if verb in _DOUBLED:
        return verb + "s", verb + verb[-1] + "ed", verb + verb[-1] + "ing"
    if verb.endswith("e"):
        return verb + "s", verb + "d", verb[:-1] + "ing"
    ending = "es" if verb.endswith(("s", "sh", "ch", "x")) else "s"
    return verb + ending, verb + "ed", verb + "ing"


def _add_nouns(table: dict[str, Trigger]) -> None:
    for kind, nouns in _NOUNS.items():
        for entry in nouns.split():
            loose = "+" in entry
            noun, _, plural = entry.replace("+", "").partition("/")
            for form, many in ((noun, False), (plural or noun + "s", True)):
                table[form] = Trigger(kind, True, None, False, False, many, loose, noun)


def _add_verbs(table: dict[str, Trigger]) -> None:
    for kind, verbs in _VERBS.items():
        for entry in verbs.split():
            head, _, name = entry.partition("=")
            loose, use = "+" in head, "intransitive" if "^" in head else "transitive"
            base, _, irregular = head.replace("+", "").replace("^", "").partition(":")
            if "_" in base:
                continue  # two words: `PHRASAL`
            third, past, going = _regular(base)
            pasts = irregular.split(",") if irregular else [past]
            for form in (base, third, pasts[0], pasts[-1], going):
                noun = known if (known := table.get(form)) and known.noun else None
                participle = form == pasts[-1]
                finite = form != going and not (participle and len(pasts) > 1)
                table[form] = Trigger(
                    noun.kind if noun else kind,
                    noun is not None,
                    "intransitive" if use == "intransitive" else "transitive",
                    participle,
                    finite,
                    noun.plural if noun else False,
                    noun.loose and loose if noun else loose,
                    name,
                )


def _triggers() -> dict[str, Trigger]:
    table: dict[str, Trigger] = {}
    _add_nouns(table)
    _add_verbs(table)
    for word in GENERIC:
        many = word in _GENERIC_PLURALS
        table[word] = Trigger("", True, None, False, False, many, True, word)
    return table


TRIGGERS: Final = _triggers()
"""What each lower-case word form tells of an event; kind "" for the generic words."""

PHRASAL: Final[dict[tuple[str, str], tuple[str, str]]] = {
    ("blew", "up"): ("explosion", "blowing up"), ("blown", "up"): ("explosion", "blowing up"),
    ("blow", "up"): ("explosion", "blowing up"), ("blowing", "up"): ("explosion", "blowing up"),
    ("gunned", "down"): ("shooting", "shooting"), ("shot", "down"): ("crash", "downing"),
    ("set", "fire"): ("fire", "fire"), ("caught", "fire"): ("fire", "fire"),
    ("setting", "fire"): ("fire", "fire"), ("sets", "fire"): ("fire", "fire"),
    ("took", "hostage"): ("kidnapping", "hostage-taking"),
    ("taken", "hostage"): ("kidnapping", "hostage-taking"),
    ("held", "hostage"): ("kidnapping", "hostage-taking"),
    ("opened", "fire"): ("shooting", "shooting"), ("fired", "at"): ("shooting", "shooting"),
    ("fired", "on"): ("shooting", "shooting"), ("fired", "upon"): ("shooting", "shooting"),
    ("went", "off"): ("explosion", "explosion"),
    ("shut", "down"): ("", ""), ("broke", "into"): ("hack", "break-in"),
    ("breaking", "into"): ("hack", "break-in"), ("break", "into"): ("hack", "break-in"),
}  # fmt: skip
"""Verbs of two words: kind and name of the event."""

PLACING: Final = frozenset(
    "plant planted plants planting place placed places placing hurl hurled hurls hurling throw"
    " threw thrown throwing throws toss tossed tossing lob lobbed lobbing launch launched"
    " fire fired firing explode exploded".split()
)
"""Verbs that tell an attack where a weapon is their object: "planted a bomb"."""
CHARGES: Final = frozenset(
    "bomb bombs grenade grenades explosive explosives dynamite mine mines rocket rockets charge"
    " charges device devices mortar mortars molotov".split()
)
"""Weapons that explode, as objects of those verbs."""
PLACED: Final = Trigger("explosion", False, "transitive", True, True, False, True, "bombing")
"""What such a verb tells."""


def akin(kind: str, other: str) -> bool:
    """Tell whether two kinds can be one event; a generic word ("") goes with every kind."""
    return (
        not kind
        or not other
        or kind == other
        or any(kind in family and other in family for family in FAMILIES)
    )
