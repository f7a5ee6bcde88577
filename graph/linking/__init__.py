"""Links between measures that state, carry on or report on one commitment, over passages, papers, years, languages.

`reading` turns measures into sentences of weighed terms, `blocking` finds the pairs worth comparing, `comparing` scores
them, `choosing` drops rivals, `relating` names the relation, `wording` gives the reasons and `writing` the statements.
"""

from .linker import link

__all__ = ["link"]
