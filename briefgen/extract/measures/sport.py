"""Articles whose words of war are figures of speech: reports of games."""

from typing import TYPE_CHECKING

from briefgen.brief.vocabulary import MeasureKind

if TYPE_CHECKING:
    from briefgen.extract.language.analysis import Analysis

# Words of which a report of a game has several and one of a conflict hardly two.
_SPORT = frozenset(
    "goalkeeper striker midfielder defender winger penalty half-time halftime kick-off offside "
    "wicket innings batsman batter bowler over-rate tackle quarterback touchdown inning pitcher "
    "homer coach league championship semi-final semifinal quarter-final quarterfinal final cup "
    "stadium matchday fixture substitute referee umpire set-piece header scoreline tournament "
    "season playoff grand-slam tiebreak serve backhand lap podium peloton sprint racket captain "
    "playoffs teammate goal".split()
)
_MANY = 4
# Kinds of acts whose words such reports use as well.
PLAYED: frozenset[MeasureKind] = frozenset(
    {"use_of_force", "military_movement", "protest", "arrest_or_detention", "other"}
)


def is_of_sport(analysis: "Analysis") -> bool:
    """Whether an article reports a game, as far as the kinds of its words tell.

    Args:
        analysis: the article.
    """
    return len({token.lemma_.casefold() for token in analysis.doc} & _SPORT) >= _MANY
