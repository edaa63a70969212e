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
_FEWEST = 4
# A report of a game has one such word in twenty to thirty, a long report of politics one in some
# hundreds.
_SHARE = 0.02
# Kinds of acts whose words such reports use as well.
PLAYED: frozenset[MeasureKind] = frozenset(
    {"use_of_force", "military_movement", "protest", "arrest_or_detention", "other"}
)


def is_of_sport(analysis: "Analysis") -> bool:
    """Whether an article reports a game, as far as the share and the kinds of its words tell.

    Args:
        analysis: the article.
    """
    lemmas = [token.lemma_.casefold() for token in analysis.doc if token.is_alpha]
    of_sport = [lemma for lemma in lemmas if lemma in _SPORT]
    return len(set(of_sport)) >= _FEWEST and len(of_sport) >= _SHARE * len(lemmas)
