"""Words around a noun of people that tell a side, and those that only look as if they did."""

from __future__ import annotations

from typing import Final

from whosays.extract.text.nouns import GOVERNMENT_NOUNS, ORGANISATIONS
from whosays.extract.text.small_words import NUMBERS

# Words in front of a noun of people that tell nothing of a side.
PLAIN: Final = frozenset(
    "a an the this that these those his her its their my our your some any no every each both "
    "neither either all many most several few one other another more than at least about around "
    "roughly approximately nearly almost up to as close over only just fewer less half dozen "
    "dozens couple handful number lot majority of hundreds thousands millions scores tens such "
    "same numerous multiple various countless certain pair trio duo estimated half-dozen "
    "hundred thousand million billion second third fourth fifth different separate additional "
    "further percent % quite well".split()
) | frozenset(NUMBERS)
# Qualities of people: part of their rank, never a side, with a capital or without.
QUALITIES: Final = frozenset(
    "former senior top high-ranking high-level mid-level low-level ranking leading prominent "
    "veteran longtime long-time current retired acting deputy chief junior unnamed unidentified "
    "anonymous official diplomatic political legal nuclear public outside inside independent key "
    "close trusted informed reliable well-informed well-placed knowledgeable legal medical "
    "military-industrial religious human rights aid relief rescue security intelligence "
    "defense defence law enforcement health policy budget foreign economic financial technical "
    "academic cybersecurity cyber energy environmental climate trade national international "
    "global domestic civilian elected appointed new old young local-born popular influential "
    "seasoned experienced ordinary concerned angry frightened female male black white elderly "
    "first last press media news tv radio television online social eye two three four five six "
    "seven eight nine ten eleven twelve fellow rival some early recent private confidential "
    "nongovernmental non-governmental eyewitness western-educated wealthy rich poor".split()
)
RANKS: Final = frozenset(
    "former senior top high-ranking high-level ranking leading prominent veteran longtime "
    "current retired acting deputy chief junior unnamed unidentified anonymous official".split()
)
# Levels and camps that are a side though no list of bodies holds them.
CAMPS: Final = frozenset(
    "rebel rebels opposition guerrilla guerrillas insurgent insurgents separatist separatists "
    "loyalist paramilitary militant militants jihadist jihadi islamist government state federal "
    "local regional provincial municipal city county district town village police church palace "
    "campaign industry company opposition judicial congressional parliamentary presidential "
    "ministerial coalition militia hospital union military army navy party pro-government "
    "anti-government pro-opposition left-wing right-wing leftist rightist border".split()
)
BODIES: Final = (CAMPS | ORGANISATIONS | GOVERNMENT_NOUNS) - {
    "staff",
    "team",
    "group",
    "panel",
    "lab",
    "trust",
    "fund",
    "center",
    "centre",
}
# Those whom a body's name in front makes its own: a police source, no military analyst.
OWN_PEOPLE: Final = frozenset(
    "official source spokesman officer commander leader executive employee member worker aide "
    "adviser insider representative lawyer strategist manager director fighter negotiator "
    "diplomat staffer agent prosecutor investigator lawmaker soldier operative organizer "
    "organiser volunteer chief authority head deputy minister secretary figure activist "
    "candidate guard general colonel".split()
)
OFFICIALS: Final = frozenset(
    "official authority minister lawmaker prosecutor investigator spokesman police mayor "
    "governor".split()
)
# Those whose place is where they live or work, not whom they speak for.
PEOPLE_OF_PLACES: Final = frozenset(
    "resident villager local inhabitant neighbor neighbour witness eyewitness bystander passerby "
    "passer-by tourist visitor survivor person people man woman boy girl child parent relative "
    "family farmer shopkeeper protester protestor demonstrator voter citizen civilian migrant "
    "activist refugee patient passenger commuter student teacher worker doctor nurse analyst "
    "expert observer economist historian scholar academic researcher scientist professor "
    "journalist reporter correspondent diplomat trader investor mother father individual "
    "someone".split()
)
# Those who are against whom they are named after.
AGAINST: Final = frozenset(
    "critic opponent rival foe detractor enemy challenger victim accuser captor hostage attacker "
    "competitor skeptic sceptic adversary".split()
)
# Nouns of bodies that tell little without the word before them.
ANY_BODY: Final = frozenset(
    "ministry department agency force service organization organisation office bureau "
    "commission committee council board association federation corps command authority".split()
)
# Nouns of somebody's own people, whom "to" ties to him ("an aide to Lund").
TIED_BY_TO: Final = frozenset(
    "aide adviser assistant counsel counselor secretary deputy ambassador envoy".split()
)
LINKS: Final = frozenset("of from at with for within inside".split())
DETERMINERS: Final = frozenset("the a an his her its their this that".split())
