"""Words that tell who is meant by a phrase of blame: people, arms of states, nobody."""

from __future__ import annotations

from typing import Final

FIRST_PLURAL: Final = frozenset({"we", "us", "our", "ours"})
FIRST: Final = frozenset({"i", "me", "my"})
THIRD: Final = frozenset({"it", "they", "he", "she", "its", "their", "his", "her", "them"})
OWN: Final = frozenset("his her its their our my".split())
SIDES: Final = frozenset(
    "country nation government state side forces army troops military soldiers navy"
    " police men fighters group movement party people services service agents militia"
    " organisation organization company crew units unit company's ministry administration"
    " ally allies".split()
)
STATE_ARMS: Final = frozenset(
    "force forces troop troops army armies military soldier soldiers agent agents"
    " intelligence navy police services service government regime authorities security"
    " marines commandos commando spies spy operatives operative side aircraft air"
    " artillery drone drones missile missiles jet jets warplane warplanes warship warships"
    " submarine submarines border guards guard patrol state military's command"
    " paratroopers planes plane helicopter helicopters secret special armed saboteurs"
    " officials leadership leaders ships ship boat boats vessel vessels craft fighter"
    " bomber submarine".split()
)
UNNAMED_HEADS: Final = frozenset(
    "gunman gunmen man men woman assailant assailants attacker attackers individual"
    " individuals person persons people someone somebody bomber bombers hooded masked"
    " stranger strangers youths suspect suspects thieves thief robbers kidnappers captors"
    " killers killer arsonist arsonists perpetrators perpetrator subjects hackers hacker"
    " intruders intruder vandals".split()
)
UNKNOWN: Final = frozenset("unidentified unknown unnamed masked hooded anonymous".split())
GROUPS: Final = frozenset(
    "forces rebels guerrillas guerrilla terrorists terrorist militants separatists"
    " insurgents partisans commandos extremists smugglers traffickers hackers hacker gang"
    " cartel faction saboteurs mercenaries paramilitaries troops soldiers police army navy"
    " militia fighters nationalists subversives mafia activists dissidents loyalists squad"
    " squads units unit wing network cell agents".split()
)
ARTICLES: Final = frozenset({"the", "a", "an"})
NOBODY: Final = frozenset(
    "one nobody anyone anybody none who what which that this those these there others"
    " both all it's neither either some many such no".split()
)
