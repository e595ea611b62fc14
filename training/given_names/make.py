"""Make src/whosays/extract/text/given_names.py from the person providers of Faker (MIT licence).

    pip install faker==40.54.0 && python training/given_names/make.py

A name is kept where at least two language lists hold it, and at least four times as many
for one gender as for the other.
"""

from __future__ import annotations

import importlib
import textwrap
from collections import Counter
from pathlib import Path

import faker

TARGET = Path(__file__).parents[2] / "src" / "whosays" / "extract" / "text" / "given_names.py"
LOCALES = (
    "en en_US en_GB en_IN en_NZ en_IE en_PK de_DE de_AT de_CH fr_FR fr_CH es_ES es_MX es_AR es_CL "
    "es_CO it_IT nl_NL pl_PL sv_SE no_NO da_DK fi_FI pt_BR pt_PT tr_TR cs_CZ sk_SK ro_RO hr_HR "
    "sl_SI hu_HU et_EE lv_LV lt_LT id_ID az_AZ uz_UZ ga_IE is_IS"
).split()
HEAD = '''"""Given names that tell a gender, from the lists of Faker {version} (MIT licence).

Names that at least two of its {lists} language lists hold, and (nearly) always for one gender.
Made by ``training/given_names/make.py``; not edited by hand.
"""

from __future__ import annotations

from typing import Final, Literal
'''


def counted() -> dict[str, Counter[str]]:
    """Return for each gender in how many lists each name stands."""
    counts: dict[str, Counter[str]] = {"m": Counter(), "f": Counter()}
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute, gender in (("first_names_male", "m"), ("first_names_female", "f")):
            names = {name.lower() for name in getattr(provider, attribute, ())}
            counts[gender].update(
                n for n in names if n.isalpha() and len(n) > 2 and max(n) < "\u0250"
            )
    return counts


def main() -> None:
    """Write the module anew; ``make format`` and the tests then tell whether it fits."""
    counts = counted()
    text = HEAD.format(version=faker.VERSION, lists=len(LOCALES))
    for gender, other, title in (("m", "f", "_MALE"), ("f", "m", "_FEMALE")):
        names = sorted(n for n, c in counts[gender].items() if c >= max(2, 4 * counts[other][n]))
        text += f'\n{title}: Final = """\n' + "\n".join(textwrap.wrap(" ".join(names), 96))
        text += '\n"""\n'
    marker = "GIVEN_NAMES: Final"
    rest = TARGET.read_text(encoding="utf-8").split(marker, 1)[1]
    TARGET.write_text(text + "\n" + marker + rest, encoding="utf-8")


if __name__ == "__main__":
    main()
