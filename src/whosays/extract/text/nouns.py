"""Nouns and titles that tell what a source is: lists of lower-case words.

They are closed or nearly closed classes of newspaper English; what is not here is
decided by word endings (`person_like`) or left undecided.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Capitalised titles before a name. The value is the gender that the title tells, if any.
TITLES: Final[dict[str, Literal["m", "f"] | None]] = dict.fromkeys(
    _words(
        "president vice-president premier minister secretary undersecretary senator sen sens "
        "representative rep reps congressman congresswoman governor gov govs lieutenant lt mayor "
        "judge justice general gen colonel col major maj captain capt sergeant sgt corporal cpl "
        "private pvt admiral adm commander cmdr brigadier brig marshal chancellor ambassador amb "
        "envoy pope cardinal archbishop bishop rev reverend rabbi imam ayatollah sheikh shaikh "
        "mullah emir sultan crown prince princess king queen duke lord lady sir dame baroness "
        "baron count dr doctor prof professor mr mrs ms miss mx messrs madam speaker chairman "
        "chairwoman chair chief deputy director commissioner superintendent supt inspector "
        "detective det officer sheriff attorney solicitor prosecutor spokesman spokeswoman "
        "spokesperson leader councilman councilwoman councillor councilor assemblyman "
        "assemblywoman delegate comptroller treasurer coach pastor father brother sister saint "
        "honorable hon pres sec comrade herr frau monsieur señor señora don dona mp foreign "
        "prime pm vice acting former ex-president ex-minister interior defense defence finance "
        "commodore secretary-general director-general attorney-general prosecutor-general "
        "president-elect prime-minister vice-chancellor vice-chairman major-general "
        "lieutenant-general ceo cfo coo"
    ),
    None,
) | {
    "mr": "m", "sir": "m", "lord": "m", "king": "m", "prince": "m", "duke": "m", "pope": "m",
    "father": "m", "brother": "m", "congressman": "m", "chairman": "m", "spokesman": "m",
    "councilman": "m", "assemblyman": "m", "baron": "m", "herr": "m", "monsieur": "m",
    "señor": "m", "cardinal": "m", "archbishop": "m", "imam": "m", "ayatollah": "m",
    "sheikh": "m", "mullah": "m", "sultan": "m", "emir": "m",
    "mrs": "f", "ms": "f", "miss": "f", "madam": "f", "lady": "f", "dame": "f", "queen": "f",
    "princess": "f", "baroness": "f", "sister": "f", "congresswoman": "f", "chairwoman": "f",
    "spokeswoman": "f", "councilwoman": "f", "assemblywoman": "f", "frau": "f", "señora": "f",
    "dona": "f",
}  # fmt: skip

# Titles that tell nothing of what somebody does.
COURTESY: Final = _words(
    "mr mrs ms miss mx messrs dr sir dame lord lady hon honorable madam herr frau"
)

# Words that only begin a longer title ("Vice President", "Foreign Minister").
TITLE_MODIFIERS: Final = _words(
    "vice acting former deputy prime foreign interior defense defence finance crown chief ex "
    "assistant associate senior lieutenant lt major maj attorney state majority minority house "
    "senate party late"
)

# What an office after "of" is called, so that the name behind it can be told apart.
OFFICES: Final = _words(
    "state defense defence staff homeland security treasury education labor commerce energy "
    "health human services intelligence interior agriculture transportation veterans affairs "
    "housing urban development war navy army air force police justice finance parliament house "
    "commons lords missions operations foreign national united nations"
)

# What ministries are for, beside the offices, so that "Trade and Industry" stays one name.
SUBJECTS: Final = OFFICES | _words(
    "trade industry tourism culture sport sports science technology forests fisheries environment "
    "food immigration water information communications planning development cooperation "
    "employment social welfare economy economics innovation religion youth family medicine rescue"
)

# Titles under another form, for "the governor" after "Gov. Smith".
SAME_OFFICE: Final = {
    "sen": "senator", "sens": "senator", "rep": "representative", "reps": "representative",
    "congressman": "representative", "congresswoman": "representative", "gov": "governor",
    "govs": "governor", "gen": "general", "col": "colonel", "lt": "lieutenant", "maj": "major",
    "capt": "captain", "sgt": "sergeant", "adm": "admiral", "amb": "ambassador", "pres":
    "president", "sec": "secretary", "prof": "professor", "dr": "doctor", "spokeswoman":
    "spokesman", "spokesperson": "spokesman", "chairwoman": "chairman", "chairperson":
    "chairman", "chair": "chairman", "premier": "prime minister", "rev": "reverend", "advisor":
    "adviser", "det": "detective", "supt": "superintendent", "cmdr": "commander",
    "attorney": "lawyer", "pm": "prime minister", "mp": "lawmaker", "legislator": "lawmaker",
    "chief": "head", "leader": "head", "businesswoman": "businessman", "boss": "head",
}  # fmt: skip

# Individuals who give information: without a name they are an unnamed source.
INFORMANTS: Final = _words(
    "official officer spokesman spokeswoman spokesperson source aide adviser advisor diplomat "
    "insider analyst expert strategist operative consultant witness eyewitness bystander "
    "commander lawyer attorney prosecutor investigator detective minister ambassador envoy "
    "lawmaker legislator senator congressman congresswoman representative governor mayor judge "
    "executive employee staffer agent economist scientist researcher historian professor doctor "
    "observer person people individual man woman boy girl friend associate member leader "
    "soldier officer policeman policewoman firefighter medic nurse teacher student worker driver "
    "pilot neighbor neighbour relative father mother brother sister son daughter wife husband "
    "cousin nephew niece grandson granddaughter grandfather grandmother uncle aunt parent child "
    "colleague manager director chairman chairwoman chair chief "
    "head president secretary deputy assistant counselor counsel coordinator organizer organiser "
    "pollster reporter journalist correspondent columnist blogger editor author writer anchor "
    "host commentator pundit biographer photographer moderator interviewer producer critic "
    "speaker commissioner sheriff captain general colonel admiral lieutenant sergeant inspector "
    "monitor negotiator mediator technician engineer specialist scholar academic psychologist "
    "pastor priest bishop imam cleric rabbi pope king queen prince princess owner founder "
    "co-founder businessman businesswoman billionaire mogul tycoon candidate nominee contender "
    "frontrunner front-runner hopeful challenger incumbent politician statesman veteran "
    "fisherman farmer shopkeeper trader banker investor accountant auditor inspector guard "
    "gunman suspect attacker hacker defendant plaintiff victim survivor hostage prisoner "
    "operator delegate superdelegate boss fundraiser surrogate donor confidant confidante "
    "authority principal superintendent premier chancellor emissary whistleblower informant "
    "defector passerby passer-by resident tourist volunteer lobbyist activist protester protestor "
    "demonstrator supporter opponent rival ally voter steward stewardess sailor seafarer docker "
    "skipper crewman crewmember deckhand cook waiter paramedic villager local listener "
    "midwife janitor butcher tailor fellow carpenter guy client customer"
)  # fmt: skip

# People spoken of as a body; bare plurals of these are a group, not informants.
GROUP_NOUNS: Final = _words(
    "supporter critic opponent rival ally voter resident protester protestor demonstrator "
    "activist hawk republican democrat conservative liberal progressive libertarian independent "
    "moderate nationalist communist socialist islamist separatist rebel militant insurgent "
    "extremist dissident loyalist partisan delegate student worker troop user fan advocate viewer "
    "respondent survivor family villager citizen civilian refugee migrant muslim christian jew "
    "catholic evangelical american backer detractor skeptic sceptic lobbyist blogger pundit "
    "commentator campaigner reader listener taxpayer consumer farmer union parent follower "
    "defender admirer member leader politician elite lawmaker legislator senator congressman "
    "governor candidate contender hopeful rival immigrant woman man people millennial crowd mob "
    "superdelegate donor volunteer inhabitant local neighbor neighbour netizen reservist "
    "guerrilla combatant peasant whig tory republicans democrats hardliner fighter rival"
)  # fmt: skip

# Bodies of people that are singular or have no plural.
GROUP_BODIES: Final = _words(
    "public establishment opposition majority minority crowd resistance left right electorate "
    "community plurality audience"
)

DOCUMENTS: Final = _words(
    "report statement letter poll survey study lawsuit suit article memo memorandum document email "
    "e-mail filing book column editorial video note tweet post message press-release release "
    "transcript indictment complaint affidavit ruling opinion decision order decree bill law "
    "dossier file record paper cable communique communiqué brief briefing analysis assessment "
    "review audit data figure statistic estimate return ad advertisement commercial op-ed "
    "story headline caption testimony petition resolution treaty agreement contract constitution "
    "website page blog platform manifesto plan summary bulletin diary memoir biography recording "
    "tape footage image photo photograph research finding projection forecast tally count "
    "questionnaire form deposition warrant newsletter interview speech advisory notice leak "
    "census index dispatch account text telegram screenshot map slide leaflet poster banner sign "
    "log logbook manifest chart script announcement declaration evidence polling script mailer "
    "flier flyer pamphlet guideline accord permit guidance directive motion"
)  # fmt: skip

# Document nouns that report a body's own words: "the statement said" is that body speaking.
SPEECH_DOCUMENTS: Final = _words(
    "statement release communique communiqué announcement declaration tweet post email e-mail "
    "message letter note text interview speech testimony video"
)

OUTLET_NOUNS: Final = _words(
    "newspaper paper magazine broadcaster network channel daily weekly tabloid outlet media press "
    "journal publication newswire wire station"
)

ORGANISATIONS: Final = _words(
    "ministry department company campaign committee group party agency army police court union "
    "university organization organisation team bureau board council commission corporation firm "
    "bank institute institution foundation association alliance coalition federation office "
    "military navy parliament congress senate legislature assembly cabinet church hospital school "
    "college militia militias brigade battalion faction service authority regulator watchdog "
    "think-tank thinktank charity ngo consultancy club league society movement center centre "
    "headquarters command taskforce delegation embassy mission secretariat bloc jury airline "
    "manufacturer retailer carrier startup operator utility sect cartel gang network camp division "
    "coastguard pac super-pac fund trust lab laboratory tribunal panel conference staff enterprise "
    "unit squad mafia"
)  # fmt: skip

GOVERNMENT_NOUNS: Final = _words("government administration regime presidency junta")

# Capitalised words that make a name an organisation's, wherever in it they stand.
ORGANISATION_NAMES: Final = ORGANISATIONS | GOVERNMENT_NOUNS | _words(
    "inc corp co ltd llc plc llp ag gmbh sa group holdings industries partners associates bros "
    "forces guard guards guards' administration exchange nations states emirates brotherhood "
    "front corps fleet project initiative program programme forum network foundation museum "
    "library academy seminary laboratories systems technologies airlines airways motors energy "
    "research policy studies security affairs rights watch international national "
    "republicans democrats teamsters workers veterans citizens americans voters alumni hall house "
    "tower street avenue square park airport hotel resort stadium bridge station "
    "county city village district building "
    "act amendment war day week month convention debate caucus caucuses primary election award "
    "show tonight today times post news journal herald tribune gazette guardian telegraph tv "
    "radio daily press magazine broadcasting chronicle sun star globe examiner observer review "
    "inquirer dispatch courier record register sentinel monitor independent mirror mail "
    "lines shipping mutual insurance ferries railways telecom logistics "
    "cathedral treaty accords law bill plan fund reserve capital university"
)  # fmt: skip

# Last words of names of land and water, which never speak.
PLACE_NAMES: Final = _words(
    "river lake mountain mountains island islands isle isles sea strait straits ocean gulf bay "
    "peninsula valley beach province region"
)

# Last words of the names of companies.
COMPANY_NAMES: Final = _words(
    "inc corp co ltd llc plc llp ag gmbh sa holdings industries partners airlines airways motors "
    "energy systems technologies laboratories lines shipping mutual insurance company corporation "
    "ferries railways telecom logistics electronics"
)

# Nouns for a company of any trade.
COMPANY_NOUNS: Final = _words(
    "company firm operator airline carrier manufacturer retailer startup corporation insurer"
)

OUTLET_NAMES: Final = _words(
    "times post news journal herald tribune gazette guardian telegraph tv radio daily press "
    "magazine broadcasting chronicle globe examiner observer inquirer dispatch courier sentinel "
    "monitor mirror mail newswire television"
)

# Outlets and agencies whose names do not tell that they are one.
OUTLETS: Final = frozenset(
    """reuters|afp|agence france-presse|ap|the ap|upi|interfax|tass|itar-tass|ria novosti|ria
    |xinhua|bloomberg|ukrinform|ukrainska pravda|pravda|unian|dpa|efe|acan-efe|ansa|anadolu|irna
    |sana|kcna|yonhap|kyodo|pti|bbc|cnn|nbc|abc|cbs|msnbc|fox|cnbc|npr|pbs|c-span|rt|al jazeera
    |al arabiya|sky|itv|politico|axios|vox|vice|slate|salon|breitbart|huffpost|the hill|the atlantic
    |the economist|the intercept|the new yorker|time|newsweek|usa today|der spiegel|spiegel|bild
    |die zeit|die welt|le monde|le figaro|el país|el pais|la repubblica|haaretz|kommersant
    |izvestia|meduza|novaya gazeta|the wall street journal|wsj|nyt|the new york times|sputnik
    |deutsche welle|asahi shimbun|the onion|buzzfeed|the daily beast|daily beast|the nation
    |national review|rolling stone|vanity fair|espn|univision|telemundo|gallup poll|france 24
    |euronews|voice of america|radio free europe|the federalist|the washington examiner
    |mother jones|the verge|wired|forbes|fortune|business insider|quartz|ntv|rossiya 1|zvezda
    |the weekly standard|weekly standard|the huffington post|huffington post|infowars|drudge report
    |western journalism|the daily caller|daily caller""".replace("\n", "")
    .replace("    ", "")
    .split("|")
)

# Organisations that take no "the", no acronym and no telling word.
KNOWN_ORGANISATIONS: Final = frozenset(
    """hamas|hezbollah|hizbollah|fatah|taliban|boko haram|wagner|google|facebook|meta|twitter
    |apple|amazon|microsoft|gazprom|rosneft|boeing|airbus|interpol|europol|frontex|amnesty
    |amnesty international|greenpeace|oxfam|unicef|unesco|bellingcat|congress|parliament|knesset
    |duma|bundestag|eurostat|planned parenthood|pentagon|supreme court|scotland yard|mossad
    |al-qaeda|al-shabab|al-shabaab|quinnipiac|gallup|goldman sachs|human rights watch|tesla|uber
    |youtube|telegram|instagram|tiktok|wikileaks|anonymous|mercy corps|save the children
    |doctors without borders|médecins sans frontières|chatham house|brussels|capitol hill
    |foggy bottom|wall street|silicon valley|hollywood|snapchat|netflix""".replace("\n", "")
    .replace("    ", "")
    .split("|")
)

PARTY_WORDS: Final = _words(
    "republican democrat democratic gop tory labour liberal conservative libertarian independent "
    "socialist"
)

# Lower-case words that end the words of a role on the left of a name.
FUNCTION_WORDS: Final = _words(
    "a an the this that these those and or but nor so yet if when while as because since "
    "although though after before until unless than then there here of in on at to from by with "
    "for about against into over under between among through during without within along across "
    "behind beyond near off onto out up down via like unlike despite including is are was were "
    "be been being am do does did has have had will would can could may might must shall should "
    "not no it its he him his she her hers they them their theirs we us our you your i me my "
    "who whom whose which what where why how said says say told tells added adds also even just "
    "only still according asked tweeted wrote argued claimed one two three four five six seven "
    "eight nine ten each every both neither either some any all many most several few more "
    "another other others such meanwhile however later earlier yesterday today tomorrow now "
    "once again moreover furthermore instead perhaps maybe thus hence indeed yes oh well "
)  # fmt: skip

WEEKDAYS_MONTHS: Final = _words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december"
)

PARTICLES: Final = _words(
    "de del della di da dos das du des la le van von der den ter ten te bin ibn bint al el ul ben "
    "abu zu af av y e ould"
)

SUFFIXES: Final = _words("jr jr. sr sr. ii iii iv esq phd")

# Adjectives that stand before a role and belong to it.
ROLE_ADJECTIVES: Final = _words(
    "former acting senior deputy vice chief top assistant associate interim outgoing incoming "
    "long-time longtime veteran ex-chief retired late then-president onetime one-time junior "
    "executive general founding presidential congressional political military national local "
    "state federal foreign prime fellow lead principal"
)

_IRREGULAR: Final = {
    "men": "man", "women": "woman", "people": "people", "children": "child", "police": "police",
    "media": "media", "staff": "staff", "wives": "wife", "businessmen": "businessman",
    "congressmen": "congressman", "spokesmen": "spokesman", "gunmen": "gunman", "data": "data",
    "fishermen": "fisherman", "policemen": "policeman", "parties": "party", "passersby":
    "passerby", "attorneys": "attorney", "lobbyists": "lobbyist", "analyses": "analysis",
    "families": "family", "news": "news", "congress": "congress", "witness": "witness",
    "eyewitness": "eyewitness", "boss": "boss", "press": "press", "census": "census",
    "headquarters": "headquarters", "troops": "troop", "statistics": "statistic",
    "countrymen": "countryman", "elites": "elite", "families'": "family",
    "governess": "governess", "counterparts": "counterpart",
}  # fmt: skip
_PLURAL_ONLY: Final = _words("people men women children police troops elites")
_PERSON_ENDING: Final = re.compile(
    r"\w{2,}(?:ist|man|woman|person|eer|grapher|crat|goer|taker|maker|holder|keeper|seeker|"
    r"writer|watcher|leader|worker|player|dweller|ian|yer)$"
)
_WEAK_ENDING: Final = re.compile(r"[a-z]{3,}(?:er|or|ant|ee)$")
# Words with those endings that name no person.
_NOT_PERSONS: Final = _words(
    "number paper center letter order matter computer power weather river tower chapter quarter "
    "winter summer other another error factor sector minor major tenor terror rumor vapor floor "
    "door mirror restaurant grant plant giant coffee degree fee committee tree settler chamber "
    "offer answer server border corner disorder disaster charter banner flier poster sticker "
    "user-base variant covenant warrant remainder encounter barrier career pier carrier frontier "
    "member-state anger danger transfer layer prayer trigger filter cover consider water"
)


@lru_cache(maxsize=16384)
def lemma(word: str) -> tuple[str, bool]:
    """Return the singular of a lower-case noun and whether ``word`` is a plural.

    Args:
        word: one lower-case word, e.g. "officials", "women", "press".
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word], word in _PLURAL_ONLY or _IRREGULAR[word] != word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y", True
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2], True
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1], True
    return word, False


def person_like(noun: str, *, strictly: bool = False) -> bool:
    """Return whether a lower-case singular noun names a person, by list or by ending.

    Args:
        noun: the noun.
        strictly: leave out endings that many other nouns have ("-er", "-or", "-ant", "-ee").
    """
    if noun in INFORMANTS or noun in GROUP_NOUNS or noun in TITLES:
        return True
    tail = noun.rsplit("-", 1)[-1]
    if tail != noun and (tail in INFORMANTS or tail in GROUP_NOUNS):
        return True
    if noun in _NOT_PERSONS:
        return False
    if _PERSON_ENDING.search(noun):
        return True
    return not strictly and _WEAK_ENDING.search(noun) is not None


def is_listed(noun: str) -> bool:
    """Return whether a lower-case singular noun is a common one of people, bodies or papers."""
    bodies = noun in ORGANISATIONS or noun in OUTLET_NOUNS or noun in GOVERNMENT_NOUNS
    return bodies or noun in DOCUMENTS or person_like(noun)


def same_office(word: str) -> str:
    """Return the plain name of an office for a title in any form ("Gov" -> "governor")."""
    key = word.lower().rstrip(".")
    return SAME_OFFICE.get(key, key)


def gender_of_noun(noun: str) -> Literal["m", "f"] | None:
    """Return the gender that a lower-case singular noun of a person tells, or None."""
    if noun.endswith("woman") or noun in (
        "mother", "sister", "daughter", "wife", "queen", "princess", "aunt", "girl", "widow",
    ):  # fmt: skip
        return "f"
    if noun in ("man", "father", "brother", "son", "husband", "king", "prince", "uncle", "boy"):
        return "m"
    return "m" if noun.endswith(("sman", "eman", "nman")) else None
