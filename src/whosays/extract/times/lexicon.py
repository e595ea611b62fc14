"""Words of time expressions with what they stand for."""

from __future__ import annotations

from typing import Final

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|"
        "september sept sep|october oct|november nov|december dec".split("|"),
        1,
    )
    for name in names.split()
}
WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        "monday mondays mon|tuesday tuesdays tues tue|wednesday wednesdays wed|"
        "thursday thursdays thurs thur thu|friday fridays fri|saturday saturdays sat|"
        "sunday sundays sun".split("|"),
        1,
    )
    for name in names.split()
}
NUMBERS: Final = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty".split(),
        1,
    )
} | {
    word: 10 * number
    for number, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), 3)
}
MULTIPLIERS: Final = {"hundred": 100, "thousand": 1000, "dozen": 12}
ORDINALS: Final = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth".split(),
        1,
    )
}
# A unit is a number and a letter of an ISO 8601 duration; those of the clock begin with T.
UNITS: Final = {
    form: value
    for names, value in (
        ("second seconds", (1, "TS")),
        ("minute minutes", (1, "TM")),
        ("hour hours", (1, "TH")),
        ("day days", (1, "D")),
        ("week weeks", (1, "W")),
        ("fortnight fortnights", (2, "W")),
        ("month months", (1, "M")),
        ("quarter quarters", (1, "Q")),
        ("year years", (1, "Y")),
        ("decade decades", (10, "Y")),
        ("century centuries", (100, "Y")),
        ("weekend weekends", (1, "E")),
    )
    for form in names.split()
}
SEASONS: Final = {
    "spring": "SP",
    "summer": "SU",
    "autumn": "FA",
    "fall": "FA",
    "winter": "WI",
}
DAYPARTS: Final = {
    "morning": "TMO",
    "mornings": "TMO",
    "dawn": "TMO",
    "daybreak": "TMO",
    "sunrise": "TMO",
    "midmorning": "TMO",
    "noon": "T12:00",
    "midday": "T12:00",
    "noontime": "T12:00",
    "afternoon": "TAF",
    "afternoons": "TAF",
    "midafternoon": "TAF",
    "evening": "TEV",
    "evenings": "TEV",
    "dusk": "TEV",
    "nightfall": "TEV",
    "sunset": "TEV",
    "night": "TNI",
    "nights": "TNI",
    "midnight": "T24:00",
}
DAY_WORDS: Final = {"today": 0, "tonight": 0, "tonite": 0, "tomorrow": 1, "yesterday": -1}
REFERENCES: Final = {
    "now": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "recently": "PAST_REF",
    "future": "FUTURE_REF",
    "past": "PAST_REF",
}
REPEATS: Final = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "quarterly": "P1Q",
    "yearly": "P1Y",
    "annually": "P1Y",
}
DECADE_WORDS: Final = {
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}
# Names of fixed zones. Those that stand for two offsets (BST, IST, CST of China) are left out:
# their times keep no zone rather than a guessed one.
ZONES: Final = {
    "gmt": "Z",
    "utc": "Z",
    "z": "Z",
    "est": "-05:00",
    "edt": "-04:00",
    "cdt": "-05:00",
    "mst": "-07:00",
    "mdt": "-06:00",
    "pst": "-08:00",
    "pdt": "-07:00",
    "cet": "+01:00",
    "cest": "+02:00",
    "eet": "+02:00",
    "eest": "+03:00",
    "msk": "+03:00",
    "et": "",
    "bst": "",
    "ist": "",
    "cst": "",
}
FESTIVALS: Final = ("christmas", "thanksgiving")
