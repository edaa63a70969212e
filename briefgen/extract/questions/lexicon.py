"""Words by which a text says that something is not known, not confirmed or not decided.

General English; the groups follow the hedge and uncertainty cues of the BioScope and CoNLL-2010
shared-task guidelines (investigation, doxastic and epistemic uncertainty), cut to what news writes.
"""

from briefgen.brief.vocabulary import QuestionKind

# Predicates of what is not known ("remained unclear"), each with the kind of question it leaves.
OPEN_ADJECTIVES: dict[str, QuestionKind] = {
    "unclear": "unclear",
    "unknown": "unclear",
    "uncertain": "unclear",
    "unsure": "unclear",
    "undetermined": "unclear",
    "unexplained": "unclear",
    "unresolved": "unclear",
    "unspecified": "unclear",
    "undisclosed": "unclear",
    "unconfirmed": "unverified",
    "unverified": "unverified",
    "disputed": "conflicting_accounts",
    "contested": "conflicting_accounts",
    "undecided": "undecided",
}
# Open only when they are negated: "not clear".
SURE_ADJECTIVES: dict[str, QuestionKind] = {
    "clear": "unclear",
    "known": "unclear",
    "certain": "unclear",
    "sure": "unclear",
    "confirmed": "unverified",
    "verified": "unverified",
    "determined": "unclear",
    "decided": "undecided",
    "established": "unclear",
}
# Said of a person, these tell what that person does not know.
PERSONAL_ADJECTIVES = frozenset({"sure", "certain", "clear", "unsure", "uncertain", "undecided"})
HARD_ADJECTIVES = frozenset({"difficult", "hard", "impossible", "unable", "tough"})
# Hard only with "too" ("too early to say"), or negated ("not possible to verify").
TOO_EARLY = frozenset({"early", "soon"})
POSSIBLE = frozenset({"possible", "able"})
# Nouns that call a clause open as a predicate, with the word that must stand before them, if any.
OPEN_PREDICATES: dict[str, frozenset[str]] = {
    "mystery": frozenset(),
    "guess": frozenset({"anyone", "anybody"}),
    "question": frozenset({"open"}),
}
# What a clause is called open by as "a matter of ..." or by being "in ...": the question it leaves.
OPEN_MATTERS: dict[str, QuestionKind] = {
    "guesswork": "unclear",
    "conjecture": "unclear",
    "speculation": "unclear",
    "debate": "conflicting_accounts",
    "dispute": "conflicting_accounts",
    "contention": "conflicting_accounts",
}
# Verbs of those who do not agree with each other, and whose disagreement over facts counts though
# they hold no office.
DISAGREEING_VERBS = frozenset({"disagree", "differ", "dispute"})
EXPERTS = frozenset(
    "lawyer jurist scholar historian analyst expert specialist scientist researcher economist "
    "geologist climatologist epidemiologist physician engineer".split()
)
VERIFYING = frozenset(
    "verify confirm determine establish ascertain corroborate authenticate assess know tell say "
    "gauge".split()
)
# Verbs whose negation leaves their object open: "has not specified", "declined to say".
SILENT_VERBS: dict[str, QuestionKind] = {
    "specify": "unclear",
    "say": "unclear",
    "disclose": "unclear",
    "reveal": "unclear",
    "clarify": "unclear",
    "explain": "unclear",
    "know": "unclear",
    "indicate": "unclear",
    "identify": "unclear",
    "name": "unclear",
    "provide": "unclear",
    "release": "unclear",
    "publish": "unclear",
    "determine": "unclear",
    "establish": "unclear",
    "detail": "unclear",
    "announce": "undecided",
    "decide": "undecided",
    "confirm": "unverified",
    "verify": "unverified",
    "corroborate": "unverified",
    "authenticate": "unverified",
}
DECLINING = frozenset({"decline", "refuse", "fail", "unable"})
# Verbs of those who have not made up their minds, and of those who look into it.
WEIGHING_VERBS = frozenset(
    {"weigh", "consider", "debate", "mull", "deliberate", "discuss", "ponder"}
)
INQUIRING_VERBS = frozenset({"investigate", "probe", "examine", "review"})
INQUIRIES = frozenset({"review", "investigation", "inquiry"})
# What those do who look for the answer, behind "trying to".
TRYING_VERBS = frozenset({"try", "seek", "work", "attempt", "struggle"})
FINDING_VERBS = frozenset({"establish", "determine", "find", "ascertain", "identify", "clarify"})
# Verbs of a speaker's doubt.
DOUBTING_VERBS = frozenset({"question", "doubt", "wonder"})
# Nouns before "whether": "no word on whether", "the question of whether".
OPEN_NOUNS = frozenset({"question", "doubt", "uncertainty", "dispute"})
# What open questions do, and what is done with them by those who do not answer.
PENDING_VERBS = frozenset({"remain", "linger", "persist", "loom", "hang", "arise", "swirl", "stay"})
ANSWERING_VERBS = frozenset({"answer", "address", "respond", "reply"})
# Of accounts that do not agree: "conflicting reports about how many".
CONTRADICTING = frozenset({"conflicting", "contradictory", "differing", "competing", "divergent"})
AVOIDING_VERBS = frozenset({"dodge", "sidestep", "evade", "deflect", "ignore", "avoid"})
ABSENT_NOUNS = frozenset(
    {"word", "indication", "information", "confirmation", "clarity", "sign", "detail"}
)

# Nouns of which one asks "what is": they name a property that has a value.
PROPERTIES = frozenset(
    "extent reason cause number identity motive status fate scale origin circumstance timing "
    "date toll size "
    "impact cost purpose nature location amount total source role whereabouts effect outcome "
    "condition figure "
    "count value length duration magnitude scope destination target rate share price intention "
    "plan position "
    "future content term aim goal background nationality age name route death_toll detail "
    "rest".split()
)
CLAIMS = frozenset(
    "claim report account allegation statement assertion rumor rumour version story".split()
)
FIGURES = frozenset("figure toll number count estimate tally statistic datum total".split())
RECORDINGS = frozenset(
    "video footage image photo photograph picture document letter recording clip message "
    "audio".split()
)
HUMANS = frozenset(
    "suspect victim attacker gunman shooter assailant perpetrator man woman person driver pilot "
    "killer official source bomber hacker owner buyer captain donor informant sniper hostage "
    "prisoner captive detainee culprit arsonist kidnapper author successor".split()
)
# Texts and findings of which one asks what they say or show, as long as they are kept back.
DOCUMENTS = frozenset(
    "report finding transcript text document letter memo draft agreement autopsy file".split()
)
EVIDENCE = frozenset({"evidence", "proof", "result"})
# Kept back by those who trade: no news beyond the business pages.
COMMERCIAL = frozenset({"price", "term", "value", "cost", "share", "rate"})
# What is kept back by "gave no details": the question about it, "{}" for its words.
UNTOLD: dict[str, str] = {
    "reason": "what {be} the {}",
    "explanation": "what {be} the {}",
    "motive": "what {be} the {}",
    "justification": "what {be} the {}",
    "detail": "what {be} the {}",
    "specifics": "what {be} the {}",
    "timetable": "what {be} the {}",
    "timeline": "what {be} the {}",
    "evidence": "what {be} the {}",
    "figure": "what {be} the {}",
    "number": "what {be} the {}",
    "toll": "what {be} the {}",
    "date": "what {be} the {}",
}
TELLING_VERBS = frozenset({"give", "provide", "offer", "present"})
# Of the untold, what may be said to be published ("have not released a death toll"), and that of
# which a new one takes the place of the old; new details are only more of them.
PUBLISHED = frozenset({"toll", "figure"})
PUBLISHING_VERBS = frozenset({"release", "publish", "issue", "announce", "disclose"})
REPLACEABLE = frozenset({"date", "timetable", "timeline"})
# What is yet to be made, and the question about it, "{}" for its words without "no".
UNSETTLED: dict[str, str] = {
    "decision": "what will the {} be",
    "conclusion": "what will the {} be",
    "verdict": "what will the {} be",
    "ruling": "what will the {} be",
    "date": "what will the {} be",
    "timetable": "what will the {} be",
    "timeline": "what will the {} be",
    "venue": "what will the {} be",
    "proposal": "what will the {} be",
    "agreement": "will there be an {}",
    "accord": "will there be an {}",
    "deal": "will there be a {}",
    "consensus": "will there be a {}",
    "settlement": "will there be a {}",
    "successor": "who will the {} be",
    "replacement": "who will the {} be",
    "candidate": "who will the {} be",
    "commander": "who will the {} be",
    "envoy": "who will the {} be",
    "mediator": "who will the {} be",
}
SETTLING_VERBS = frozenset(
    "take make reach set agree settle finalise finalize fix decide announce schedule name choose "
    "conclude sign strike draw find issue".split()
)
# What has been asked for and has not come: the question about it.
AWAITED: dict[str, str] = {
    "result": "what will {} be",
    "verdict": "what will {} be",
    "ruling": "what will {} be",
    "decision": "what will {} be",
    "sentence": "what will {} be",
    "finding": "what will {} be",
    "test": "what will {} show",
    "autopsy": "what will {} show",
    "examination": "what will {} show",
    "analysis": "what will {} show",
    "report": "what will {} say",
}
AWAITED_PREDICATES = frozenset({"awaited", "pending", "outstanding"})
# What is disputed by the words behind it: "a figure that the army disputes".
DISPUTING_VERBS = frozenset(
    "dispute deny reject contest question dismiss refute contradict".split()
)
SAYING = frozenset("say claim allege report state estimate tell assert complain insist".split())
DISPUTED = (
    CLAIMS
    | FIGURES
    | frozenset({"accusation", "charge", "assertion", "suggestion", "contention", "number"})
)
INTERROGATIVES = frozenset("what which who whom whose how when where why whether if".split())
