"""Chunks and predicates of one sentence: surface grammar, no parser.

Belongs here: noun chunks with their prepositions and coordination, and predicates (finite verbs, infinitives,
gerunds, participles) with voice, negation, modality, subject, objects, complements, and the predicate that
governs each. `claims` and `incidents` read it; what verbs mean is theirs.

How it reads: one pass from left to right over chunks, verb groups and boundary words, with a stack of clauses.
A relative pronoun, "that" or a subordinator opens a clause; a finite verb without a subject of its own closes
those that are complete ("Togo, which Ghana criticised, freed him").

Its modules, each of which asks only those before it: `parse` (the result), `draft` (what has been read so far),
`ahead` (looks at the tokens to come), `antecedents`, `reduced`, `speech`, `finite`, `nonfinite`, `verbs`,
`subjects`, `attachment`, `chunks`, `borders`, `repairs`, `reader` (the pass itself).
"""

from pipelines.extract.language.grammar.parse import Chunk, Parse, Pred
from pipelines.extract.language.grammar.reader import Grammar
from pipelines.extract.language.grammar.terms import ASKED, IRREALIS

__all__ = ["ASKED", "IRREALIS", "Chunk", "Grammar", "Parse", "Pred"]
