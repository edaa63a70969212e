"""What becomes of an act: announced, in force, threatened, put off, taken back, or no act at all.

The status is read off the verb that carries the act ("lift" a curfew), off its tense and
auxiliaries, and off the verbs above it ("threatened to", "agreed to", "was urged to").
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen.brief.vocabulary import MeasureStatus
from briefgen.extract.language.syntax import (
    FINITE_TAGS,
    auxiliaries,
    child_of,
    is_negated,
    subject_of,
)
from briefgen.extract.measures.effects import (
    DENYING,
    FALSE,
    GOVERNING_NOUNS,
    GOVERNORS,
    HEARSAY,
    NOT_DONE,
    Effect,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.measures.senses import Sense

# What an effect leaves of an act, where nothing else decides.
_SETTLED: dict[Effect, MeasureStatus] = {
    "plan": "proposed",
    "suspend": "postponed",
    "postpone": "postponed",
    "cancel": "cancelled",
    "continue": "in_force",
}
_UNDONE = frozenset({"lifted", "cancelled", "postponed"})
# What it leaves of an act that was to be lifted, cancelled or put off.
_STILL_AHEAD: dict[Effect, MeasureStatus] = {"plan": "proposed", "threaten": "threatened"}
# Verbs of saying let the act through as it is told.
_TELLING_TENSES = frozenset({"VBD", "VBN", "VBG"})
# Verbs whose inflected forms the pipeline's lemmatiser cuts too short.
_MENDED_LEMMAS = {"stag": "stage", "rap": "rape", "overran": "overrun"}
# "Take" means an act only with these.
_TAKEN = frozenset({"effect", "place"})
_READY = frozenset({"ready", "willing", "prepared", "poised"})
_WAITING = frozenset({"until", "till"})
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "acl", "acomp"})
_DEMANDING = frozenset({"should", "must", "ought", "need"})
# What may be told in the present tense without being a habit: "plans a march".
_PRESENT = frozenset({"plan", "threaten", "continue"})
_SAME_IN_THE_PAST = frozenset({"cut", "shut", "hit", "set", "put", "cast", "quit"})
_POSSIBLE = frozenset({"may", "might", "could"})
# Of an act that could go ahead it is known that somebody means it to.
_GOING_AHEAD = frozenset({"go ahead", "proceed"})


def verb_key(verb: "Token") -> str:
    """The lemma of a verb with its particle, "call off"."""
    particle = child_of(verb, {"prt"}) or _ahead_of(verb)
    lemma = str(verb.lemma_).casefold()
    lemma = _MENDED_LEMMAS.get(lemma, lemma)
    if verb.i > verb.sent.start + 1 and verb.nbor(-1).text == "-":
        # "Test-fired" is three words for the parser.
        return f"{verb.nbor(-2).lower_}-{lemma}"
    if particle is not None:
        return f"{lemma} {particle.lower_}"
    thing = child_of(verb, {"dobj"})
    if lemma == "take" and thing is not None and thing.lower_ in _TAKEN:
        return f"{lemma} {thing.lower_}"
    return f"{lemma} into {inner}" if (inner := _entered(verb)) else lemma


def _ahead_of(verb: "Token") -> "Token | None":
    """The "ahead" of "go ahead", which the parser takes for a direction."""
    if verb.lemma_ != "go":
        return None
    return next((child for child in verb.children if child.lower_ == "ahead"), None)


def _entered(verb: "Token") -> str | None:
    """The noun in "come into force", "go into effect"."""
    if verb.lemma_ not in {"come", "go", "enter"}:
        return None
    for child in verb.children:
        noun = child_of(child, {"pobj"}) if child.lower_ == "into" else None
        if noun is not None and noun.lower_ in {"force", "effect"}:
            return str(noun.lower_)
    return None


def condition_of(verbs: list["Token"]) -> "Token | None":
    """The head of the clause that opens with "if", "unless" or "until" below one of the verbs."""
    for verb in verbs:
        for child in verb.children:
            if child.dep_ == "prep" and child.lower_ in _WAITING:
                noun = child_of(child, {"pobj"})
                if noun is not None and noun.ent_type_ not in {"DATE", "TIME"}:
                    return child
            if child.dep_ != "advcl":
                continue
            first = child.left_edge
            if first.lower_ in {"if", "unless", "until", "should"} and first.dep_ in {
                "mark",
                "aux",
            }:
                return child
    return None


def governors(verb: "Token") -> Iterator["Token"]:
    """The verbs, adjectives and nouns whose complement an act is, from the inside out."""
    node = verb
    for _ in range(8):
        if node.dep_ == "conj" and node.head.pos_ in {"VERB", "AUX"}:
            if child_of(node, {"nsubj", "nsubjpass"}) is not None or _is_misjoined(node):
                return
            node = node.head
            continue
        if node.dep_ in _COMPLEMENTS:
            if node.dep_ == "acl" and not (_is_infinitive(node) or _has_that(node)):
                return
            node = node.head
            yield node
        elif node.dep_ == "pcomp" and node.head.dep_ == "prep":
            node = node.head.head
            yield node
        else:
            return


def _is_misjoined(verb: "Token") -> bool:
    """Whether a finite verb is joined to an infinitive: "told him to go and closed the gate"."""
    return verb.tag_ in {"VBD", "VBZ", "VBP"} and verb.head.tag_ == "VB"


def _has_that(verb: "Token") -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.children)


def _is_infinitive(verb: "Token") -> bool:
    return any(child.tag_ == "TO" and child.dep_ == "aux" for child in verb.children)


def tense_status(
    verb: "Token", sense: "Sense", *, conditional: bool, effect: Effect = "do"
) -> MeasureStatus | None:
    """The status that tense and auxiliaries give, or None where nothing is done.

    Args:
        verb: the verb that carries the act.
        sense: what the act is.
        conditional: whether it is to happen only under a condition.
        effect: what the verb does to the act; a plan or a threat may stand in the present.
    """
    first = _first_joined(verb)
    words = set(auxiliaries(verb)) or set(auxiliaries(first))
    # The tagger takes "the sanctions stay in place" for an infinitive, and the past "cut" as well.
    same = verb.lower_ in _SAME_IN_THE_PAST and first.tag_ in FINITE_TAGS
    finite = same or (verb.dep_ == "ROOT" and subject_of(verb))
    bare = verb.tag_ == "VB" and not words and not finite
    habit = verb.tag_ in {"VBZ", "VBP"} and not words and not sense.lasting
    habit = habit and verb.lemma_ != "be" and effect not in _PRESENT
    if verb.dep_ == "csubj" or bare or habit or _is_only_possible(verb):
        return None
    hostile_future: MeasureStatus = "threatened" if conditional and sense.hostile else "announced"
    if words & {"will", "'ll", "wo", "shall"}:
        return hostile_future
    if words & {"would", "'d"}:
        return hostile_future
    if words & _POSSIBLE:
        return "threatened" if sense.hostile else "proposed"
    if verb.tag_ == "VBG" and words & {"is", "are", "am", "'s", "'re", "been"}:
        return "in_force"
    if verb.tag_ == "VBG" and words & {"was", "were"} and _is_reported(verb):
        return "in_force"
    return "in_force" if sense.lasting else "completed"


def _is_only_possible(verb: "Token") -> bool:
    """Whether something should, could or would be done, rather than is or will be."""
    words = set(auxiliaries(verb)) or set(auxiliaries(_first_joined(verb)))
    if words & _DEMANDING or (words & {"could", "can"} and verb_key(verb) not in _GOING_AHEAD):
        return True
    return bool(words & {"would", "'d"}) and not _is_reported(verb)


def _is_reported(verb: "Token") -> bool:
    """Whether "would" is the "will" of what somebody said."""
    return any(
        node.dep_ == "ccomp" and node.head.tag_ in _TELLING_TENSES
        for node in (verb, *verb.ancestors)
    )


def governed_status(
    verb: "Token", sense: "Sense", inner: MeasureStatus | None, *, conditional: bool
) -> MeasureStatus | None:
    """The status that the words above an act leave of the one that it has by itself.

    Args:
        verb: the verb that carries the act.
        sense: what the act is.
        inner: the status that its own words give.
        conditional: whether it is to happen only under a condition.

    Returns:
        The status; None where the act is only demanded, wished, blamed or asked about.
    """
    status = inner
    infinitive = _is_infinitive(_first_joined(verb)) or (
        verb.tag_ == "VBG" and not auxiliaries(verb)
    )
    if _is_infinitive(_first_joined(verb)) and next(governors(verb), None) is None:
        return None
    for governor in governors(verb):
        if is_negated(governor) or _is_only_possible(governor):
            return None
        effect = _governing_effect(governor, force=sense.kind == "use_of_force")
        if effect is not None:
            status = settle(effect, sense, status, verb, conditional=conditional)
            ahead = tense_status(governor, sense, conditional=conditional)
            if ahead in {"threatened", "announced"} and status in {"completed", "in_force"}:
                status = ahead
        elif _is_opaque(governor, infinitive=infinitive):
            return None
        if status is None:
            return None
        infinitive = _is_infinitive(governor)
    return status


def _governing_effect(governor: "Token", *, force: bool) -> Effect | None:
    """What a word above an act does to it, if the tables know; to be ready for force threatens."""
    if governor.pos_ in {"NOUN", "PROPN"} and _is_belied(governor):
        return "deny"
    if governor.pos_ in {"NOUN", "PROPN"}:
        effect = GOVERNING_NOUNS.get(str(governor.lemma_).casefold())
        return None if _is_refused(governor) else effect
    if governor.lower_ in _READY:
        return "threaten" if force else "plan"
    effect = GOVERNORS.get(verb_key(governor))
    return "plan" if effect == "do" and governor.tag_ == "VBG" else effect


def _is_belied(noun: "Token") -> bool:
    """Whether a report is denied or false: "denied reports that", "the claims are baseless"."""
    if noun.lemma_.casefold() not in HEARSAY:
        return False
    above = noun.head
    if noun.dep_ in {"dobj", "nsubjpass"} and verb_key(above) in DENYING:
        return True
    predicates = [child for child in above.children if child.dep_ in {"acomp", "attr"}]
    labels = [child.lower_ for child in (*noun.children, *predicates)]
    return any(label in FALSE for label in labels)


def _is_opaque(governor: "Token", *, infinitive: bool) -> bool:
    """Whether nothing is known to be done below a word: a demand, a wish, any unknown "to"."""
    if verb_key(governor) in NOT_DONE or governor.lower_ in NOT_DONE:
        return True
    if governor.pos_ in {"NOUN", "PROPN"} and _is_refused(governor):
        return True
    return infinitive and governor.lemma_ != "be"


def _first_joined(verb: "Token") -> "Token":
    """The first of the verbs to which a verb is joined, which carries the "to" of all of them."""
    node = verb
    while node.dep_ == "conj" and node.head.pos_ == "VERB" and node.tag_ == "VB":
        node = node.head
    return node


def _is_refused(noun: "Token") -> bool:
    """Whether a plan or an offer is the object of a verb that turns it down or asks for it."""
    verb = noun.head
    while verb.dep_ in {"prep", "pobj"} and verb.head.i != verb.i:
        verb = verb.head
    return noun.dep_ in {"dobj", "pobj"} and str(verb.lemma_).casefold() in NOT_DONE


def settle(
    effect: Effect,
    sense: "Sense",
    status: MeasureStatus | None,
    verb: "Token",
    *,
    conditional: bool,
) -> MeasureStatus | None:
    """The status of an act under a word with an effect on it."""
    if effect == "deny":
        return "denied"
    if status in {None, "proposed", "denied"}:
        return status
    if effect == "announce":
        return _announced(sense, status, verb, conditional=conditional)
    if status in _UNDONE:
        return _STILL_AHEAD.get(effect, status)
    if effect in {"threaten", "lift"}:
        happened = status in {"completed", "in_force"}
        if effect == "lift":
            return "lifted" if happened else status
        return status if happened and not sense.hostile else "threatened"
    if effect == "cancel" and status == "threatened":
        return status
    if effect in {"suspend", "cancel"} and sense.lasting:
        return status if status in {"announced", "threatened"} else "lifted"
    return _SETTLED.get(effect, status)


def _announced(
    sense: "Sense", status: MeasureStatus | None, verb: "Token", *, conditional: bool
) -> MeasureStatus | None:
    """What the status of an act is when it is announced, agreed or promised."""
    infinitive = _is_infinitive(_first_joined(verb))
    if status in _UNDONE:
        return "announced" if status == "lifted" and infinitive else status
    if status in {"completed", "in_force"} and verb.dep_ == "ccomp" and not infinitive:
        return status
    return "threatened" if sense.hostile and conditional else "announced"
