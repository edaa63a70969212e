"""What becomes of an act: announced, in force, threatened, put off, taken back, or no act at all.

The status is read off the verb that carries the act ("lift" a curfew), off its tense and auxiliaries,
and off the verbs above it ("threatened to", "agreed to", "was urged to").
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from briefgen.brief.vocabulary import MeasureStatus
from briefgen.extract.syntax import auxiliaries, child_of, is_negated

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.measure_lexicon import Sense

Effect = Literal[
    "do",
    "announce",
    "plan",
    "threaten",
    "suspend",
    "postpone",
    "cancel",
    "lift",
    "continue",
    "deny",
]


def _verbs(rows: dict[Effect, str]) -> dict[str, Effect]:
    return {
        verb.replace("_", " "): effect for effect, verbs in rows.items() for verb in verbs.split()
    }


# Verbs that say what becomes of the act that is their object ("lift a curfew") or, in the passive,
# their subject. From the aspectual verb classes of VerbNet (begin-55.1, stop-55.4, establish-55.5).
SUPPORT_VERBS = _verbs(
    {
        "do": "impose introduce launch begin start slap stage hold mount carry_out conduct undertake renew "
        "resume reimpose re-impose expand enforce sign reach open establish upgrade restore organize "
        "organise use tighten extend adopt pass enact perform initiate unleash wage execute step_up "
        "intensify make pay host conclude deliver implement reinstate set_up broker instate escalate "
        "institute give grant provide receive send fire perpetrate commit issue strike",
        "continue": "continue maintain keep_up",
        "announce": "announce unveil pledge promise declare agree_to agree_on agree_upon accept schedule order "
        "authorize authorise approve offer agree",
        "plan": "plan consider propose mull weigh prepare discuss draft seek contemplate prepare_for plan_for",
        "threaten": "threaten threaten_with",
        "suspend": "suspend pause",
        "postpone": "postpone delay put_off defer",
        "cancel": "cancel call_off scrap abandon drop shelve",
        "lift": "lift ease end remove relax shorten revoke repeal halt stop abolish loosen waive rescind "
        "break_off sever cut cut_off reduce withhold prohibit freeze discontinue break",
        "deny": "deny",
    }
)
# Nouns that do the same: "announced the suspension of", "a halt to".
SUPPORT_NOUNS = _verbs(
    {
        "do": "imposition launch start renewal resumption introduction extension",
        "suspend": "suspension pause",
        "postpone": "postponement delay deferral",
        "cancel": "cancellation",
        "lift": "lifting end halt easing removal relaxation cessation termination",
    }
)
# Verbs of what happens, with the act as their subject: "executions may proceed".
HAPPEN_VERBS = _verbs(
    {
        "do": "begin start resume proceed take_place go_ahead occur come_into_force take_effect kill hit "
        "destroy target break_out erupt wound injure go_into_effect",
        "continue": "continue remain persist rage",
        "lift": "end cease stop expire",
    }
)
# Verbs and adjectives above an act: "threatened to bomb", "is ready to send".
GOVERNORS = _verbs(
    {
        "announce": "agree promise pledge announce decide order opt commit choose undertake approve authorize "
        "authorise vow swear expect schedule set due resolve",
        "plan": "plan consider propose mull weigh prepare offer ready willing prepared intend poised "
        "consider aim contemplate",
        "threaten": "threaten warn",
        "do": "try attempt manage force help move proceed act rush engage use resort",
        "continue": "continue keep begin start resume",
        "lift": "stop cease quit halt",
        "postpone": "postpone delay",
        "cancel": "cancel abandon",
        "deny": "deny",
    }
)
# Nouns above an act: "a decision to cancel", "in the process of moving".
GOVERNING_NOUNS = _verbs(
    {
        "announce": "decision pledge promise vow order agreement commitment",
        "plan": "plan proposal intention preparation brink verge effort bid campaign drive hope chance way",
        "threaten": "threat warning ultimatum",
        "continue": "process midst course",
        "do": "attempt move operation",
        "deny": "denial",
    }
)
# What is only said, demanded, wished, praised or blamed is a statement; the act may never be done.
NOT_DONE = frozenset(
    "urge call demand ask request press pressure want refuse decline fail accuse blame condemn criticize "
    "criticise praise hope wish need have suggest recommend advise encourage persuade like fear allow "
    "permit question doubt appeal beg plead insist prevent avoid forbid discourage deter stop prevent "
    "charge suspect ask imagine suppose pretend love hate prefer tend seem appear able unable risk "
    "oppose support welcome require expect decide_whether know wonder consider_whether let ought "
    "reject dismiss remember forget use dare deserve unlikely".split()
)
# Verbs of saying let the act through as it is told.
_TELLING_TENSES = frozenset({"VBD", "VBN", "VBG"})
# Verbs whose inflected forms the pipeline's lemmatiser cuts too short.
_MENDED_LEMMAS = {"stag": "stage", "rap": "rape"}
_CONDITIONS = frozenset({"if", "unless", "whether", "provided", "lest"})
_WAITING = frozenset({"until", "till"})
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "acl", "acomp"})
_DEMANDING = frozenset({"should", "must", "ought", "need"})
_POSSIBLE = frozenset({"may", "might"})


def verb_key(verb: "Token") -> str:
    """The lemma of a verb with its particle, "call off"."""
    particle = child_of(verb, {"prt"})
    lemma = str(verb.lemma_).casefold()
    lemma = _MENDED_LEMMAS.get(lemma, lemma)
    return f"{lemma} {particle.lower_}" if particle is not None else lemma


def is_hypothetical(token: "Token") -> bool:
    """Whether a word stands in a condition or an indirect question, at any depth."""
    for node in (token, *token.ancestors):
        if node.dep_ in {"advcl", "ccomp", "pcomp", "csubj"}:
            marks = {child.lower_ for child in node.children if child.dep_ in {"mark", "advmod"}}
            if marks & _CONDITIONS or (marks & _WAITING and node.dep_ == "advcl"):
                return True
    return False


def condition_of(verbs: list["Token"]) -> "Token | None":
    """The head of the clause that opens with "if", "unless" or "until" below one of the verbs."""
    for verb in verbs:
        for child in verb.children:
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
            if child_of(node, {"nsubj", "nsubjpass"}) is not None:
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


def _has_that(verb: "Token") -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.children)


def _is_infinitive(verb: "Token") -> bool:
    return any(child.tag_ == "TO" and child.dep_ == "aux" for child in verb.children)


def tense_status(verb: "Token", sense: "Sense", *, conditional: bool) -> MeasureStatus | None:
    """The status that tense and auxiliaries give, or None where nothing is done.

    Args:
        verb: the verb that carries the act.
        sense: what the act is.
        conditional: whether it is to happen only under a condition.
    """
    first = _first_joined(verb)
    words = set(auxiliaries(verb)) or set(auxiliaries(first))
    bare = verb.tag_ == "VB" and not words
    habit = verb.tag_ in {"VBZ", "VBP"} and not words and not sense.lasting and verb.lemma_ != "be"
    if verb.dep_ == "csubj" or bare or habit or _is_only_possible(verb):
        return None
    hostile_future: MeasureStatus = "threatened" if conditional and sense.hostile else "announced"
    if words & {"will", "'ll", "wo", "shall"}:
        return hostile_future
    if words & {"would", "'d"}:
        return hostile_future
    if words & _POSSIBLE:
        return "threatened" if sense.hostile or conditional else "proposed"
    if verb.tag_ == "VBG" and words & {"is", "are", "am", "'s", "'re", "been"}:
        return "in_force"
    return "in_force" if sense.lasting else "completed"


def _is_only_possible(verb: "Token") -> bool:
    """Whether something should, could or would be done, rather than is or will be."""
    words = set(auxiliaries(verb)) or set(auxiliaries(_first_joined(verb)))
    if words & _DEMANDING or words & {"could", "can"}:
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
    infinitive = _is_infinitive(_first_joined(verb)) or verb.tag_ == "VBG"
    if _is_infinitive(_first_joined(verb)) and next(governors(verb), None) is None:
        return None
    for governor in governors(verb):
        key = verb_key(governor)
        table = GOVERNING_NOUNS if governor.pos_ in {"NOUN", "PROPN"} else GOVERNORS
        effect = table.get(key) or table.get(str(governor.lemma_).casefold())
        if governor.lower_ in {"ready", "willing", "prepared", "poised"}:
            effect = "plan"
        if is_negated(governor) or _is_only_possible(governor):
            return None
        if effect is None:
            transparent = governor.lemma_ == "be" or not infinitive
            if key in NOT_DONE or governor.lower_ in NOT_DONE or not transparent:
                return None
            infinitive = _is_infinitive(governor)
            continue
        if governor.pos_ in {"NOUN", "PROPN"} and _is_refused(governor):
            return None
        if effect == "do" and governor.tag_ == "VBG":
            effect = "plan"
        settled = settle(effect, sense, status, verb, conditional=conditional)
        if settled is None:
            return None
        status = settled
        ahead = tense_status(governor, sense, conditional=conditional)
        if ahead in {"threatened", "announced"} and status in {"completed", "in_force"}:
            status = ahead
        infinitive = _is_infinitive(governor)
    return status


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
    if status is None:
        return None
    if status in {"lifted", "cancelled", "postponed"}:
        ahead: dict[Effect, MeasureStatus] = {"plan": "proposed", "threaten": "threatened"}
        if effect == "announce" and status == "lifted" and _is_infinitive(_first_joined(verb)):
            return "announced"
        return ahead.get(effect, status)
    if status in {"proposed", "denied"}:
        return status
    if effect == "announce":
        if (
            verb.dep_ == "ccomp"
            and status in {"completed", "in_force"}
            and not _is_infinitive(verb)
        ):
            return status
        return "threatened" if sense.hostile and conditional else "announced"
    if effect == "plan":
        return "proposed"
    if effect == "threaten":
        return "threatened" if sense.hostile or status in {"announced", "threatened"} else status
    if effect == "suspend":
        return "lifted" if sense.lasting else "postponed"
    if effect == "postpone":
        return "postponed"
    if effect == "cancel":
        return "lifted" if sense.lasting else "cancelled"
    if effect == "lift":
        return "lifted" if status in {"completed", "in_force"} else status
    if effect == "continue":
        return "in_force"
    return status
