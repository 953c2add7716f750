"""An act told twice in an article is one report: which reports of a document are the same act.

Belongs here: folding the reports of one article. Reports of different articles are merged by
`pipelines.analysis`.

Its modules, each of which asks only those before it: `people` (whether two reports tell of the same people),
`responses` and `same` (whether they tell the same act), `joining` (one report of two), `parts` (acts that are
part of another of another kind), `empty` (what says nothing beside the rest), `echoes` (tellings that point
back), `perpetrators` (who did what a text lays to nobody), `fold` (the stages in their order).
"""

from pipelines.extract.incidents.folding.fold import fold
from pipelines.extract.incidents.folding.perpetrators import share_perpetrators

__all__ = ["fold", "share_perpetrators"]
