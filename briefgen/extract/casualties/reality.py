"""Whether harm is told as having happened: not planned, threatened, averted or only possible."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.extract.casualties.lexicon import TIME_UNITS
from briefgen.extract.language.syntax import SUBJECTS, auxiliaries, child_of, has_to, is_negated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

# Verbs whose infinitive or object did not come about, or not yet.
_UNREAL = frozenset(
    "rule doubt request require threaten plan plot vow intend want try attempt seek aim hope wish "
    "warn promise pledge prepare order call refuse decline fail avoid prevent avert stop "
    "halt cancel postpone delay suspend abandon consider propose urge demand ask expect "
    "predict project forecast imagine risk spare save deter discourage forbid ban "
    "conspire offer scheme dream design train hesitate wait need let allow enable permit "
    "encourage authorize authorise schedule simulate".split()
)
# What these have as object or subject is only as real as they are: "could cause 40 deaths".
_BRINGING = frozenset(
    "cause result lead bring mean see entail risk trigger provoke produce leave be have "
    "occur happen follow include involve inflict report suffer expect take".split()
)
# What answers, judges or remembers a deed takes it for done: "vowed to avenge the deaths of".
_ANSWERING = frozenset(
    "confirm verify acknowledge admit announce investigate probe examine review condemn denounce "
    "deplore protest punish avenge mourn commemorate remember recall mention discuss address "
    "explain justify defend solve report "
    "cover document accuse charge convict sentence try prosecute indict implicate acquit suspect "
    "blame compensate responsible guilty complicit responsibility involvement role".split()
)
# Clauses that tell something of their own, whatever governs them.
_OWN_FRAME = frozenset("relcl acl advcl appos parataxis".split())
# What is said with these is told as having happened.
_REAL = frozenset(
    "say report believe know think understand confirm appear seem claim allege continue "
    "begin start manage go happen fear estimate presume admit turn have use be come see "
    "prove use force compel oblige cause drive leave make find".split()
)
# What was said to have happened, and how it is called untrue.
ACCOUNTS = frozenset(
    "report claim rumor rumour allegation statement news account story assertion figure "
    "speculation suggestion".split()
)
_SO = frozenset({"true", "case", "evidence", "truth"})
_REJECTING = frozenset("deny dismiss reject refute".split())
# These tell something only where they are said to.
_RECORDINGS = frozenset("recording video audio clip post message article headline tweet".split())
_CLAIMING = frozenset("claim allege say suggest report assert".split())
_CALLING = frozenset("call label brand describe denounce characterize characterise".split())
_UNTRUE = frozenset(
    "wrong false untrue lie rumor rumour fabrication incorrect inaccurate baseless unfounded fake "
    "fabricated groundless".split()
)
_UNREAL_NOUNS = frozenset(
    "plan plot threat attempt intention bid effort order right power license permission ability "
    "capacity chance risk danger threat possibility potential warning promise vow decision need "
    "conspiracy mission call desire".split()
)
# "A 40 percent chance that": what may be so is no figure.
_CHANCES = frozenset("chance probability likelihood risk possibility danger threat".split())
_UNREAL_ADJECTIVES = frozenset(
    "planned scheduled possible potential threatened likely impending imminent attempted future "
    "pending foiled averted hypothetical able capable enough mock".split()
)
# How these verbs and nouns take what is meant: "called for", "prevented from".
_AIMING = frozenset("for from of to against with".split())
# How a part is tied to a whole, a toll to its verb; others open a frame of their own.
_SITTING = frozenset("including in on by at into as about like without".split())
# A toll that the text itself replaces: "up from an earlier toll of 29".
_SUPERSEDED = frozenset("earlier previous prior former".split())
# These lead to what is talked of or answered, never to what is brought about.
_ABOUT = frozenset("for into about on".split())
_DOERS = frozenset("killer murderer assassin slayer kidnapper".split())
# Who does this, or is asked to, knows that it is so: "the decision to admit that".
_FACTIVE = frozenset("admit acknowledge concede confess recognize recognise regret".split())
_DEFINITE = frozenset("the this that these those their his her its".split())
_CONDITIONS = frozenset("if unless whether lest until".split())
_PERFECT_MODALS = frozenset("may might must".split())
_IRREALIS = frozenset("may might could would can should shall will 'll wo 'd must ca".split())
_RATES = frozenset("a an per each every".split())
# Behind "a day" these make a moment of it.
_MOMENTS = frozenset("ago earlier later before after previously into".split())
_CLAUSE_LIKE = frozenset("ccomp xcomp advcl relcl acl conj pcomp csubj csubjpass".split())


@dataclass(frozen=True, slots=True)
class Reality:
    """How the text stands to a harm that it names."""

    happened: bool
    denied: bool = False


_NOT = Reality(happened=False)


def reality_of(word: "Token", *, negated: bool) -> Reality:
    """Tell whether the harm that a word names is told as a fact.

    Args:
        word: the token that names the fate.
        negated: whether the figure is meant with a negated verb: "no one was hurt", "40 have not
            been found".
    """
    described = {child.lower_ for child in word.children if child.dep_ == "amod"}
    chance = word.dep_ == "acl" and word.head.lemma_.casefold() in _CHANCES
    if chance or described & (_UNREAL_ADJECTIVES | _SUPERSEDED):
        return _NOT
    if word.pos_ == "VERB" and _is_rate(word):
        return _NOT
    denied = False
    for token, below in _governors(word):
        if below is not None and _is_settled(token, below, word):
            break
        if any(child.lower_ in _CONDITIONS and child.dep_ == "mark" for child in token.children):
            return _NOT
        if token.pos_ in {"VERB", "AUX"}:
            if token.lemma_.casefold() == "deny":
                denied = True
            elif not _lets_stand(token, below, negated=negated):
                return _NOT
        elif below is not None and token.lemma_.casefold() in _UNREAL_NOUNS and _completes(below):
            return _NOT
        denied = denied or _is_called_untrue(token) or _is_clause_untrue(token)
    return Reality(happened=True, denied=denied)


def _is_settled(head: "Token", below: "Token", deed: "Token") -> bool:
    """Whether it is a fact whatever stands above: a known deed, or what somebody admits."""
    admitted = below.dep_ == "ccomp" and head.lemma_.casefold() in _FACTIVE
    return admitted or (below.i == deed.i and _takes_for_granted(head, deed))


def _is_clause_untrue(clause: "Token") -> bool:
    """Whether a clause is said not to be so: "it is false that 12 died", "not the case that"."""
    verb = clause.head
    if clause.dep_ not in {"ccomp", "csubj", "acl", "advcl", "relcl"}:
        return False
    if verb.lemma_.casefold() in _SO and verb.pos_ != "VERB":
        # "No evidence that", "not the case that": the clause hangs on the noun or adjective.
        clause, verb = verb, verb.head
        return is_negated(verb) or any(child.lower_ in {"no", "not"} for child in clause.children)
    if verb.lower_ in _UNTRUE and verb.dep_ in {"attr", "acomp"}:
        # "It is a lie that": the clause hangs on the word for the untruth.
        return verb.head.lemma_ == "be" and not is_negated(verb.head)
    said = [child for child in verb.children if child.dep_ in {"acomp", "attr", "oprd"}]
    if any(child.lower_ in _UNTRUE for child in said) and verb.lemma_ == "be":
        return not is_negated(verb)
    so = any(child.lemma_.casefold() in _SO for child in said)
    return so and verb.lemma_ == "be" and is_negated(verb)


def _is_called_untrue(clause: "Token") -> bool:
    """Whether it is told in an account that the text rejects: "reports that 12 died were false"."""
    account = clause.head
    lemma = account.lemma_.casefold()
    told = lemma in ACCOUNTS or (lemma in _RECORDINGS and clause.lemma_.casefold() in _CLAIMING)
    if clause.dep_ not in {"acl", "relcl"} or not told:
        return False
    verb = account.head
    while verb.dep_ == "prep" or (verb.pos_ == "ADP" and verb.head.i != verb.i):
        verb = verb.head
    if account.dep_ in {"dobj", "pobj", "nsubjpass"}:
        return verb.lemma_.casefold() in _REJECTING or _is_called(verb, clause)
    return account.dep_ in SUBJECTS and any(
        child.lower_ in _UNTRUE for child in verb.children if child.dep_ in {"acomp", "oprd"}
    )


def _is_called(verb: "Token", clause: "Token") -> bool:
    """Whether an account is called untrue: "called the report that 12 had died a lie".

    A parser may hang the word for it on the account's clause.
    """
    if verb.lemma_.casefold() not in _CALLING or is_negated(verb):
        return False
    names = [*verb.children, *clause.children]
    names += [child for name in names if name.lower_ == "as" for child in name.children]
    return any(name.lower_ in _UNTRUE or name.lemma_ in _UNTRUE for name in names)


def _lets_stand(verb: "Token", below: "Token | None", *, negated: bool) -> bool:
    """Whether a verb leaves the harm below it a fact."""
    lemma = verb.lemma_.casefold()
    if below is not None:
        if lemma in _UNREAL and _is_meant(below):
            return False
        if below.dep_ == "ccomp" and _is_finite(below):
            return True
        if below.pos_ in {"NOUN", "PROPN"} and lemma not in _BRINGING:
            return True
    return not (_is_irrealis(verb) or _is_purpose(verb) or (is_negated(verb) and not negated))


def _takes_for_granted(head: "Token", deed: "Token") -> bool:
    """Whether what is said of a deed holds it for done: "promised to look into the murder of six".

    A noun with "the" names what is known where its verb answers, judges or remembers it.
    """
    if deed.pos_ != "NOUN" or not any(child.lower_ in _DEFINITE for child in deed.children):
        return False
    if deed.dep_ in SUBJECTS:
        return deed.lemma_.casefold() in _DOERS
    if deed.dep_ == "dobj" and head.pos_ == "VERB":
        return head.lemma_.casefold() in _ANSWERING
    if deed.dep_ != "pobj" or head.dep_ not in {"prep", "agent"}:
        return False
    lemma = head.head.lemma_.casefold()
    if head.lower_ in _ABOUT:
        sought = head.head.tag_ == "VBN" and lemma in {"try", "want"}
        return sought or lemma not in _UNREAL | _UNREAL_NOUNS
    return lemma in _ANSWERING


def _is_finite(verb: "Token") -> bool:
    return not _is_infinitive(verb) and child_of(verb, SUBJECTS) is not None


def _governors(word: "Token") -> "Iterator[tuple[Token, Token | None]]":
    """The word and what governs it, each with the one below, up to a clause of its own frame."""
    below: Token | None = None
    token = word
    while True:
        yield token, below
        if token.head.i == token.i:
            return
        if token.dep_ in _OWN_FRAME and not _is_infinitive(token):
            if token.dep_ == "advcl" and token.head.pos_ in {"VERB", "AUX"}:
                yield token.head, None
            return
        if token.dep_ == "conj" and child_of(token, SUBJECTS) is not None:
            return
        if token.dep_ in SUBJECTS and token.pos_ != "NOUN":
            return
        if token.dep_ == "prep" and token.lower_ not in _AIMING | _SITTING:
            return
        if token.lower_ == "following":
            return
        below, token = token, token.head


def _is_infinitive(token: "Token") -> bool:
    return token.tag_ == "VB" and has_to(token)


def _is_irrealis(verb: "Token") -> bool:
    if verb.dep_ == "xcomp" and verb.head.lower_ in {"going", "gon"} and _is_infinitive(verb):
        return True
    words = [word for word in auxiliaries(verb) if word in _IRREALIS]
    if not words:
        return False
    perfect = any(child.lemma_ == "have" and child.dep_ == "aux" for child in verb.children)
    return not (perfect and words[0] in _PERFECT_MODALS)


def _is_meant(below: "Token") -> bool:
    if below.dep_ == "prep":
        return below.lower_ in _AIMING
    return below.dep_ in {"xcomp", "ccomp", "dobj", "nsubjpass", "pobj", "pcomp", "attr"}


def _is_purpose(verb: "Token") -> bool:
    """An infinitive that names an aim, not an outcome: "a device to kill", "came to kill"."""
    if not _is_infinitive(verb) or verb.dep_ not in _CLAUSE_LIKE | {"relcl"}:
        return False
    head = verb.head
    return not (head.pos_ in {"VERB", "AUX"} and head.lemma_.casefold() in _REAL)


def _completes(below: "Token | None") -> bool:
    return below is not None and below.dep_ in {"acl", "prep", "ccomp", "relcl", "pcomp"}


def _is_rate(verb: "Token") -> bool:
    """Whether it tells of a habit, not of a count: "kills 40 people a year"."""
    for token in verb.subtree:
        if token.i <= verb.i or (token.dep_ == "pobj" and token.head.lower_ != "per"):
            continue
        unit = token.lemma_ in TIME_UNITS and token.tag_ == "NN"
        behind = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
        if unit and token.doc[token.i - 1].lower_ in _RATES and behind not in _MOMENTS:
            return True
        if token.head.i == verb.i and token.lower_ in {"annually", "yearly", "daily", "monthly"}:
            return True
    return False
