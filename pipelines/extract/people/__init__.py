"""People: names of persons, words for people and for the bodies they serve in."""
