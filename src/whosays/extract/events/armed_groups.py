"""Armed groups of the world that go by a name no word of which tells a group.

General knowledge, as in lists of designated organisations: in a text in capitals nothing else
tells that such a name is one. Names with "front", "army" or "movement" need no list.
"""

from __future__ import annotations

from typing import Final

_NAMES: Final = """
shining path|sendero luminoso|sendero|farabundo marti|fmln|farc|eln|epl|m-19|mrta|urng|fpmr|ezln
|extraditables|zapatistas|tupamaros|montoneros|contras|lautaro
|los zetas|ms-13|primero de mayo|november 17|17 november|al fatah|fatah|hamas|hezbollah|hizballah
|islamic jihad|al-qaeda|al-qaida|al qaeda|isis|isil|taliban|boko haram|al-shabaab|al-shabab|aqim
|jemaah islamiyah|abu sayyaf|moro islamic liberation|ltte|tamil tigers|naxalites|jaish-e-mohammed
|lashkar-e-taiba|haqqani network|pkk|ypg|pjak|ansar allah|houthis|plo|pflp|black september|eta
|ira|inla|uvf|uda|red brigades|grapo|action directe|khmer rouge|viet cong|unita|renamo|frelimo
|swapo|polisario|polisario front|janjaweed|interahamwe|m23|wagner|ku klux klan|aum shinrikyo
|sandinists|sandinistas|ustasha|chetniks|mau mau|irgun|mujahedin-e khalq|mek|cia|kgb|mossad
|cosa nostra|camorra|'ndrangheta|yakuza|triads
"""
ARMED_NAMES: Final = frozenset(
    tuple(name.split()) for name in _NAMES.replace("\n", "").split("|") if name
)
"""Names as tuples of lower-case words."""
ARMED_FIRST_WORDS: Final = frozenset(name[0] for name in ARMED_NAMES)
